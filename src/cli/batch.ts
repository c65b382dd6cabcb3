import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import * as v from "valibot";
import { remember, type Turn } from "../dialogue/context/history.ts";
import { asJson } from "../dialogue/reply/json.ts";
import type { Reply } from "../dialogue/reply/reply.ts";
import { IbidError } from "../shared/error.ts";

function stringOrNumber(field: string) {
  return v.nullish(v.union([v.string(), v.number()], `"${field}" must be a string or a number.`), null);
}

type LineSchema = v.GenericSchema<unknown, { readonly id: string | number | null }>;

/**
 * The schema of a line: an object with the given fields and perhaps an id.
 *
 * @param example an object as in `{"id": 1, "quote": "…"}`, for the message about a line that is none
 */
export function lineSchema<Entries extends v.ObjectEntries>(example: string, entries: Entries) {
  return v.pipe(
    v.custom<object>(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
      `A line must be an object such as ${example}.`,
    ),
    v.object(
      { id: stringOrNumber("id"), ...entries },
      // Without a path the issue would be about the object itself, which is checked above.
      ({ path }) => `"${String(path?.[0].key)}" must be a string.`,
    ),
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new IbidError("invalid-input", "This line is not JSON; each line must be a JSON object.");
  }
}

async function answerLine<Schema extends LineSchema>(
  line: string,
  schema: Schema,
  answer: (line: v.InferOutput<Schema>) => Promise<object>,
): Promise<object> {
  try {
    const { success, output, issues } = v.safeParse(schema, parseJson(line));
    if (!success) throw new IbidError("invalid-input", issues[0].message);
    return { id: output.id, ...(await answer(output)) };
  } catch (error) {
    if (error instanceof IbidError) return { id: null, error: error.message };
    throw error;
  }
}

/**
 * Answers JSON Lines with JSON Lines, one for one and in the same order. Blank lines are skipped.
 *
 * @param answer returns the fields of the answer without its id; an IbidError becomes the field "error"
 */
export async function answerLines<Schema extends LineSchema>(
  input: Readable,
  output: Writable,
  schema: Schema,
  answer: (line: v.InferOutput<Schema>) => Promise<object>,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    // Trimming removes a byte order mark as well.
    const json = line.trim();
    if (json === "") continue;
    const answered = JSON.stringify(await answerLine(json, schema, answer));
    if (!output.write(`${answered}\n`)) await once(output, "drain");
  }
}

const questionLine = lineSchema('{"id": 1, "question": "…"}', {
  question: v.string('"question" must be a string.'),
  conversation: stringOrNumber("conversation"),
});

type Answer = (question: string, history: readonly Turn[]) => Promise<Reply>;

/** Answers questions as JSON Lines. Lines with the same "conversation" are its turns, in their order. */
export async function answerBatch(input: Readable, output: Writable, answer: Answer): Promise<void> {
  const conversations = new Map<string | number, readonly Turn[]>();
  await answerLines(input, output, questionLine, async ({ question, conversation }) => {
    const history = conversation === null ? [] : (conversations.get(conversation) ?? []);
    const reply = await answer(question, history);
    if (conversation !== null) conversations.set(conversation, remember(history, reply));
    return asJson(reply);
  });
}
