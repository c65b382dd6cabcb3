import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Text } from "../../document/model.ts";
import {
  blockQuotesIn,
  countWords,
  mayBeQuotation,
  passagesIn,
  withoutBlockQuotes,
  withoutCitation,
  withoutSource,
} from "./passages.ts";
import { matchesIn, Search, type QuotationMatch } from "./search.ts";
import { mostCells, withinCells } from "./windows.ts";

/** The longest quotation that is checked, in UTF-16 units. */
export const longestQuotation = 4000;

/** The most words of a quotation: about the most that its longest alignment has time for. */
const mostWords = 800;
/** Windows are searched if their score is at least this share of the best one's. */
const leastShare = 0.5;

/** The result of checking a quotation: all exact matches, in order of the text, or the most likely altered one. */
export type Verdict =
  | { readonly kind: "exact"; readonly matches: readonly [QuotationMatch, ...QuotationMatch[]] }
  | { readonly kind: "altered"; readonly matches: readonly [QuotationMatch] }
  | { readonly kind: "absent" };

/**
 * Checks whether a quotation is exact, altered or absent. The following aren't alterations: the kind of quotation marks,
 * apostrophes and dashes; white space; the case of the first letter; where the quotation ends; a footnote label that
 * stands there; an ellipsis for words left out within a paragraph; words in square brackets.
 *
 * @param texts the texts to search; of equally good matches, the first text's is returned
 * @param cells the most alignment to do where the quotation isn't verbatim, in quoted words × words of the texts
 * @throws IbidError if the quotation has no words, or more than can be checked
 */
export async function checkQuotation(
  quotation: string,
  texts: readonly Text[],
  cells: number = mostCells,
): Promise<Verdict> {
  if (!/[\p{L}\p{Nd}]/u.test(quotation)) {
    throw new IbidError("invalid-input", localizable("quote-no-words"));
  }
  if (quotation.length > longestQuotation) {
    throw new IbidError("invalid-input", localizable("quote-too-long", { most: longestQuotation }));
  }
  const searches = await Promise.all(texts.map((text) => Search.of(text, quotation)));
  if (searches.some(({ parts }) => parts > mostWords)) {
    throw new IbidError("invalid-input", localizable("quote-too-many-words", { most: mostWords }));
  }
  const found = await Promise.all(searches.map((search) => search.verbatim()));
  const verbatim = exactAmong(found.flat(), texts);
  if (verbatim) return verbatim;
  const likely = await Promise.all(searches.map((search) => search.likely()));
  const windows = likely.flat().toSorted((a, b) => b.score - a.score);
  const least = leastShare * (windows[0]?.score ?? 0);
  const promising = windows.filter(({ score }) => score >= least);
  const aligned = withinCells(promising, ({ search }) => search.parts, cells);
  const matches = await matchesIn(aligned);
  return exactAmong(matches, texts) ?? alteredAmong(matches) ?? { kind: "absent" };
}

/** The distinct matches without a difference, in the order of the texts. */
function exactAmong(matches: readonly QuotationMatch[], texts: readonly Text[]): Verdict | undefined {
  const exact = matches.filter(({ differences }) => differences.length === 0);
  const distinct = new Map(exact.map((match) => [`${match.text.id} ${match.firstWord}`, match]));
  const [first, ...others] = [...distinct.values()].toSorted(
    (a, b) => texts.indexOf(a.text) - texts.indexOf(b.text) || a.firstWord - b.firstWord,
  );
  return first && { kind: "exact", matches: [first, ...others] };
}

function alteredAmong(matches: readonly QuotationMatch[]): Verdict | undefined {
  const [likeliest] = matches.toSorted((a, b) => b.agreement - a.agreement);
  return likeliest && likeliest.agreement > 0 ? { kind: "altered", matches: [likeliest] } : undefined;
}

/** True for a quotation that surely isn't too long to be checked. */
export function isShortEnough(quotation: string): boolean {
  return quotation.length <= longestQuotation && countWords(quotation) <= mostWords / 2;
}

/** A quotation in a message that stands in a text word for word. */
export interface ExactQuotation {
  readonly match: QuotationMatch;
  /** The message without the quotation, if that is a block quote or all of it. */
  readonly besides: string;
}

/**
 * Finds a quotation of three words or more that stands in a text exactly: a block quote of the message, a passage in quotation
 * marks, or all of it. Returns undefined if there is none. Looks for verbatim words only, which takes no time to speak of.
 */
