import type { DiscourseContext } from "../context/discourse-context.ts";
import { mentionsIn, type Mention } from "./mention.ts";
import { isPlural } from "../../nlp/names/phrase-kinds.ts";
import { wordsOf } from "../utterance/subject.ts";

/** The kinds of things that pronouns stand for. */
export type PronounKind = "he" | "she" | "they" | "it";

const pronouns: Readonly<Record<PronounKind, RegExp>> = {
  he: /\b(?:he|him|his|himself)\b/iu,
  she: /\b(?:she|her|hers|herself)\b/iu,
  they: /\b(?:they|them|their|theirs|themselves)\b/iu,
  it: /\b(?:it|its|itself)\b/iu,
};

/** The likeliest of what a question speaks of. */
type Choose = (mentions: readonly Mention[], question: string) => string | undefined;

/** So many questions ago, something is still spoken of. */
const mostBack = 3;

/**
 * The likeliest in the newest question that has any. Where a question has the pronoun itself, which nothing was put in
 * for, that goes on meaning the same.
 */
export function mostSalient(kind: PronounKind, ground: DiscourseContext, choose: Choose): string | undefined {
  for (const question of ground.questions.slice(-mostBack).toReversed()) {
    const chosen = choose(mentionsIn(question, ground), question);
    const [before = ""] = question.split(pronouns[kind]);
    const [, carried = ""] = question.split("(");
    if (chosen !== undefined && (before.includes(chosen) || carried.includes(chosen))) return chosen;
    if (before !== question) return undefined;
  }
  return undefined;
}

/** Whether a question has the pronoun with nothing put in for it: it means what the questions don't name. */
export function isUnresolved(kind: PronounKind, { questions }: DiscourseContext): boolean {
  return questions.some((question) => pronouns[kind].test(question));
}

/** What was shown speaks of, in order. */
export function quotedMentions(ground: DiscourseContext): Mention[] {
  return ground.quotes.flatMap((quote) => mentionsIn(quote, ground));
}

/** Whether the question speaks of it by its own name. */
export function isNamedIn({ head }: Mention, said: string): boolean {
  return wordsOf(said).some((word) => word.replace(/'s$/, "") === head);
}

/** Whether more than one are meant; "Lucas" is one. */
export function areSeveral(mention: Mention, ground: DiscourseContext): boolean {
  const isOne = mention.proper && !/^the /i.test(mention.text) && !ground.isImpersonal(mention.head);
  return isPlural(mention) && !isOne;
}

/** A question that asks for somebody: "who …", "why (who …)", "… with whom". */
export const asksWho = /^(?:\W*\p{L}+\W+)?(?:who|whom|who's|whos)\b|\bwhom?\W*$/iu;
