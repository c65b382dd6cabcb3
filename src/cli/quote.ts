import * as v from "valibot";
import { openLibrary } from "../app/open-texts.ts";
import { nearestLine, plainText } from "../dialogue/reply/plain-text.ts";
import { cite } from "../document/citation.ts";
import { excerptAround } from "../document/excerpt.ts";
import { checkedQuotation, type CheckedQuotation } from "../features/quotation/replies.ts";
import type { QuotationMatch } from "../features/quotation/search.ts";
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

const absent = { text: null, paragraph: null, start: null, end: null, wording: null, notes: [] };

/** The text's own wording with its citation; `continues` holds the wording in the paragraphs that follow, if any. */
function matchAsJson({ text, ranges }: QuotationMatch) {
  const [first, ...others] = ranges.map(({ paragraph, start, end }) => {
    const { quote: _, ...citation } = cite(excerptAround(text, paragraph, { start, end }));
    return { ...citation, start, end, wording: paragraph.text.slice(start, end) };
  });
  return { ...first, ...(others.length > 0 && { continues: others }) };
}

/** The verdict as JSON. For an absent quotation the fields cite the nearest sentences, if there are any. */
function asJson({ verdict, reply }: CheckedQuotation) {
  if (verdict.kind !== "absent") return { verdict: verdict.kind, ...matchAsJson(verdict.matches[0]) };
  const [nearest] = reply.nearest;
  if (!nearest) return { verdict: verdict.kind, ...absent };
  const { quote: wording, ...citation } = cite(nearest.excerpt);
  return { verdict: verdict.kind, ...citation, wording };
}

/** Checks one quotation and writes the verdict to standard output. */
export async function quote(words: string, json: boolean, options: QuoteOptions): Promise<void> {
  const checked = await checkedQuotation(words, await open(options), options.text);
  const { reply } = checked;
  process.stdout.write(`${json ? JSON.stringify({ id: null, ...asJson(checked) }) : plainText(reply)}\n`);
  if (!json && reply.nearest.length > 0) process.stderr.write(`${nearestLine(reply)}\n`);
}

const quoteLine = lineSchema('{"id": 1, "quote": "…"}', { quote: v.string('"quote" must be a string.') });

/** Checks the quotations of standard input and writes the verdicts to standard output. */
export async function quoteBatch(options: QuoteOptions): Promise<void> {
  const library = await open(options);
  await answerLines(process.stdin, process.stdout, quoteLine, async ({ quote: words }) =>
    asJson(await checkedQuotation(words, library, options.text)),
  );
}
