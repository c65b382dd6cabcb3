/**
 * More levels of quotations and lists than any text has. The parser's time grows with the square of their number, and the depth
 * of its recursion with it.
 */
const maxLevels = 60;

const level = String.raw`[ \t]{0,3}(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])`;
const deepLevels = new RegExp(`^((?:${level}){${maxLevels}})((?:${level})+)`, "gmu");

/** Levels as words: without the signs, and with the numbers of a list. */
function asWords(levels: string): string {
  return levels.replace(/[->*+]/gu, "").replace(/[.)]/gu, String.raw`\$&`);
}

/** More block quotes than a text has. The parser takes a millisecond for each, a hundred times as long as for its words. */
const maxQuotations = 5000;

/** Consecutive lines of a block quote. */
const quotation = /(?:^[ \t]{0,3}>.*(?:\r?\n|$))+/gmu;
const quotationSigns = /^[ \t]{0,3}(?:>[ \t]?)+/gmu;

/** A source in which block quotes beyond the limit are ordinary paragraphs. */
function withFewQuotations(source: string): string {
  let count = 0;
  return source.replace(quotation, (lines) =>
    ++count > maxQuotations ? lines.replace(quotationSigns, "") : lines,
  );
}

/** More signs than a paragraph has. The parser's time grows with the square of those that turn out to be words. */
const maxSigns = 4000;

const signs = String.raw`[[\]!<&]|[*_]+(?=\S)|(?<=\S)[*_]+`;
const sign = new RegExp(signs, "gu");
/** Matches references and escapes, which stay as they are, and the signs that become words. */
const marked = new RegExp(String.raw`\[\^[^\s[\]\\]{1,200}\]|\\.|${signs}`, "gsu");

/** Matches between paragraphs: a blank line, or the beginning of an item that ends a paragraph without one. */
const between = /(\n[ \t]*\r?\n|\n(?=[ \t>]*(?:[-*+]|1[.)])[ \t]+\S))/u;

function withoutSigns(paragraph: string): string {
  if ((paragraph.match(sign)?.length ?? 0) <= maxSigns) return paragraph;
  return paragraph.replace(marked, (found) =>
    /^(?:\[\^|\\)/u.test(found) ? found : found.replace(/./gu, String.raw`\$&`),
  );
}

/**
 * A source that the parser reads in linear time: levels of quotations and lists beyond the sixtieth become words, block
 * quotes beyond the five-thousandth paragraphs, and in a paragraph with thousands of signs these are words.
 */
export function withinLimits(source: string): string {
  const flat = source.replace(deepLevels, (_all, kept: string, deeper: string) => kept + asWords(deeper));
  return withFewQuotations(flat).split(between).map(withoutSigns).join("");
}
