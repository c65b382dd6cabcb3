import { openLibrary, prepare } from "../compose.ts";
import { asJson } from "../conversation/json.ts";
import { everyText } from "../conversation/named-text.ts";
import { nearestLine, plainText } from "../conversation/plain.ts";
import type { Request } from "../conversation/request.ts";
import { respond } from "../conversation/respond.ts";
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
