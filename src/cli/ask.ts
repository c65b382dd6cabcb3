import { openLibrary, prepare } from "../app/open-texts.ts";
import { everyText } from "../dialogue/intent/named-text.ts";
import { asJson } from "../dialogue/reply/json.ts";
import { nearestLine, plainText } from "../dialogue/reply/plain-text.ts";
import type { Request } from "../dialogue/request.ts";
import { respond } from "../features/ask/respond.ts";
import type { Library } from "../retrieval/library.ts";
import { answerBatch } from "./batch.ts";

type AskOptions = Pick<Request, "text" | "limit"> & { readonly corpus: string | undefined };

async function open({ corpus, text }: AskOptions): Promise<Library> {
  const library = await openLibrary(corpus);
  // Looked up before any question is answered, so that an unknown text is one error instead of one for each line.
  await prepare(text === everyText ? library.indexes : [library.index(text)]);
  return library;
}

/** Answers one question on standard output. */
export async function ask(words: string, json: boolean, options: AskOptions): Promise<void> {
  const reply = respond({ ...options, words }, await open(options));
  process.stdout.write(`${json ? JSON.stringify({ id: null, ...asJson(reply) }) : plainText(reply)}\n`);
  if (!json && reply.nearest.length > 0) process.stderr.write(`${nearestLine(reply)}\n`);
}

/** Answers the questions of standard input on standard output. */
export async function askBatch(options: AskOptions): Promise<void> {
  const library = await open(options);
  await answerBatch(process.stdin, process.stdout, (words, history) =>
    respond({ ...options, words, history }, library),
  );
}
