import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { IbidError } from "../../src/shared/error.ts";

/** The place of an issue: "answerable[0].gold". */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  const keys = path?.map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)) ?? [];
  return keys.join("").replace(/^\./, "");
}

/**
 * Reads a JSON file and checks it against a schema.
 *
 * @throws IbidError if the file can't be read, isn't JSON or doesn't fit the schema; the message names the place
 */
export async function readJsonFile<const Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const content = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new IbidError("unreadable-file", `${path} can't be read: check its name and its permissions.`, {
      facts: { path },
      cause,
    });
  });
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/u, ""));
  } catch (cause) {
    throw new IbidError("unreadable-file", `${path} is not JSON.`, { facts: { path }, cause });
  }
  const { success, output, issues } = v.safeParse(schema, json, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  const place = placeOf(issue);
  throw new IbidError("unreadable-file", `${path}${place && `: ${place}`} ${issue.message}`, {
    facts: { path, place },
  });
}

export const nonEmptyString = v.pipe(
  v.string("must be a string that isn't empty."),
  v.check((text) => text.trim() !== "", "must be a string that isn't empty."),
);

export const wholeNumber = v.pipe(
  v.number("must be a whole number."),
  v.safeInteger("must be a whole number."),
  v.minValue(0, "must be a whole number."),
);

export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, "must be a list.");
}

/** Properties that aren't among the entries are ignored. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  // A missing property is an issue of the object, with the property's path.
  return v.object(entries, ({ path }) => (path ? "is missing." : "must be an object."));
}
