import { openLibrary, prepareBriefly } from "../app/open-texts.ts";
import { everyText, textChoiceOf } from "../dialogue/intent/named-text.ts";
import { asJson } from "../dialogue/reply/json.ts";
import { nearestLine, plainText } from "../dialogue/reply/plain-text.ts";
import type { Request } from "../dialogue/request.ts";
import { respond } from "../features/ask/respond.ts";
import { answerBatch } from "./batch.ts";

interface AskOptions extends Pick<Request, "limit"> {
  readonly corpus: string | undefined;
  /** The id of the text to ask, or `everyText`. */
  readonly text: string | undefined;
}

/** The number of sentences that are encoded before one question is answered: a few seconds' work. */
const sentencesForOne = 500;
/** The number of sentences that are encoded before a batch is answered: half a minute's work. */
const sentencesForBatch = 2000;

/**
 * Opens the texts. An unknown text is an error here, before any question is answered.
 *
 * @param most the number of sentences that are encoded if they are missing; see prepareBriefly
 */
async function open({ corpus, text: given }: AskOptions, most: number) {
  const library = await openLibrary(corpus);
  const text = textChoiceOf(given, library);
  await prepareBriefly(text === everyText ? library.indexes : [library.index(text)], most);
  return { library, text };
}

/** Answers one question on standard output. */
export async function ask(words: string, json: boolean, options: AskOptions): Promise<void> {
  const { library, text } = await open(options, sentencesForOne);
  // The aside repeats what `prepareBriefly` has written to standard error.
  const { aside: _, ...reply } = await respond({ text, limit: options.limit, words }, library);
  process.stdout.write(`${json ? JSON.stringify({ id: null, ...asJson(reply) }) : plainText(reply)}\n`);
  if (!json && reply.nearest.length > 0) process.stderr.write(`${nearestLine(reply)}\n`);
}

/** Answers the questions of standard input on standard output. */
export async function askBatch(options: AskOptions): Promise<void> {
  const { library, text } = await open(options, sentencesForBatch);
  await answerBatch(process.stdin, process.stdout, (words, history) =>
    respond({ text, limit: options.limit, words, history }, library),
  );
}
