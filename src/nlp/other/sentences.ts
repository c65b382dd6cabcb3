import type { Range } from "../../document/model.ts";
import { foldLetters } from "./fold.ts";

/** What ends a sentence in any script, in a row. */
const terminator = /(?<![\p{STerm}…])[\p{STerm}…]+/gu;
/** What ends one with no space behind it. */
const unspacedTerminator = /[。！？｡។။]$/u;

/** What may stand between the end of a sentence and the space behind it: in German “ closes, in French a space may, too. */
const spacedClosing = /(?:\s?[»›](?=[\s\p{P}]|$)|[\p{Pe}\p{Pf}\p{Cf}"'“‘])*(?:\s+|$)/uy;
const closing = /[\p{Pe}\p{Pf}]*/uy;

/** "«Стой!» — крикнул он": what goes on in lower case is no new sentence. */
const inLowerCase = /[\s\p{P}]{0,8}\p{Ll}/uy;

/** Where the match of a sticky pattern ends. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const vowels = "aeiouyаеиоуыэюяіїєαεηιουω";
const small = String.raw`[\p{Ll}--[${vowels}]]`;
const first = String.raw`[\p{L}--[${vowels}${vowels.toUpperCase()}]]`;

/** "А. Пушкин", "1934 г. Киров", "Dr. Kirow", "тов. Киров": an initial, a word of no vowel, or one of these. */
const cutShort = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}|${first}${small}{1,3}|etc|Mme|Prof|prof|Sra|Проф|проф|стр|Тов|тов|тыс|ул)\.$`,
  "v",
);

/** "am 5. Dezember", "im 19. Jahrhundert" */
const ordinal = /(?<![\p{N}\p{L}.,])\p{Nd}{1,2}\.$/u;

/** As far back as it takes to tell, in UTF-16 units. */
const reach = 12;

function isCutShort(text: string, end: number): boolean {
  const before = foldLetters(text.slice(Math.max(0, end - reach), end));
  return cutShort.test(before) || ordinal.test(before);
}

/** Where the sentence ends whose terminator ends at an offset, with the space behind it; undefined where none ends. */
function endAfter(text: string, marks: string, at: number): number | undefined {
  const spaced = endOf(spacedClosing, text, at);
  if (spaced === undefined) return unspacedTerminator.test(marks) ? endOf(closing, text, at) : undefined;
  const goesOn = isCutShort(text, at) || endOf(inLowerCase, text, spaced) !== undefined;
  return goesOn ? undefined : spaced;
}

/** The sentences of a clean text in a language other than English; a text without letters is one. */
export function otherSentences(text: string): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  const cut = (to: number) => {
    const words = text.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(words) && to < text.length) return;
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
