import { labelOf } from "./notes/digits.ts";
import type { PrintedLabel } from "./symbols.ts";

/** "[^1]", "[fn:1]": marks of Markdown and Org mode. */
const declared = /(?:(?<=\])(?:\s?\^[,;–-]\s?\^|[,;]\s?)|\s?)\[(?:\^|fn:)([^\s[\]\\:]{1,60})\](?!:)/gu;

/** "[a]", "{b}", "[*]", "[nb 1]", "（注1）", "(a)" behind a word, "*1", "注1", "ᵃ". */
const enclosed =
  /\s?(?:[[［〔【{]\s?((?:nb|note|n|anm\.?|fn|注|註|주)\s?\p{Nd}{1,3}|[注註][一二三四五六七八九十]{1,3}|[a-z]{1,2}\d{0,2}|\p{L}|[ivxlc]{1,6}|[*†‡§‖¶#※]{1,4})\s?[\]］〕】}]|[(（]\s?((?:注|註|주)\s?\p{Nd}{1,3}|[注註][一二三四五六七八九十]{1,3})\s?[)）]|(?<=\S)(?:[(（]([a-z]|[*†‡]{1,3})[)）]|([*＊※注註]\p{Nd}{1,3})(?!\p{Nd})|(?<!\d)([ᵃ-ᶻʰ-ʸˡ-ˣⁱⁿ]{1,2})(?!\p{L})))/giu;

/**
 * Finds marks in brackets whose labels aren't numbers. Those of Markdown and Org mode are always marks. The others are
 * if the file has a note with the same label.
 *
 * @param defined the labels of the file's notes
 */
export function findNamedMarks(paragraphs: readonly string[], defined: ReadonlySet<string>): PrintedLabel[] {
  const found: PrintedLabel[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const { 0: mark, 1: label = "", index: start } of text.matchAll(declared)) {
      if (start > 0) found.push({ paragraph, start, end: start + mark.length, label: labelOf(label) });
    }
    for (const groups of text.matchAll(enclosed)) {
      const { 0: mark, index: start } = groups;
      const label = labelOf(groups.slice(1).find((group) => group !== undefined) ?? "");
      if (start > 0 && defined.has(label)) found.push({ paragraph, start, end: start + mark.length, label });
    }
  }
  return found;
}
