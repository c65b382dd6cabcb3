import { isPlural } from "../../nlp/names/phrase-kinds.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import type { Mention } from "./mentions.ts";
import type { PronounKind } from "./pronouns.ts";

const pronouns: Readonly<Record<PronounKind, RegExp>> = {
  he: /\b(?:he|him|his|himself)\b/iu,
  she: /\b(?:she|her|hers|herself)\b/iu,
  they: /\b(?:they|them|their|theirs|themselves)\b/iu,
  it: /\b(?:it|its|itself)\b/iu,
};

/** The words before the pronoun in "how many barrels did they sell", which are its object. */
const objectBefore =
  /^\W*(?:\p{L}+ )?(?:how (?:many|much)|what|which|whose) [^,]+ (?:do|does|did|has|have|had|can|could|will|would|should) $/iu;

/** Mentions further back than this many questions are not salient any more. */
const mostBack = 3;

/** Picks the likeliest antecedent among the mentions of a question. */
type Choose = (mentions: readonly Mention[], question: string) => string | undefined;

/**
 * The antecedent of a pronoun in the newest question that has one. A question that has the same pronoun unresolved ends
 * the search unless the antecedent stands before it: the pronoun goes on meaning the same.
 */
export function mostSalient(
  kind: PronounKind,
  context: DiscourseContext,
  choose: Choose,
): string | undefined {
  for (const question of context.questions.slice(-mostBack).toReversed()) {
    const chosen = choose(context.mentionsIn(question), question);
    const [before = ""] = question.split(pronouns[kind]);
    const [, topic = ""] = question.split("(");
    const standsBefore = chosen !== undefined && before.includes(chosen) && !objectBefore.test(before);
    if (chosen !== undefined && (standsBefore || topic.includes(chosen))) return chosen;
    if (before !== question) return undefined;
  }
  return undefined;
}

/** True if an earlier question has the pronoun unresolved, so that its antecedent isn't named in any question. */
export function isUnresolved(kind: PronounKind, { questions }: DiscourseContext): boolean {
  return questions.some((question) => pronouns[kind].test(question));
}

/** True if a mention stands for more than one; "Lucas" is one. */
export function areSeveral(mention: Mention, { names }: DiscourseContext): boolean {
  const isOne = mention.proper && !/^the /i.test(mention.text) && !names.isImpersonal(mention.head);
  return isPlural(mention) && !isOne;
}

/** Matches a question that asks for a person: "who …", "why (who …)", "… with whom". */
export const asksWho = /^(?:\W*\p{L}+\W+)?(?:who|whom|who's|whos)\b|\bwhom?\W*$/iu;
