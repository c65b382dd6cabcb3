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
  const paragraphsWithAny = paragraphs.filter((text) => text.includes("[^"));
  return new Set(
    paragraphsWithAny.flatMap((text) =>
      [...text.matchAll(circumflexed)].map(([, each = ""]) => labelOf(each)),
    ),
  );
}

/** A form of marks whose labels are in the first group that took part. */
interface Form {
  /** Matches a part of every mark. It is found in a fraction of the time that the pattern takes. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** True if a mark has several labels, with commas between them. */
  readonly isList?: boolean;
}

/** The forms that are marks only if the file has notes with their labels. */
const forms: readonly Form[] = [
  { sign: /[[［〔【{(（^*＊※注註ᵃ-ᶻʰ-ʸˡ-ˣⁱⁿ]/u, pattern: enclosed },
  { sign: /[[(]/u, pattern: severalLetters, isList: true },
  { sign: /[[(]/u, pattern: worded },
];

/** The marks of a form in a paragraph, except at its beginning, all of whose labels may be labels of notes. */
function marksIn(
  { paragraph, text }: { readonly paragraph: number; readonly text: string },
  { sign, pattern, isList }: Form,
  isLabel: (label: string) => boolean,
): PrintedLabel[] {
  if (!sign.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [mark, ...groups] = match;
    const printed = groups.find((group) => group !== undefined) ?? "";
    const labels = (isList ? printed.split(/,\s?/u) : [printed]).map(labelOf);
    const start = match.index;
    const end = start + mark.length;
    if (start === 0 || !labels.every(isLabel)) return [];
    return labels.map((label, at) => ({ paragraph, start: at === 0 ? start : end, end, label }));
  });
}

/**
 * Finds marks in brackets whose labels aren't numbers. Those of Markdown and Org mode are marks, unless
 * they are letters with a circumflex. The others are if the file has a note with the same label.
 *
 * @param defined the labels of the file's notes
 */
export function findNamedMarks(paragraphs: readonly string[], defined: ReadonlySet<string>): PrintedLabel[] {
  const letters = lettersIn(paragraphs);
  const isDefined = (label: string) => defined.has(label);
  const isDeclared = (label: string) => isDefined(label) || !letters.has(label);
  return paragraphs.flatMap((text, index) => {
    const paragraph = { paragraph: index, text };
    return [
      ...marksIn(paragraph, { sign: /\[/u, pattern: declared }, isDeclared),
      ...forms.flatMap((form) => marksIn(paragraph, form, isDefined)),
    ];
  });
}
