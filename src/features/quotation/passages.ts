/** In quotation marks, fewer words than this are a name or a term rather than a quotation. */
const fewestWords = 3;

const word = /[\p{L}\p{Nd}]+/gu;

/** The number of words. */
export function countWords(words: string): number {
  return words.match(word)?.length ?? 0;
}

/** True for so many words that they may be a quotation. */
export function mayBeQuotation(words: string): boolean {
  return countWords(words) >= fewestWords;
}

const inQuotationMarks = /[“"„«]([^“”"„«»]+)[”"“»]|»([^“”"„«»]+)«/gu;
/** Single quotation marks don't follow a letter, and an apostrophe stands between letters. */
const inSingleMarks = /(?<![\p{L}\p{Nd}])['‘‚]((?:[^'‘’‚]|(?<=\p{L})['’](?=\p{L}))+)['’‘](?![\p{L}\p{Nd}])/gu;

/** The most quotations of a message that are checked. */
const mostPassages = 8;

/** The passages in quotation marks of a message, longest first. */
export function passagesIn(message: string): string[] {
  const doubly = [...message.matchAll(inQuotationMarks)];
  const found = doubly.length > 0 ? doubly : [...message.matchAll(inSingleMarks)];
  return found
    .map(([, words = "", reversed = ""]) => words + reversed)
    .filter(mayBeQuotation)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostPassages);
}

/** The line below a block quote that says who wrote it. */
const attribution = /\n[ \t]*(?:[—–]|--?(?=\s))[^\n]*$/u;
/** Who wrote it, or where, in the same line: "… — Skarholm, ¶3". */
const source = /\s+(?:[—–]|--?(?=\s))[^\n—–]{1,80}$/u;

/** A quotation without its source behind it. */
export function withoutSource(quotation: string): string {
  return quotation.replace(source, "");
}

/** Successive lines that begin with ">". */
const quotedLines = /^>[ \t].*(?:\n>[ \t]?.*)*/gmu;

/** A block of code, in which people put what they copied. */
const codeBlock = /^```(?:\w*\n)?([^`]+)```/gmu;

/** The place of a quotation behind it: "¶7", "(p. 130)", or the small line below an answer of the bot. */
const citation = /(?:\n[ \t]*-#[^\n]*|\s*\(?(?:¶+|§+|pp?\.)\s*\d[\d\s,–-]*\)?\.?)$/iu;

/** A quotation without its place behind it. */
export function withoutCitation(quotation: string): string {
  return quotation.trim().replace(citation, "");
}

/** The block quotes of a message, as Discord shows them: lines that begin with ">", all lines from ">>>" on, and code. */
export function blockQuotesIn(message: string): string[] {
  const [before = "", ...rest] = message.split(/^>>> /mu);
  const runs =
    before
      .replace(codeBlock, (_block, code: string) => code.trim().replace(/^/gmu, "> "))
      .match(quotedLines) ?? [];
  const quotes = [
    ...runs.map((run) => run.replace(/^(?:>[ \t]?)+/gmu, "")),
    ...(rest.length > 0 ? [rest.join("\n")] : []),
  ];
  return quotes
    .map((quote) => withoutCitation(quote.trim().replace(attribution, "")))
    .filter(mayBeQuotation)
    .slice(0, mostPassages);
}

/** A small line in Discord's markup: the citation of an answer. */
const smallLines = /^-# .*$/gmu;

/** A message without its block quotes, code and small lines. */
export function withoutBlockQuotes(message: string): string {
  const [before = ""] = message.split(/^>>> /mu);
  return before.replace(codeBlock, "").replace(quotedLines, "").replace(smallLines, "").trim();
}
