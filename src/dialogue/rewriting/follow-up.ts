import type { Rewriting } from "./carried.ts";
import { substitutionRules } from "./changing-rules.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import { referenceRules } from "./referring-rules.ts";
import { aside, contentOf, ending, opener } from "../utterance/said.ts";

/** A question that leans on what was said before. */
export interface FollowUp extends Rewriting {
  /** The name of the rule that understood it. */
  readonly rule: string;
}

/** A question with more words of its own that carry a subject is complete in itself. */
const mostContent = 3;

/** The first that understands a question counts. */
const rules = [...substitutionRules, ...referenceRules];

/**
 * What a question means after what was said before; undefined for a question that is complete in itself. The first
 * rule that understands it counts.
 */
export function rewriteFollowUp(message: string, ground: DiscourseContext): FollowUp | undefined {
  if (ground.questions.length === 0 && ground.quotes.length === 0) return undefined;
  const plain = message.trim().replace(/[’‘]/g, "'").replace(ending, "").replace(aside, "");
  const said = plain.replace(opener, "");
  if (said === "") return undefined;
  const opened = said !== plain;
  const full = contentOf(said).length > mostContent;
  for (const { name, resolve, evenFull } of rules) {
    if (full && !evenFull) continue;
    const resolved = resolve(said, ground, opened);
    if (resolved) return { rule: name, ...resolved };
  }
  return undefined;
}
