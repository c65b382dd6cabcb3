import * as v from "valibot";
import { openLibrary } from "../app/open-texts.ts";
import { nearestLine, plainText } from "../dialogue/reply/plain-text.ts";
import { verdictAsJson } from "../features/quotation/json.ts";
import { checkedQuotation } from "../features/quotation/replies.ts";
import type { Library } from "../retrieval/library.ts";
import { answerLines, lineSchema } from "./batch.ts";

interface QuoteOptions {
  readonly corpus: string | undefined;
  /** The id of the text to search; by default all texts are searched. */
  readonly text: string | undefined;
}

async function open({ corpus, text }: QuoteOptions): Promise<Library> {
  const library = await openLibrary(corpus);
  // Looked up before any quotation is checked, so that an unknown text is one error instead of one for each line.
  library.indexNamed(text);
  return library;
}

/** Checks one quotation and writes the verdict to standard output. */
export async function quote(words: string, json: boolean, options: QuoteOptions): Promise<void> {
  const checked = await checkedQuotation(words, await open(options), options.text);
  const { reply } = checked;
  process.stdout.write(
    `${json ? JSON.stringify({ id: null, ...verdictAsJson(checked) }) : plainText(reply)}\n`,
  );
  if (!json && reply.nearest.length > 0) process.stderr.write(`${nearestLine(reply)}\n`);
}

const quoteLine = lineSchema('{"id": 1, "quote": "…"}', { quote: v.string('"quote" must be a string.') });

/** Checks the quotations of standard input and writes the verdicts to standard output. */
export async function quoteBatch(options: QuoteOptions): Promise<void> {
  const library = await open(options);
  await answerLines(process.stdin, process.stdout, quoteLine, async ({ quote: words }) =>
    verdictAsJson(await checkedQuotation(words, library, options.text)),
  );
}
