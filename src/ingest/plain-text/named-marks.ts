import { labelOf } from "./notes/digits.ts";
import type { PrintedLabel } from "./symbols.ts";

/** "[^1]", "[^1^]", "^[1]", "[fn:1]": marks of Markdown and Org mode. */
const declared =
  /(?:(?<=\])(?:\s?\^[,;–-]\s?\^|[,;]\s?)|\s?)(?:\[(?:\^|fn:)([^\s[\]\\:^]{1,60})\^?\]|\^\[(\d{1,4})\])(?!:)/gu;

/** "[a]", "{b}", "[*]", "[nb 1]", "（注1）", "(a)" and "^a" behind a word, "*1", "注1", "ᵃ". */
const enclosed =
  /\s?(?:[[［〔【{]\s?((?:nb|note|n|anm\.?|fn|注|註|주)\s?\p{Nd}{1,3}|[注註][一二三四五六七八九十]{1,3}|[a-z]{1,2}\d{0,2}|\p{L}|[ivxlc]{1,6}|[*†‡§‖¶#※+]{1,4})\s?[\]］〕】}]|[(（]\s?([※注註주]\s?\p{Nd}{1,3}|[注註][一二三四五六七八九十]{1,3})\s?[)）]|(?<=\S)(?:[(（]([a-z]|[ivxlc]{1,6}|[*†‡]{1,3})[)）]|\^([a-z]|[*†‡]{1,3})(?![\p{L}\p{N}])|([*＊※注註]\p{Nd}{1,3})(?!\p{Nd})|(?<!\d)([ᵃ-ᶻʰ-ʸˡ-ˣⁱⁿ]{1,2})(?!\p{L})))/giu;

/** "[Note 1]", "(note 1)". The label is the number, as in the note "Note 1. It was late." */
const worded = /\s?[[(](?:foot-?)?note\s?(\p{Nd}{1,3})\.?[\])]/giu;
/** "[a, b]": several letters in one mark. */
const severalLetters = /\s?[[(]([a-z](?:,\s?[a-z]){1,20})[\])]/giu;

/** "[^a]" within a word, as typists write a letter with a circumflex: "th[^e]me". */
const circumflexed = /(?<=\p{L})\[\^(\p{L})\](?=\p{L})/gu;

/** The letters that stand for others with a circumflex in a text. */
function lettersIn(paragraphs: readonly string[]): Set<string> {
  return new Set(
    paragraphs.flatMap((text) => [...text.matchAll(circumflexed)].map(([, each = ""]) => labelOf(each))),
  );
}

/**
 * Finds marks in brackets whose labels aren't numbers. Those of Markdown and Org mode are marks, unless
 * they are letters with a circumflex. The others are if the file has a note with the same label.
 *
 * @param defined the labels of the file's notes
 */
export function findNamedMarks(paragraphs: readonly string[], defined: ReadonlySet<string>): PrintedLabel[] {
  const found: PrintedLabel[] = [];
  const letters = lettersIn(paragraphs);
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const { 0: mark, 1: name, 2: number, index: start } of text.matchAll(declared)) {
      const label = labelOf(name ?? number ?? "");
      if (start > 0 && (defined.has(label) || !letters.has(label)))
        found.push({ paragraph, start, end: start + mark.length, label });
    }
    for (const groups of text.matchAll(enclosed)) {
      const { 0: mark, index: start } = groups;
      const label = labelOf(groups.slice(1).find((group) => group !== undefined) ?? "");
      if (start > 0 && defined.has(label)) found.push({ paragraph, start, end: start + mark.length, label });
    }
    for (const { 0: mark, 1: list = "", index: start } of text.matchAll(severalLetters)) {
      const all = list.split(/,\s?/u).map((letter) => labelOf(letter));
      if (start === 0 || !all.every((label) => defined.has(label))) continue;
      const end = start + mark.length;
      found.push(...all.map((label, at) => ({ paragraph, start: at === 0 ? start : end, end, label })));
    }
    for (const { 0: mark, 1: label = "", index: start } of text.matchAll(worded)) {
      if (start > 0 && defined.has(labelOf(label)))
        found.push({ paragraph, start, end: start + mark.length, label: labelOf(label) });
    }
  }
  return found;
}
