import type { Range } from "../../document/model.ts";
import { withRanges } from "./tokens.ts";
import { tag } from "./wink.ts";

/** Interrogative words, in lower case. */
export const questionWords = /^(?:who|whom|whose|what|which|when|where|why|how)$/;

/** A token of a short text with its part of speech. */
export interface TaggedToken extends Range {
  readonly value: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** As Universal Dependencies names it: "NOUN", "PROPN", "VERB". */
  readonly pos: string;
}

/** The tagged tokens of a short text, in order, punctuation included. */
export function taggedTokens(text: string): TaggedToken[] {
  const tokens = [...withRanges(text, tag(text))].map(({ token, start, end }) => ({
    ...token,
    start,
    end,
    lower: token.value.toLowerCase().replace(/[’‘]/g, "'"),
  }));
  return withVerb(tokens);
}

/**
 * The tokens with a correction in questions with "did" and no other verb ("did the boats return"): the tagger took the
 * verb after the subject for a noun.
 */
function withVerb(tokens: readonly TaggedToken[]): TaggedToken[] {
  const asking = tokens.findIndex(({ lower }) => /^(?:do|does|did)$/.test(lower));
  if (asking === -1) return [...tokens];
  const length = tokens
    .slice(asking + 1)
    .findIndex(({ pos, lower }) => pos === "PUNCT" || questionWords.test(lower));
  const end = length === -1 ? tokens.length : asking + 1 + length;
  const clause = tokens.slice(asking + 1, end);
  if (clause.some(({ pos }) => pos === "VERB" || pos === "AUX")) return [...tokens];
  const verb = tokens.findIndex(
    ({ pos, lower }, at) =>
      asking + 1 < at &&
      at < end &&
      pos === "NOUN" &&
      !/[^s]s$/.test(lower) &&
      /^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? "") &&
      tokens[at + 1]?.pos !== "NOUN",
  );
  return tokens.map((token, at) => (at === verb ? { ...token, pos: "VERB" } : token));
}
