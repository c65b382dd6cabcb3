import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { once } from "node:events";
import { IbidError } from "../shared/error.ts";
import { asJson } from "../dialogue/reply/json.ts";
import { remember, type Turn } from "../dialogue/context/history.ts";
import type { Reply } from "../dialogue/reply/reply.ts";

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(line: string, field: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new IbidError(
      "invalid-input",
      `This line is not JSON; a line is an object such as {"id": 1, "${field}": "…"}.`,
    );
  }
}

/** A line's id, the string in the field that matters, and whatever else it has. */
function parseLine(line: string, field: string) {
  const fields = parseJson(line, field);
  if (!isObject(fields)) {
    throw new IbidError("invalid-input", `A line must be an object such as {"id": 1, "${field}": "…"}.`);
  }
  const { id = null, [field]: words } = fields;
  if (id !== null && typeof id !== "string" && typeof id !== "number") {
    throw new IbidError("invalid-input", '"id" must be a string or a number.');
  }
  if (typeof words !== "string") throw new IbidError("invalid-input", `"${field}" must be a string.`);
  return { id, words, fields };
}

/** What a line gives, without its id. */
type AnswerLine = (words: string, fields: Fields) => object;

function answerLine(line: string, field: string, answer: AnswerLine) {
  try {
    const { id, words, fields } = parseLine(line, field);
    return { id, ...answer(words, fields) };
  } catch (error) {
    if (error instanceof IbidError) return { id: null, error: error.message };
    throw error;
  }
}

/**
 * Answers JSON Lines with JSON Lines, one for one and in the same order; blank lines are skipped.
 *
 * @param field the one that each line must have, a string
 * @param answer may throw an IbidError, which becomes the line's "error"
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  field: string,
  answer: AnswerLine,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    // Trimming also takes off a byte order mark.
    const json = line.trim();
    if (json === "") continue;
    if (!output.write(`${JSON.stringify(answerLine(json, field, answer))}\n`)) await once(output, "drain");
  }
}

/** The conversation that a line belongs to, if any. */
function conversationOf({ conversation }: Fields): string | number | undefined {
  if (conversation === undefined || conversation === null) return undefined;
  if (typeof conversation === "string" || typeof conversation === "number") return conversation;
  throw new IbidError("invalid-input", '"conversation" must be a string or a number.');
}

type Answer = (question: string, history: readonly Turn[]) => Reply;

/** Answers questions as JSON Lines; those that share a "conversation" are its turns, in their order. */
export async function answerBatch(input: Readable, output: Writable, answer: Answer): Promise<void> {
  const conversations = new Map<string | number, readonly Turn[]>();
  await answerLines(input, output, "question", (question, fields) => {
    const conversation = conversationOf(fields);
    const history = conversation === undefined ? [] : (conversations.get(conversation) ?? []);
    const reply = answer(question, history);
    if (conversation !== undefined) conversations.set(conversation, remember(history, reply));
    return asJson(reply);
  });
}
