import type { Range } from "../../document/model.ts";
import { foldLetters } from "./fold.ts";

/** One or more sentence terminators of any script. */
const terminator = /(?<![\p{STerm}…])[\p{STerm}…]+/gu;
/** Terminators that need no space after them. */
const unspacedTerminator = /[。！？｡។။]$/u;

/** Closing marks between a terminator and the next space. German closes with “, French puts a space before ». */
const spacedClosing = /(?:\s?[»›](?=[\s\p{P}]|$)|[\p{Pe}\p{Pf}\p{Cf}"'“‘])*(?:\s+|$)/uy;
const closing = /[\p{Pe}\p{Pf}]*/uy;

/** A continuation in lower case, which doesn't start a sentence: "«Стой!» — крикнул он". */
const inLowerCase = /[\s\p{P}]{0,8}\p{Ll}/uy;

/** The end of the match of a sticky pattern at an offset; undefined if it doesn't match there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const vowels = "aeiouyаеиоуыэюяіїєαεηιουω";
const small = String.raw`[\p{Ll}--[${vowels}]]`;
const first = String.raw`[\p{L}--[${vowels}${vowels.toUpperCase()}]]`;

/** An abbreviation: an initial, a short word without vowels, or a listed one. "А. Пушкин", "1934 г. Киров", "Dr. Kirow". */
const abbreviation = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}|${first}${small}{1,3}|etc|Mme|Prof|prof|Sra|Проф|проф|стр|Тов|тов|тыс|ул)\.$`,
  "v",
);

/** An ordinal number with a point: "am 5. Dezember", "im 19. Jahrhundert". */
const ordinal = /(?<![\p{N}\p{L}.,])\p{Nd}{1,2}\.$/u;

/** The length of the text before a point that is examined, in UTF-16 units. */
const reach = 12;

function isAbbreviated(text: string, end: number): boolean {
  const before = foldLetters(text.slice(Math.max(0, end - reach), end));
  return abbreviation.test(before) || ordinal.test(before);
}

/** The end, including the space after it, of a sentence whose terminator ends at `at`; undefined if none ends there. */
function endAfter(text: string, marks: string, at: number): number | undefined {
  const spaced = endOf(spacedClosing, text, at);
  if (spaced === undefined) return unspacedTerminator.test(marks) ? endOf(closing, text, at) : undefined;
  const continues = isAbbreviated(text, at) || endOf(inLowerCase, text, spaced) !== undefined;
  return continues ? undefined : spaced;
}

/** The ranges of the sentences of a text in a language other than English. A text without letters is one sentence. */
export function otherSentences(text: string): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  /** There are no letters between `from` and here. */
  let searched = 0;
  const cut = (to: number) => {
    const hasLetters = /[\p{L}\p{N}]/u.test(text.slice(searched, to));
    searched = to;
    if (!hasLetters && to < text.length) return;
    const words = text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (start < end) sentences.push({ start, end });
    from = to;
  };
  for (const { 0: marks, index } of text.matchAll(terminator)) {
    const end = endAfter(text, marks, index + marks.length);
    if (end !== undefined) cut(end);
  }
  cut(text.length);
  return sentences;
}
