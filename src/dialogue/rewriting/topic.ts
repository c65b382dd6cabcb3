import type { DiscourseContext } from "../context/discourse-context.ts";
import type { Rewriting } from "./rule.ts";

const mostSubjects = 3;

/**
 * The subjects of the last question that mentions anything, separated by commas; may be empty.
 *
 * @param excluded heads of the mentions to leave out
 */
function topicOf(context: DiscourseContext, excluded: ReadonlySet<string>): string {
  for (const question of context.questions.toReversed()) {
    const mentions = context.mentionsIn(question).filter(({ owns }) => !owns);
    if (mentions.length === 0) continue;
    // The first of several mentions with one head counts.
    const byHead = new Map(mentions.toReversed().map((mention) => [mention.head, mention]));
    return [...byHead.values()]
      .toReversed()
      .filter(({ head }) => !excluded.has(head))
      .slice(0, mostSubjects)
      .map(({ text }) => text)
      .join(", ");
  }
  return "";
}

/**
 * A follow-up with the last topic added in parentheses: "did they strike again (the miners)".
 *
 * @param words the follow-up's words, which needn't be added
 */
export function withTopic(followUp: string, words: readonly string[], context: DiscourseContext): Rewriting {
  const topic = topicOf(context, new Set(words));
  return { question: topic ? `${followUp} (${topic})` : followUp, about: "" };
}
