import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { once } from "node:events";
import { IbidError } from "../error.ts";
import { asJson } from "../conversation/json.ts";
import type { Reply } from "../conversation/reply.ts";

interface Line {
  readonly id: string | number | null;
  readonly question: string;
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
  return { id, question };
}

function answerLine(line: string, answer: (question: string) => Reply) {
  try {
    const { id, question } = parseLine(line);
    return { id, ...asJson(answer(question)) };
  } catch (error) {
    if (error instanceof IbidError) return { id: null, error: error.message };
    throw error;
  }
}

/** Answers JSON Lines with JSON Lines, one for one and in the same order; blank lines are skipped. */
export async function answerBatch(
  input: Readable,
  output: Writable,
  answer: (question: string) => Reply,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    // Trimming also takes off a byte order mark.
    const json = line.trim();
    if (json === "") continue;
    if (!output.write(`${JSON.stringify(answerLine(json, answer))}\n`)) await once(output, "drain");
  }
}
