import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { once } from "node:events";
import { IbidError } from "../error.ts";
import { asJson } from "../conversation/json.ts";
import { remember, type Turn } from "../conversation/history.ts";
import type { Reply } from "../conversation/reply.ts";

interface Line {
  readonly id: string | number | null;
  readonly question: string;
  /** Lines of one conversation are its turns, in their order. */
  readonly conversation: string | number | undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new IbidError('This line is not JSON; a line is an object such as {"id": 1, "question": "…"}.');
  }
}

function parseLine(line: string): Line {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new IbidError('A line must be an object such as {"id": 1, "question": "…"}.');
  }
  const id: unknown = "id" in value ? value.id : null;
  const question: unknown = "question" in value ? value.question : undefined;
  if (id !== null && typeof id !== "string" && typeof id !== "number") {
    throw new IbidError('"id" must be a string or a number.');
  }
  if (typeof question !== "string") throw new IbidError('"question" must be a string.');
  const conversation: unknown = "conversation" in value ? (value.conversation ?? undefined) : undefined;
  if (conversation !== undefined && typeof conversation !== "string" && typeof conversation !== "number") {
    throw new IbidError('"conversation" must be a string or a number.');
  }
  return { id, question, conversation };
}

type Answer = (question: string, history: readonly Turn[]) => Reply;

type Conversations = Map<string | number, readonly Turn[]>;

function answerLine(line: string, answer: Answer, conversations: Conversations) {
  try {
    const { id, question, conversation } = parseLine(line);
    const history = conversation === undefined ? [] : (conversations.get(conversation) ?? []);
    const reply = answer(question, history);
    if (conversation !== undefined) conversations.set(conversation, remember(history, reply));
    return { id, ...asJson(reply) };
  } catch (error) {
    if (error instanceof IbidError) return { id: null, error: error.message };
    throw error;
  }
}

/** Answers JSON Lines with JSON Lines, one for one and in the same order; blank lines are skipped. */
export async function answerBatch(input: Readable, output: Writable, answer: Answer): Promise<void> {
  const conversations: Conversations = new Map();
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    // Trimming also takes off a byte order mark.
    const json = line.trim();
    if (json === "") continue;
    if (!output.write(`${JSON.stringify(answerLine(json, answer, conversations))}\n`))
      await once(output, "drain");
  }
}
