import type { Nodes } from "mdast";
import { checkNotes, checkParagraphs } from "../text-limits.ts";

/** More items of lists, and more footnotes, than any book has. The parser takes a tenth of a millisecond and more for each. */
const maxItems = 50_000;

const item = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/u;
const definition = /^ {0,3}\[\^[^\s[\]\\]{1,200}\]:/u;
const reference = /\[\^[^\s[\]\\]{1,200}\]/gu;

/**
 * Checks that a source has no more of anything than can be parsed in time.
 *
 * @throws IbidError if it has
 */
export function checkMarkdown(source: string, file: string): void {
  let [paragraphs, items, definitions] = [0, 0, 0];
  let isOpen = false;
  for (const line of source.split(/\r\n|[\n\r]/u)) {
    if (definition.test(line)) definitions++;
    else if (item.test(line)) items++;
    else if (line.trim() !== "" && !isOpen) paragraphs++;
    isOpen = line.trim() !== "";
  }
  checkParagraphs(paragraphs, file);
  checkParagraphs(items, file, maxItems);
  checkNotes(definitions, file, maxItems);
  checkNotes(source.match(reference)?.length ?? 0, file);
}

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

/** The characters that the parser takes for words in place of the signs. Unicode has them for such uses; no text has them. */
const standIns = new Map(
  Array.from("[]!<&*_", (each, index) => [each, String.fromCodePoint(0xfdd0 + index)]),
);
const signOf = new Map([...standIns].map(([each, standIn]) => [standIn, each]));
const standIn = /[\u{fdd0}-\u{fdd6}]/gu;

function withoutSigns(paragraph: string): string {
  if ((paragraph.match(sign)?.length ?? 0) <= maxSigns) return paragraph;
  return paragraph.replace(marked, (found) =>
    /^(?:\[\^|\\)/u.test(found) ? found : found.replace(/./gu, (each: string) => standIns.get(each) ?? each),
  );
}

/** Puts the signs that `withinLimits` has replaced back into the nodes that were parsed from its source. */
export function restoreSigns(nodes: readonly Nodes[]): void {
  for (const node of nodes) {
    if ("value" in node) node.value = node.value.replace(standIn, (each) => signOf.get(each) ?? each);
    if ("children" in node) restoreSigns(node.children);
  }
}

/**
 * A source that the parser reads in linear time: levels of quotations and lists beyond the sixtieth become words, block
 * quotes beyond the five-thousandth paragraphs, and in a paragraph with thousands of signs these are words.
 */
export function withinLimits(source: string): string {
  const flat = source.replace(deepLevels, (_all, kept: string, deeper: string) => kept + asWords(deeper));
  return withFewQuotations(flat).split(between).map(withoutSigns).join("");
}
