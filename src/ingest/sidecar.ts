import * as v from "valibot";
import { isTextId, maxTextIdLength } from "../document/text-id.ts";
import { primaryLanguage } from "../nlp/language-detection.ts";
import { IbidError } from "../shared/error.ts";
import type { SourceFile } from "./source.ts";

/** In characters. */
const maxLineLength = 200;

function isLine(line: string): boolean {
  return line !== "" && line.length <= maxLineLength && !/[\p{Cc}\u2028\u2029]/u.test(line);
}

function isLanguage(tag: string): boolean {
  return primaryLanguage(tag) !== undefined;
}

/**
 * The schema of a sidecar.
 *
 * @param name the file's name, for error messages
 */
function sidecarSchema(name: string) {
  const form = `${name} must be JSON like { "id": "my-text", "title": "My text" }.`;
  const id = `The "id" in ${name} must be lower-case letters, digits and hyphens, at most ${maxTextIdLength}, as "my-text".`;
  const language = `The "language" in ${name} must be a language tag, as "en" or "pt-BR".`;
  const line = (key: string) => {
    const message = `The "${key}" in ${name} must be one line of at most ${maxLineLength} characters.`;
    return v.optional(v.pipe(v.string(message), v.trim(), v.check(isLine, message)));
  };
  const entries = {
    id: v.optional(v.pipe(v.string(id), v.guard(isTextId, id))),
    title: line("title"),
    author: line("author"),
    edition: line("edition"),
    published: line("published"),
    source: line("source"),
    language: v.optional(v.pipe(v.string(language), v.check(isLanguage, language))),
  };
  const known = Object.keys(entries).map((key) => `"${key}"`);
  const keys = `${known.slice(0, -1).join(", ")} and ${known.at(-1)}`;
  return v.pipe(
    v.string(),
    v.parseJson({}, form),
    v.check((value) => !Array.isArray(value), form),
    v.strictObject(entries, ({ path }) =>
      path ? `${name} has "${String(path[0].key)}", but only ${keys} mean something there.` : form,
    ),
  );
}

/** Settings of a text, from the file `<same name>.ibid.json` beside it. */
export type Sidecar = v.InferOutput<ReturnType<typeof sidecarSchema>>;

/**
 * Parses the sidecar of a text.
 *
 * @throws IbidError when it isn't a JSON object, or has an unknown key or an invalid value
 */
export function parseSidecar({ name, bytes }: SourceFile): Sidecar {
  const result = v.safeParse(sidecarSchema(name), new TextDecoder().decode(bytes), { abortEarly: true });
  if (result.success) return result.output;
  throw new IbidError("invalid-configuration", result.issues[0].message, { facts: { file: name } });
}
