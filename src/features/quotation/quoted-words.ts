import { printedWord, wordSource, type WordStream } from "./word-stream.ts";

/** A word of a quotation. */
export interface QuotedWord {
  readonly kind: "word";
  /** As given, without what is only a matter of printing. */
  readonly value: string;
  /** Its number in the text's words; undefined when the text doesn't have it. */
  readonly term: number | undefined;
  /** The characters between the word before and this one. */
  readonly before: string;
  /** Whether its first letter's case is the quoter's to choose, as at the beginning and after an elision. */
  readonly opens: boolean;
  /** Whether it stands in square brackets, and so is the quoter's own. */
  readonly own: boolean;
}

/** An ellipsis, which may stand for any words left out. */
interface Elision {
  readonly kind: "elision";
  readonly own?: undefined;
}

export type QuotedPart = QuotedWord | Elision;

/** A quotation as it was given, taken apart. */
export interface Quoted {
  /** Never with an elision at either end. */
  readonly parts: readonly QuotedPart[];
  /** The characters behind the last word. */
  readonly after: string;
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

const brokenWord = /(\p{L}+)[-‐\u00AD]\s+(\p{Ll}+)/gu;

/** Joins words that were divided at the end of a line, where the text knows the whole. */
function unbroken(words: string, stream: WordStream): string {
  return words.replace(brokenWord, (divided, head: string, tail: string) =>
    stream.term(head + tail) === undefined ? divided : head + tail,
  );
}

/** In brackets, these are no words of anybody's: "[sic]", "[57]". */
const editorial = /^\s*(?:sic[.!?]?|\d*)\s*$/i;

/** Takes a quotation apart to be compared with a text. */
export function readQuotation(given: string, stream: WordStream): Quoted {
  const words = unbroken(given, stream);
  const parts: QuotedPart[] = [];
  let cursor = 0;
  /** What stands between the last word and the cursor. */
  let gap = "";
  let opens = true;
  const add = (word: string, from: number, own: boolean, free = false) => {
    parts.push({
      kind: "word",
      value: printedWord(word),
      term: stream.term(word),
      before: gap + words.slice(cursor, from),
      opens: opens || free,
      own,
    });
    opens = own;
    gap = "";
  };
  for (const match of words.matchAll(part)) {
    const { elision, letter, rest, bracket, word } = match.groups ?? {};
    if (elision !== undefined) {
      if (parts.at(-1)?.kind === "word") parts.push({ kind: "elision" });
      opens = true;
    } else if (letter !== undefined && rest !== undefined) add(letter + rest, match.index, false, true);
    else if (word !== undefined) add(word, match.index, false);
    else if (bracket !== undefined && editorial.test(bracket)) gap += words.slice(cursor, match.index);
    else if (bracket !== undefined) {
      for (const [own] of bracket.matchAll(new RegExp(wordSource, "gu"))) add(own, match.index, true);
    }
    cursor = match.index + match[0].length;
  }
  if (parts.at(-1)?.kind === "elision") parts.pop();
  return { parts, after: words.slice(cursor) };
}
