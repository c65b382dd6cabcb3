import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { IbidError } from "../error.ts";
import { isSlug, longestSlug } from "./slug.ts";

/** What the file `<same name>.ibid.json` beside a text may say about it. */
export interface Sidecar {
  readonly id?: string;
  readonly title?: string;
}

const longestTitle = 200;

export const sidecarEnding = ".ibid.json";

/** Where the sidecar of a text stands, whether or not there is one. */
export function sidecarPath(textPath: string): string {
  return `${textPath.slice(0, textPath.length - extname(textPath).length)}${sidecarEnding}`;
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new IbidError(
      `${path} can't be read: check that it is a file with the right permissions.`,
      { path },
      error,
    );
  }
}

function parse(path: string, content: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content.replace(/^\uFEFF/u, ""));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Not JSON at all: the same message holds.
  }
  throw new IbidError(`${path} must be JSON like { "id": "my-text", "title": "My text" }.`, { path });
}

/**
 * Reads the sidecar of a text, if it has one.
 *
 * @throws IbidError when it is no JSON object, or holds anything but a proper `id` and `title`
 */
export async function readSidecar(textPath: string): Promise<Sidecar> {
  const path = sidecarPath(textPath);
  const content = await contentOf(path);
  if (content === undefined) return {};
  const { id, title, ...others } = parse(path, content);
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) {
    throw new IbidError(`${path} has "${unknown}", but only "id" and "title" mean something there.`, {
      path,
    });
  }
  if (id !== undefined && !(typeof id === "string" && isSlug(id))) {
    throw new IbidError(
      `The "id" in ${path} must be lower-case letters, digits and hyphens, at most ${longestSlug}, as "my-text".`,
      { path },
    );
  }
  if (title !== undefined && !(typeof title === "string" && isTitle(title))) {
    throw new IbidError(`The "title" in ${path} must be one line of at most ${longestTitle} characters.`, {
      path,
    });
  }
  return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title: title.trim() }) };
}

function isTitle(title: string): boolean {
  return title.trim() !== "" && title.length <= longestTitle && !/[\p{Cc}\u2028\u2029]/u.test(title);
}
