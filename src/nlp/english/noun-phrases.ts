import { withRanges } from "./tokens.ts";
import { tag } from "./wink.ts";

/** A token of what somebody said, with its part of speech and its place. */
export interface TaggedToken {
  readonly value: string;
  readonly lower: string;
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of a short text, in order. */
export function taggedTokens(text: string): TaggedToken[] {
  const parts = [...withRanges(text, tag(text))].map(({ token, start, end }) => ({
    ...token,
    start,
    end,
    lower: token.value.toLowerCase().replace(/[’‘]/g, "'"),
  }));
  return withVerb(parts);
}

/**
 * The parts with the verb that "did" asks for where the tagger took it for a noun: "did the boats return". It stands
 * behind the subject.
 */
function withVerb(parts: readonly TaggedToken[]): TaggedToken[] {
  const asking = parts.findIndex(({ lower }) => /^(?:do|does|did)$/.test(lower));
  if (asking === -1) return [...parts];
  const length = parts
    .slice(asking + 1)
    .findIndex(({ pos, lower }) => pos === "PUNCT" || questionWords.test(lower));
  const end = length === -1 ? parts.length : asking + 1 + length;
  const clause = parts.slice(asking + 1, end);
  if (clause.some(({ pos }) => pos === "VERB" || pos === "AUX")) return [...parts];
  const verb = parts.findIndex(
    ({ pos, lower }, at) =>
      asking + 1 < at &&
      at < end &&
      pos === "NOUN" &&
      !/[^s]s$/.test(lower) &&
      /^(?:NOUN|PROPN|PRON)$/.test(parts[at - 1]?.pos ?? "") &&
      parts[at + 1]?.pos !== "NOUN",
  );
  return parts.map((part, at) => (at === verb ? { ...part, pos: "VERB" } : part));
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

/** Whether the part makes an owner of the noun before: "Berg's crew", "the brothers' boats". */
function isPossessive(parts: readonly TaggedToken[], at: number): boolean {
  const [before, part, after] = [parts[at - 1], parts[at], parts[at + 1]];
  if (part?.lower === "'s") return true;
  return (
    part?.lower === "'" &&
    before?.end === part.start &&
    before.lower.endsWith("s") &&
    nouns.has(after?.pos ?? "")
  );
}

/** Whether a name behind the noun opens a clause of its own: "who was the friend Berg wrote to". */
function opensClause(parts: readonly TaggedToken[], from: number, at: number, isName: IsName): boolean {
  const [asking, is, noun] = [parts[from - 2], parts[from - 1], parts[at - 1]];
  if (
    !/^(?:who|what)$/.test(asking?.lower ?? "") ||
    !/^(?:is|are|was|were)$/.test(is?.lower ?? "") ||
    noun === undefined
  )
    return false;
  if (isName(noun.lower) || !isName(parts[at]?.lower ?? "")) return false;
  const next = parts.slice(at).find(({ lower }) => !isName(lower));
  return next !== undefined && /^(?:VERB|AUX)$/.test(next.pos);
}

/** Where the noun of a phrase that begins here stands; undefined when none begins here. */
function headFrom(parts: readonly TaggedToken[], from: number, isName: IsName): number | undefined {
  const first = parts[from];
  let head: number | undefined;
  for (let at = first && articles.test(first.lower) ? from + 1 : from; at < parts.length; at++) {
    const part = parts[at];
    if (!part || questionWords.test(part.lower)) return head;
    if (head === at - 1 && opensClause(parts, from, at, isName)) return head;
    const before = head === undefined ? undefined : parts[head];
    // "stalin sign": in lower case a verb behind a name passes for a noun; not so in "an english court".
    if (
      before &&
      head === at - 1 &&
      !articles.test(first?.lower ?? "") &&
      before.value === before.lower &&
      isName(before.lower) &&
      !isName(part.lower) &&
      part.lower !== "'s"
    )
      return head;
    if (nouns.has(part.pos) || isName(part.lower)) head = at;
    else if (!modifiers.has(part.pos) && !(head !== undefined && isPossessive(parts, at))) return head;
  }
  return head;
}

/**
 * The noun phrases of a text, in order; "the Bishop of London" is one.
 *
 * @param isName whether a word in lower case is known as a name
 */
export function nounPhrases(text: string, isName: IsName): NounPhrase[] {
  const parts = taggedTokens(text);
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