export async function exactQuotationIn(
  message: string,
  texts: readonly Text[],
): Promise<ExactQuotation | undefined> {
  const whole = message.slice(0, longestQuotation);
  const candidates = [
    ...blockQuotesIn(whole).map((words) => ({ words, besides: withoutBlockQuotes(message) })),
    ...passagesIn(whole).map((words) => ({ words, besides: message })),
    { words: whole, besides: "" },
  ];
  for (const { words, besides } of candidates) {
    if (!mayBeQuotation(words) || !isShortEnough(words)) continue;
    // oxlint-disable-next-line no-await-in-loop -- most messages need the first only
    const verdict = await checkQuotation(words, texts, 0);
    if (verdict.kind === "exact") return { match: verdict.matches[0], besides };
  }
  return undefined;
}

/** The order of passages in a message. */
function inOrder(passages: readonly string[], message: string): string[] {
  return passages.toSorted((a, b) => message.indexOf(a) - message.indexOf(b));
}

/** Before a quotation, the end of a remark: "the book says:"; behind it, its beginning: a new sentence or line. */
const remarkEnd = /^\P{L}*[:.!?\n–—-]/u;
const remarkBeginning = /[.!?\n–—(-]\P{L}*$/u;
const letter = /\p{L}/u;

/** The words of a message without remarks before and behind them, if these words are exact; otherwise undefined. */
async function besidesRemarks(
  message: string,
  verdict: Verdict,
  texts: readonly Text[],
): Promise<string | undefined> {
  if (verdict.kind !== "altered") return undefined;
  const { differences } = verdict.matches[0];
  const added = differences.filter(({ wording }) => wording === "").map(({ quoted }) => quoted);
  if (added.length < differences.length) return undefined;
  let words = message;
  for (const remark of added) {
    const [before = "", behind] = words.split(remark);
    if (behind === undefined) return undefined;
    if (!letter.test(before) && remarkEnd.test(behind)) words = words.slice(before.length + remark.length);
    else if (!letter.test(behind) && remarkBeginning.test(before)) words = before;
    else return undefined;
  }
  return (await checkQuotation(words, texts, 0)).kind === "exact" ? words : undefined;
}

/** The quotations to check in a message with passages in quotation marks; see `quotationsInMessage`. */
async function passagesToCheck(
  message: string,
  passages: readonly string[],
  texts: readonly Text[],
): Promise<string[]> {
  const cells = mostCells / (passages.length + 1);
  const kindOf = async (words: string) => (await checkQuotation(words, texts, cells)).kind;
  const [verdict, ...kinds] = await Promise.all([
    checkQuotation(message, texts, cells),
    ...passages.map(kindOf),
  ]);
  const whole = verdict.kind;
  if (whole === "exact") return [message];
  if (kinds.filter((kind) => kind !== "absent").length > 1) return inOrder(passages, message);
  const exact = passages[kinds.indexOf("exact")] ?? (await besidesRemarks(message, verdict, texts));
  const altered = passages[kinds.indexOf("altered")] ?? (whole === "altered" ? message : undefined);
  return [exact ?? altered ?? passages[0] ?? message];
}

/**
 * The quotations to check in a message, in their order. If it has block quotes, only these are checked, see `quotationsInBlock`. Otherwise it is the whole
 * message if that is exact; all passages in quotation marks if several of them are in a text, be they altered; else a passage or
 * the whole without remarks that is exact; else a passage or the whole that is altered; else the longest passage.
 */
export async function quotationsInMessage(message: string, texts: readonly Text[]): Promise<string[]> {
  const whole = message.slice(0, longestQuotation);
  const blocks = blockQuotesIn(whole);
  if (blocks.length === 0) return passagesToCheck(withoutCitation(whole), passagesIn(whole), texts);
  const quotations = await Promise.all(blocks.map(async (block) => quotationsInBlock(block, texts)));
  return quotations.flat();
}

/**
 * The quotations to check in a block quote: all of it; if that isn't exact, but is without the source behind it, that; if it isn't
 * in a text at all, but all of its lines are, its lines.
 */
async function quotationsInBlock(block: string, texts: readonly Text[]): Promise<string[]> {
  const isExact = async (words: string) => (await checkQuotation(words, texts, 0)).kind === "exact";
  if (await isExact(block)) return [block];
  const unsourced = withoutSource(block);
  if (unsourced !== block && (await isExact(unsourced))) return [unsourced];
  const lines = block.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2 || !(await Promise.all(lines.map(isExact))).every(Boolean)) return [block];
  return (await checkQuotation(block, texts)).kind === "absent" ? lines : [block];
}
