import { openLibrary, prepare } from "../app/compose.ts";
import { asJson } from "../dialogue/reply/json.ts";
import { everyText } from "../dialogue/intent/named-text.ts";
import { nearestLine, plainText } from "../dialogue/reply/plain-text.ts";
import type { Request } from "../dialogue/request.ts";
import { respond } from "../features/ask/respond.ts";
import { answerBatch } from "./batch.ts";

/** A question's settings, without the question. */
type Settings = Omit<Request, "words" | "history"> & { readonly corpus: string | undefined };

async function open({ corpus, text }: Settings) {
  const library = await openLibrary(corpus);
  // An unknown text is one mistake of the caller, not one of every line.
  await prepare(text === everyText ? library.indexes : [library.index(text)]);
  return library;
}

/** Answers one question on standard output. */
export async function ask(words: string, json: boolean, settings: Settings): Promise<void> {
  const reply = respond({ ...settings, words }, await open(settings));
  process.stdout.write(`${json ? JSON.stringify({ id: null, ...asJson(reply) }) : plainText(reply)}\n`);
  if (!json && reply.nearest.length > 0) process.stderr.write(`${nearestLine(reply)}\n`);
}

/** Answers the questions of standard input on standard output. */
export async function askBatch(settings: Settings): Promise<void> {
  const library = await open(settings);
  await answerBatch(process.stdin, process.stdout, (words, history) =>
    respond({ ...settings, words, history }, library),
  );
}
