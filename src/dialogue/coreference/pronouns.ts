import type { TaggedToken } from "../../nlp/english/tagging.ts";
import type { Utterance } from "../utterance/utterance.ts";

/** The kinds of antecedents that pronouns ask for. */
export type PronounKind = "he" | "she" | "they" | "it";

/** Reflexives are left out: "himself" refers within the question. */
const kinds: Readonly<Record<string, PronounKind>> = {
  he: "he",
  him: "he",
  his: "he",
  hes: "he",
  "he's": "he",
  "he'd": "he",
  she: "she",
  her: "she",
  hers: "she",
  shes: "she",
  "she's": "she",
  "she'd": "she",
  they: "they",
  them: "they",
  their: "they",
  theirs: "they",
  theyre: "they",
  it: "it",
  its: "it",
};
const anyPronoun = new RegExp(`\\b(?:${Object.keys(kinds).join("|")})\\b`, "i");
const possessive = /^(?:his|her|its|their)$/;

/** A pronoun in an utterance. */
export interface Pronoun {
  readonly kind: PronounKind;
  readonly token: TaggedToken;
  /** True if it is possessive: "his wife". */
  readonly owns: boolean;
  /** The tokens before it. */
  readonly before: readonly TaggedToken[];
}

/** True if a token can begin a noun phrase or be its noun. */
export function isNominal(token: TaggedToken | undefined): boolean {
  return token !== undefined && (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ");
}

/** True for the "it" of "why is it called moderation" and "who called it the middle passage", which the name stands behind. */
function isNaming(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, it, next, name] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (it?.lower !== "it") return false;
  if (/^(?:called|named|termed|known)$/u.test(next?.lower ?? ""))
    return name !== undefined && name.pos !== "PUNCT";
  return (
    /^(?:calls?|called|names?|named)$/u.test(before?.lower ?? "") &&
    next !== undefined &&
    next.pos !== "PUNCT"
  );
}

/** The first personal or possessive pronoun of an utterance. */
export function pronounIn(utterance: Utterance): Pronoun | undefined {
  // Tagging is slow, and most questions have no pronoun.
  if (!anyPronoun.test(utterance.core)) return undefined;
  const { tokens } = utterance;
  const index = tokens.findIndex(({ lower }, at) => lower in kinds && !isNaming(tokens, at));
  const token = tokens[index];
  const kind = token && kinds[token.lower];
  if (!token || !kind) return undefined;
  const owns = possessive.test(token.lower) && isNominal(tokens[index + 1]);
  return { kind, token, owns, before: tokens.slice(0, index) };
}

/** "Lucas's wife", "the brothers' house". */
function possessiveOf(name: string, { lower }: TaggedToken): string {
  return lower === "their" && name.endsWith("s") ? `${name}'` : `${name}'s`;
}

/** The core of an utterance with a name in the place of its pronoun. */
export function replacePronoun({ core }: Utterance, { token, owns }: Pronoun, name: string): string {
  return core.slice(0, token.start) + (owns ? possessiveOf(name, token) : name) + core.slice(token.end);
}
