import { located } from "./analyse.ts";
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
  return [...located(text, tag(text))].map(({ token, start, end }) => ({
    ...token,
    start,
    end,
    lower: token.value.toLowerCase().replace(/[’‘]/g, "'"),
  }));
}

/** A noun with what belongs to it: "the new Bureau", "Sergei Kirov". */
export interface NounPhrase {
  /** As it stands in the text. */
  readonly text: string;
  /** Its noun, in lower case. */
  readonly head: string;
  /** Whether the noun is a name. */
  readonly proper: boolean;
  /** The word before it, in lower case: "in". */
  readonly before: string;
}

const nouns: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const modifiers: ReadonlySet<string> = new Set(["ADJ", "NUM"]);
const questionWords = /^(?:who|whom|whose|what|which|when|where|why|how)$/;
const articles = /^(?:the|a|an|this|that|these|those|his|her|their|its|any|some|all|our)$/;

type IsName = (lower: string) => boolean;

/** Where the noun of a phrase that begins here stands; undefined when none begins here. */
function headFrom(parts: readonly Part[], from: number, isName: IsName): number | undefined {
  const first = parts[from];
  let head: number | undefined;
  for (let at = first && articles.test(first.lower) ? from + 1 : from; at < parts.length; at++) {
    const part = parts[at];
    if (!part || questionWords.test(part.lower)) return head;
    const before = head === undefined ? undefined : parts[head];
    // "stalin sign": in lower case a verb behind a name passes for a noun.
    if (
      before &&
      before.value === before.lower &&
      isName(before.lower) &&
      !isName(part.lower) &&
      part.lower !== "'s"
    )
      return head;
    if (nouns.has(part.pos) || isName(part.lower)) head = at;
    else if (!(modifiers.has(part.pos) || (part.lower === "'s" && head !== undefined))) return head;
  }
  return head;
}

/**
 * The noun phrases of a text, in order; "the Bishop of London" is one.
 *
 * @param isName whether a word in lower case is known as a name
 */
export function nounPhrases(text: string, isName: IsName): NounPhrase[] {
  const parts = partsOf(text);
  const phrases: NounPhrase[] = [];
  for (let from = 0; from < parts.length; from++) {
    const head = headFrom(parts, from, isName);
    if (head === undefined) continue;
    const title = /^\p{Lu}/u.test(parts[head]?.value ?? "");
    const more = title && parts[head + 1]?.lower === "of" ? headFrom(parts, head + 2, isName) : undefined;
    const [first, noun, last] = [parts[from], parts[head], parts[more ?? head]];
    if (!first || !noun || !last) continue;
    phrases.push({
      text: text.slice(first.start, last.end),
      head: noun.lower,
      proper: isName(noun.lower),
      before: parts[from - 1]?.lower ?? "",
    });
    from = more ?? head;
  }
  return phrases;
}
