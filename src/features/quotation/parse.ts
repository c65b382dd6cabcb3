import { printedWord, wordSource, type WordStream } from "./word-stream.ts";

/** A word of a quotation. */
export interface QuotedWord {
  readonly kind: "word";
  /** As given, without ligatures, soft hyphens and typographic apostrophes. */
  readonly value: string;
  /** Its number in the text's vocabulary; undefined if the text doesn't have it. */
  readonly term: number | undefined;
  /** The characters between the preceding word and this one. */
  readonly before: string;
  /** True if the case of its first letter may differ: at the beginning and after an ellipsis. */
  readonly caseIsFree: boolean;
  /** True if it stands in square brackets, so that it needn't be in the text. */
  readonly bracketed: boolean;
}

/** An ellipsis, which stands for any words left out. */
interface Elision {
  readonly kind: "elision";
  readonly bracketed?: undefined;
}

export type QuotedPart = QuotedWord | Elision;

/** A quotation, parsed. */
export interface ParsedQuotation {
  /** Never begins or ends with an elision. */
  readonly parts: readonly QuotedPart[];
  /** The characters after the last word. */
  readonly trailing: string;
}

const dots = String.raw`(?:…|\.(?:\s?\.){2,})`;
const part = new RegExp(
  [
    String.raw`(?<elision>[[(]\s*${dots}\s*[\])]|${dots})`,
    String.raw`\[(?<letter>\p{L})\](?<rest>${wordSource})`,
    String.raw`\[(?<bracket>[^[\]]*)\]`,
    `(?<word>${wordSource})`,
  ].join("|"),
  "gu",
);

// The assertion keeps it from starting in the middle of a word, which would take quadratic time.
const brokenWord = /(?<!\p{L})(\p{L}+)[-‐\u00AD]\s+(\p{Ll}+)/gu;

/** Joins words that were hyphenated at the end of a line, if the text has the whole word. */
function unbroken(words: string, stream: WordStream): string {
  return words.replace(brokenWord, (divided, head: string, tail: string) =>
    stream.term(head + tail) === undefined ? divided : head + tail,
  );
}

/** Bracketed remarks that are ignored: "[sic]", "[57]". */
const editorial = /^\s*(?:sic[.!?]?|\d*)\s*$/i;

/** A link in Discord's markup, whose address is no part of the quotation. */
const link = /\[([^[\]\n]+)\]\(<?https?:\/\/[^\s)]+\)/gu;

/** Parses a quotation into words and ellipses, to compare it with a text. */
export function parseQuotation(given: string, stream: WordStream): ParsedQuotation {
  const words = unbroken(given.replace(link, "$1"), stream);
  const parts: QuotedPart[] = [];
  let cursor = 0;
  /** Characters before the cursor that belong to the gap before the next word. */
  let gap = "";
  let caseIsFree = true;
  const add = (word: string, from: number, bracketed: boolean, hasFreeCase = caseIsFree) => {
    parts.push({
      kind: "word",
      value: printedWord(word),
      term: stream.term(word),
      before: gap + words.slice(cursor, from),
      caseIsFree: hasFreeCase,
      bracketed,
    });
    caseIsFree = bracketed;
    gap = "";
  };
  for (const match of words.matchAll(part)) {
    const { elision, letter, rest, bracket, word } = match.groups ?? {};
    if (elision !== undefined) {
      if (parts.at(-1)?.kind === "word") parts.push({ kind: "elision" });
      caseIsFree = true;
    } else if (letter !== undefined && rest !== undefined) add(letter + rest, match.index, false, true);
    else if (word !== undefined) add(word, match.index, false);
    else if (bracket !== undefined && editorial.test(bracket)) gap += words.slice(cursor, match.index);
    else if (bracket !== undefined) {
      for (const [inner] of bracket.matchAll(new RegExp(wordSource, "gu"))) add(inner, match.index, true);
    }
    cursor = match.index + match[0].length;
  }
  if (parts.at(-1)?.kind === "elision") parts.pop();
  return { parts, trailing: words.slice(cursor) };
}
