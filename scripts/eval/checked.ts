import { readFile } from "node:fs/promises";
import { IbidError } from "../../src/shared/error.ts";

type Json = Readonly<Record<string, unknown>>;

/** @throws IbidError when there is no such file, or it is no JSON */
export async function readJson(path: string): Promise<unknown> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (error) {
    throw new IbidError("unreadable-file", `${path} can't be read: check its name and its permissions.`, {
      facts: { path },
      cause: error,
    });
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw new IbidError("invalid-input", `${path} is not JSON.`, { facts: { path }, cause: error });
  }
}

/** @throws IbidError when the value is no object; so the others with what they are named after */
export function objectAt(where: string, value: unknown): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new IbidError("invalid-input", `${where} must be an object.`, { facts: { where } });
}

export function listAt(where: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new IbidError("invalid-input", `${where} must be a list.`, { facts: { where } });
}

export function textAt(where: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new IbidError("invalid-input", `${where} must be a string that isn't empty.`, { facts: { where } });
}

/** A whole number, 0 or more. */
export function countAt(where: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new IbidError("invalid-input", `${where} must be a whole number.`, { facts: { where } });
}
