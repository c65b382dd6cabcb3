import { questionWords, taggedTokens, type TaggedToken } from "./tagging.ts";

/** A noun with its determiners and modifiers: "the new Bureau", "Sergei Kirov". */
export interface NounPhrase {
  /** As written in the text. */
  readonly text: string;
  /** The noun, in lower case. */
  readonly head: string;
  /** True if the noun is a name. */
  readonly proper: boolean;
  /** The word before the phrase, in lower case; empty if there is none. */
  readonly before: string;
}

const nouns: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const modifiers: ReadonlySet<string> = new Set(["ADJ", "NUM"]);
const determiners = /^(?:the|a|an|this|that|these|those|his|her|their|its|any|some|all|our)$/;

type IsName = (lower: string) => boolean;

/** True if the token marks the noun before as possessive: "Berg's crew", "the brothers' boats". */
function isPossessive(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.lower === "'s") return true;
  return (
    token?.lower === "'" &&
    before?.end === token.start &&
    before.lower.endsWith("s") &&
    nouns.has(after?.pos ?? "")
  );
}

/** True if a name after the noun starts a relative clause: "who was the friend Berg wrote to". */
function startsRelativeClause(
  tokens: readonly TaggedToken[],
  from: number,
  at: number,
  isName: IsName,
): boolean {
  const asksWho =
    /^(?:who|what)$/.test(tokens[from - 2]?.lower ?? "") &&
    /^(?:is|are|was|were)$/.test(tokens[from - 1]?.lower ?? "");
  const [noun, name] = [tokens[at - 1], tokens[at]];
  if (!asksWho || !noun || isName(noun.lower) || !name || !isName(name.lower)) return false;
  const next = tokens.slice(at).find(({ lower }) => !isName(lower));
  return next !== undefined && /^(?:VERB|AUX)$/.test(next.pos);
}

/** True if the token may be a verb that the tagger took for a noun, since the name before it is in lower case: "did stalin sign". */
function isVerbAfterName(tokens: readonly TaggedToken[], at: number, isName: IsName): boolean {
  const [name, token] = [tokens[at - 1], tokens[at]];
  if (!name || !token || name.value !== name.lower || !isName(name.lower)) return false;
  return !isName(token.lower) && token.lower !== "'s";
}

/** The index of the noun of a phrase that starts at `from`; undefined if none starts there. */
function headFrom(tokens: readonly TaggedToken[], from: number, isName: IsName): number | undefined {
  const hasDeterminer = determiners.test(tokens[from]?.lower ?? "");
  let head: number | undefined;
  for (let at = hasDeterminer ? from + 1 : from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || questionWords.test(token.lower)) break;
    const isAfterNoun = head === at - 1;
    if (isAfterNoun && startsRelativeClause(tokens, from, at, isName)) break;
    // "an english court" is one phrase.
    if (isAfterNoun && !hasDeterminer && isVerbAfterName(tokens, at, isName)) break;
    if (nouns.has(token.pos) || isName(token.lower)) head = at;
    else if (!modifiers.has(token.pos) && !(head !== undefined && isPossessive(tokens, at))) break;
  }
  return head;
}

/**
 * The noun phrases of a text, in order. A title with its "of" is one phrase: "the Bishop of London".
 *
 * @param isName returns true for a word in lower case that is a name
 */
export function nounPhrases(text: string, isName: IsName): NounPhrase[] {
  return nounPhrasesOf(text, taggedTokens(text), isName);
}

/** The noun phrases among tokens of a text that are tagged already. */
export function nounPhrasesOf(text: string, tokens: readonly TaggedToken[], isName: IsName): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const head = headFrom(tokens, from, isName);
    if (head === undefined) continue;
    const title = tokens[head];
    const mayBeTitle = title !== undefined && (/^\p{Lu}/u.test(title.value) || isName(title.lower));
    const hasOf = mayBeTitle && tokens[head + 1]?.lower === "of";
    const end = (hasOf ? headFrom(tokens, head + 2, isName) : undefined) ?? head;
    const [first, noun, last] = [tokens[from], tokens[head], tokens[end]];
    if (!first || !noun || !last) continue;
    phrases.push({
      text: text.slice(first.start, last.end),
      head: noun.lower,
      proper: isName(noun.lower),
      before: tokens[from - 1]?.lower ?? "",
    });
    from = end;
  }
  return phrases;
}
