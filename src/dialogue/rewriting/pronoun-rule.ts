import type { TaggedToken } from "../../nlp/english/tagging.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import { antecedentOf } from "../coreference/antecedent.ts";
import { genderOfName } from "../coreference/person-antecedent.ts";
import { subjectsOf } from "../coreference/mentions.ts";
import { pronounIn, replacePronoun, type Pronoun } from "../coreference/pronouns.ts";
import { contentOf, Utterance } from "../utterance/utterance.ts";
import type { Rewriting } from "./rule.ts";
import { withTopic } from "./topic.ts";

function countContent(tokens: readonly TaggedToken[]): number {
  return tokens.filter(({ lower, pos }) => pos !== "PUNCT" && contentOf([lower]).length > 0).length;
}

/** True if the pronoun refers within its own question: "did the bank ever lose its money". */
function refersWithin(
  { core }: Utterance,
  { kind, token, owns, before }: Pronoun,
  context: DiscourseContext,
): boolean {
  const subjects = subjectsOf(core, before, context.names);
  if (subjects.length === 0) return false;
  // "the keepers, were they paid"
  if (before.some(({ lower }) => lower === ",")) return true;
  if (kind === "he" || kind === "she") {
    // In "why did Berg hate him", the object isn't the subject.
    const isObject = !owns && /^(?:him|her)$/u.test(token.lower);
    const verbs = before.filter(({ pos }) => pos === "VERB").length;
    if (isObject && verbs <= 1) return false;
    return subjects.some((subject) => subject.proper && (genderOfName(subject, context) ?? kind) === kind);
  }
  return countContent(before) >= (owns ? 2 : 3);
}

/** A rewritten question with a second personal pronoun resolved too: "did the fishermen thank Berg". */
function withSecondPronoun(question: string, first: Pronoun, context: DiscourseContext): string {
  const utterance = new Utterance(question);
  const second = pronounIn(utterance);
  if (second?.kind !== "he" && second?.kind !== "she") return question;
  // In "does he sell his boat" both may refer to one person.
  if (second.kind === first.kind && (second.owns || first.owns)) return question;
  const antecedent = antecedentOf(question, second.kind, context, { withQuotes: false });
  return antecedent === undefined ? question : replacePronoun(utterance, second, antecedent);
}

/**
 * A question with its pronouns replaced by their antecedents. Where the first has no known antecedent, the last topic is
 * added. Returns undefined if there is no pronoun that refers outside the question.
 */
export function resolvePronoun(utterance: Utterance, context: DiscourseContext): Rewriting | undefined {
  const pronoun = pronounIn(utterance);
  if (!pronoun || refersWithin(utterance, pronoun, context)) return undefined;
  const { core, words } = utterance;
  const antecedent = antecedentOf(core, pronoun.kind, context);
  if (antecedent === undefined) return withTopic(core, words, context);
  const question = replacePronoun(utterance, pronoun, antecedent);
  return { question: withSecondPronoun(question, pronoun, context), about: antecedent };
}
