import type { DiscourseContext } from "../context/discourse-context.ts";
import type { Utterance } from "../utterance/utterance.ts";

/** A follow-up rewritten so that it is complete in itself. */
export interface Rewriting {
  readonly question: string;
  /** The words that a pronoun or "the other" stands for; empty if none was resolved. */
  readonly about: string;
}

/** A way in which follow-ups depend on earlier turns. */
export interface RewriteRule {
  readonly name: string;
  /** True if it is also tried on questions with many content words. */
  readonly evenIfComplete?: boolean;
  /** Returns undefined if the rule doesn't apply. */
  readonly rewrite: (utterance: Utterance, context: DiscourseContext) => Rewriting | undefined;
}
