import { taggedTokens, type TaggedToken } from "../../nlp/english/tagging.ts";
import { antecedentOf } from "./antecedent.ts";
import { withTopic, type Rewriting } from "../rewriting/carried.ts";
import { subjectsIn, type DiscourseContext } from "../context/discourse-context.ts";
import { contentOf } from "../utterance/said.ts";
import type { PronounKind } from "./salience.ts";

/** What each pronoun stands for; "himself" stands for somebody in the question itself. */
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
const possessive = /^(?:his|her|its|their)$/;

/** Whether a part may begin or be a noun with what belongs to it. */
export function isNoun(part: TaggedToken | undefined): boolean {
  return part !== undefined && (part.pos === "NOUN" || part.pos === "PROPN" || part.pos === "ADJ");
}

/** What was said with other words in the place of a part. */
function substituted(said: string, { start, end }: TaggedToken, words: string): string {
  return said.slice(0, start) + words + said.slice(end);
}

/** How many of the parts carry a subject. */
function contentIn(parts: readonly TaggedToken[]): number {
  return parts.filter(({ lower, pos }) => pos !== "PUNCT" && contentOf(lower).length > 0).length;
}

/** A pronoun in a question. */
export interface Pronoun {
  readonly kind: PronounKind;
  readonly part: TaggedToken;
  /** Whether something is said to be its own: "his wife". */
  readonly owns: boolean;
  readonly before: readonly TaggedToken[];
}

/** The first pronoun of a question that stands for somebody or something. */
export function pronounIn(said: string): Pronoun | undefined {
  const parts = taggedTokens(said);
  const index = parts.findIndex(({ lower }) => lower in kinds);
  const part = parts[index];
  const kind = part && kinds[part.lower];
  if (!part || !kind) return undefined;
  const owns = possessive.test(part.lower) && isNoun(parts[index + 1]);
  return { kind, part, owns, before: parts.slice(0, index) };
}

/** "Lucas's wife", "the brothers' house" */
function possessiveOf(name: string, { lower }: TaggedToken): string {
  return lower === "their" && name.endsWith("s") ? `${name}'` : `${name}'s`;
}

/** The question with what the pronoun stands for in its place. */
export function replacePronoun(said: string, { part, owns }: Pronoun, name: string): string {
  return substituted(said, part, owns ? possessiveOf(name, part) : name);
}

/** The question with its pronoun resolved; undefined where it has none that leans on what was said before. */
export function resolvePronoun(said: string, ground: DiscourseContext): Rewriting | undefined {
  const pronoun = pronounIn(said);
  if (!pronoun) return undefined;
  const { kind, part, owns, before } = pronoun;
  // In "did the bank ever lose its money" the question itself says whose.
  const own = subjectsIn(said.slice(0, part.start), ground);
  const thing = kind === "it" || kind === "they";
  if (thing && own.length > 0 && contentIn(before) >= (owns ? 2 : 3)) return undefined;
  if (!thing && own.some(({ proper }) => proper)) return undefined;
  // "the keepers, were they paid"
  if (own.length > 0 && before.some(({ lower }) => lower === ",")) return undefined;
  const found = antecedentOf(said, kind, ground);
  // Whom or what it is about isn't known, so nothing is shown.
  if (found === undefined) return { ...withTopic(said, ground), about: "" };
  const question = replacePronoun(said, pronoun, found);
  return { question: withPerson(question, pronoun, ground), about: found };
}

/** The question with whom another pronoun stands for in its place, too: "did the fishermen thank Berg". */
function withPerson(question: string, told: Pronoun, ground: DiscourseContext): string {
  const other = pronounIn(question);
  if (other?.kind !== "he" && other?.kind !== "she") return question;
  // In "does he sell his boat" both may be one.
  if (other.kind === told.kind && (other.owns || told.owns)) return question;
  const found = antecedentOf(question, other.kind, { ...ground, quotes: [] });
  return found === undefined ? question : replacePronoun(question, other, found);
}
