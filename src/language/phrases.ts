import { tag } from "./wink.ts";

/** A token of what somebody said, with its part of speech and its place. */
export interface Part {
  readonly value: string;
  readonly lower: string;
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of a short text, in order. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let cursor = 0;
  for (const { value, pos } of tag(text)) {
    const start = text.indexOf(value, cursor);
    if (start === -1) continue;
    cursor = start + value.length;
    parts.push({ value, lower: value.toLowerCase().replace(/[’‘]/g, "'"), pos, start, end: cursor });
  }
  return parts;
}

/** A noun with what belongs to it: "the new Bureau", "Sergei Kirov". */
export interface NounPhrase {
  /** As it stands in the text. */
  readonly text: string;
  /** Its last word, in lower case. */
  readonly head: string;
  /** Whether it is a name. */
  readonly proper: boolean;
  /** The word before it, in lower case: "in". */
  readonly before: string;
}

const nouns: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const modifiers: ReadonlySet<string> = new Set(["ADJ", "NUM"]);
const questionWords = /^(?:who|whom|whose|what|which|when|where|why|how)$/;
const articles = /^(?:the|a|an|this|that|these|those|his|her|their|its|any|some|all|our)$/;

/** The noun phrases of a text, in order. @param isName whether a word in lower case is known as a name */
export function nounPhrases(text: string, isName: (lower: string) => boolean = () => false): NounPhrase[] {
  const parts = partsOf(text);
  const phrases: NounPhrase[] = [];
  let from = 0;
  while (from < parts.length) {
    let to = from;
    const first = parts[from];
    if (first && articles.test(first.lower)) to++;
    let head = -1;
    for (; to < parts.length; to++) {
      const part = parts[to];
      if (!part || questionWords.test(part.lower)) break;
      if (nouns.has(part.pos)) head = to;
      else if (!(modifiers.has(part.pos) || (part.lower === "'s" && head !== -1))) break;
    }
    const last = parts[head];
    if (first && last) {
      phrases.push({
        text: text.slice(first.start, last.end),
        head: last.lower,
        proper: last.pos === "PROPN" || isName(last.lower),
        before: parts[from - 1]?.lower ?? "",
      });
      from = head + 1;
    } else from++;
  }
  return phrases;
}
