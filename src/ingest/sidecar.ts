import * as v from "valibot";
import { isTextId, maxTextIdLength } from "../document/text-id.ts";
import { IbidError } from "../shared/error.ts";
import type { SourceFile } from "./source.ts";

/** In characters. */
const maxTitleLength = 200;

function isTitle(title: string): boolean {
  return title !== "" && title.length <= maxTitleLength && !/[\p{Cc}\u2028\u2029]/u.test(title);
}

/**
 * The schema of a sidecar.
 *
 * @param name the file's name, for error messages
 */
function sidecarSchema(name: string) {
  const form = `${name} must be JSON like { "id": "my-text", "title": "My text" }.`;
  const id = `The "id" in ${name} must be lower-case letters, digits and hyphens, at most ${maxTextIdLength}, as "my-text".`;
  const title = `The "title" in ${name} must be one line of at most ${maxTitleLength} characters.`;
  return v.pipe(
    v.string(),
    v.parseJson({}, form),
    v.check((value) => !Array.isArray(value), form),
    v.strictObject(
      {
        id: v.optional(v.pipe(v.string(id), v.guard(isTextId, id))),
        title: v.optional(v.pipe(v.string(title), v.trim(), v.check(isTitle, title))),
      },
      ({ path }) =>
        path ? `${name} has "${String(path[0].key)}", but only "id" and "title" mean something there.` : form,
    ),
  );
}

/** Settings of a text, from the file `<same name>.ibid.json` beside it. */
export type Sidecar = v.InferOutput<ReturnType<typeof sidecarSchema>>;

/**
 * Parses the sidecar of a text.
 *
 * @throws IbidError when it isn't a JSON object, or has anything but a valid `id` and `title`
 */
export function parseSidecar({ name, bytes }: SourceFile): Sidecar {
  const result = v.safeParse(sidecarSchema(name), new TextDecoder().decode(bytes), { abortEarly: true });
  if (result.success) return result.output;
  throw new IbidError("invalid-configuration", result.issues[0].message, { facts: { file: name } });
}
