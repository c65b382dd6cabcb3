import { IbidError } from "../../shared/error.ts";
import { besideText, bytesOf } from "./file.ts";
import { isSlug, longestSlug } from "./slug.ts";

/** What the file `<same name>.ibid.json` beside a text may say about it. */
export interface Sidecar {
  readonly id?: string;
  readonly title?: string;
}

const longestTitle = 200;
/** In bytes. */
const largestSidecar = 64 * 1024;

export const sidecarEnding = ".ibid.json";

function parse(path: string, bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Not JSON at all: the same message holds.
  }
  throw new IbidError(
    "invalid-configuration",
    `${path} must be JSON like { "id": "my-text", "title": "My text" }.`,
    { facts: { path } },
  );
}

/**
 * Reads the sidecar of a text, if it has one.
 *
 * @throws IbidError when it can't be read, is no JSON object, or holds anything but a proper `id` and `title`
 */
export async function readSidecar(textPath: string): Promise<Sidecar> {
  const path = besideText(textPath, sidecarEnding);
  const bytes = await bytesOf(path, largestSidecar);
  if (!bytes) return {};
  const { id, title, ...others } = parse(path, bytes);
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) {
    throw new IbidError(
      "invalid-configuration",
      `${path} has "${unknown}", but only "id" and "title" mean something there.`,
      { facts: { path } },
    );
  }
  if (id !== undefined && !(typeof id === "string" && isSlug(id))) {
    throw new IbidError(
      "invalid-configuration",
      `The "id" in ${path} must be lower-case letters, digits and hyphens, at most ${longestSlug}, as "my-text".`,
      { facts: { path } },
    );
  }
  if (title !== undefined && !(typeof title === "string" && isTitle(title))) {
    throw new IbidError(
      "invalid-configuration",
      `The "title" in ${path} must be one line of at most ${longestTitle} characters.`,
      { facts: { path } },
    );
  }
  return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title: title.trim() }) };
}

function isTitle(title: string): boolean {
  return title.trim() !== "" && title.length <= longestTitle && !/[\p{Cc}\u2028\u2029]/u.test(title);
}
