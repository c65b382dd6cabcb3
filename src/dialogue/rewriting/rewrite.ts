import type { DiscourseContext } from "../context/discourse-context.ts";
import { contentOf, lowerWords, type Utterance } from "../utterance/utterance.ts";
import { lastFullQuestion } from "./last-question.ts";
import { referenceRules } from "./reference-rules.ts";
import type { RewriteRule, Rewriting } from "./rule.ts";
import { substitutionRules } from "./substitution-rules.ts";

/** A rewritten follow-up with the name of the rule that applied. */
export interface FollowUp extends Rewriting {
  readonly rule: string;
}

/** A question with more content words than this is complete in itself, except by rules with `evenIfComplete`. */
const mostContent = 3;

/** The rules in order of precedence: the first that applies counts. */
const rules: readonly RewriteRule[] = [...substitutionRules, ...referenceRules];

/** The follow-up, with the last question if it has no content word of its own and nothing else was added: "did they get it". */
function withLastQuestion({ core }: Utterance, followUp: FollowUp, context: DiscourseContext): FollowUp {
  const last = lastFullQuestion(context);
  if (last === "" || contentOf(lowerWords(followUp.question)).length > 0) return followUp;
  return { ...followUp, question: `${core} (${last})` };
}

/** Rewrites a follow-up. Returns undefined for a message that is complete in itself. */
export function rewriteFollowUp(utterance: Utterance, context: DiscourseContext): FollowUp | undefined {
  if (context.questions.length === 0 && context.quotes.length === 0) return undefined;
  if (utterance.core === "") return undefined;
  const isComplete = utterance.contentWords.length > mostContent;
  for (const { name, rewrite, evenIfComplete } of rules) {
    if (isComplete && !evenIfComplete) continue;
    const rewriting = rewrite(utterance, context);
    if (rewriting) return withLastQuestion(utterance, { rule: name, ...rewriting }, context);
  }
  return undefined;
}
