import { openLibrary } from "../app/compose.ts";
import { nearestLine, plainText } from "../dialogue/reply/plain-text.ts";
import { replyToQuotation, type CheckedQuotation } from "../features/quotation/replies.ts";
import type { Library } from "../retrieval/library.ts";
import { cite, excerptAround } from "../document/excerpt.ts";
import type { Place } from "../features/quotation/search.ts";
import { answerLines } from "./batch.ts";

interface Settings {
  readonly corpus: string | undefined;
  /** The id of the text to look in; without it, all are looked in. */
  readonly text: string | undefined;
}

async function open({ corpus, text }: Settings): Promise<Library> {
  const library = await openLibrary(corpus);
  // An unknown text is one mistake of the caller, not one of every line.
  library.index(text);
  return library;
}

const nowhere = { text: null, paragraph: null, start: null, end: null, wording: null, notes: [] };

/** The true words of a place, and where they stand; `continues` has those of the next paragraphs, if any. */
function placeAsJson({ text, stretches }: Place) {
  const [first, ...others] = stretches.map(({ paragraph, start, end }) => {
    const { quote: _, ...citation } = cite(excerptAround(text, paragraph, { start, end }));
    return { ...citation, start, end, wording: paragraph.text.slice(start, end) };
  });
  return { ...first, ...(others.length > 0 && { continues: others }) };
}

/** What was found, as programs read it. What is absent has the place of the nearest sentences, if there are any. */
function asJson({ verdict, reply }: CheckedQuotation) {
  if (verdict.kind !== "absent") return { verdict: verdict.kind, ...placeAsJson(verdict.places[0]) };
  const [nearest] = reply.nearest;
  if (!nearest) return { verdict: verdict.kind, ...nowhere };
  const { quote: wording, ...citation } = cite(nearest.excerpt);
  return { verdict: verdict.kind, ...citation, wording };
}

/** Checks one quotation and tells on standard output. */
export async function quote(words: string, json: boolean, settings: Settings): Promise<void> {
  const checked = replyToQuotation(words, await open(settings), settings.text);
  const { reply } = checked;
  process.stdout.write(`${json ? JSON.stringify({ id: null, ...asJson(checked) }) : plainText(reply)}\n`);
  if (!json && reply.nearest.length > 0) process.stderr.write(`${nearestLine(reply)}\n`);
}

/** Checks the quotations of standard input on standard output. */
export async function quoteBatch(settings: Settings): Promise<void> {
  const library = await open(settings);
  await answerLines(process.stdin, process.stdout, "quote", (words) =>
    asJson(replyToQuotation(words, library, settings.text)),
  );
}
