import type { DiscourseContext } from "../context/discourse-context.ts";
import { subjectsIn } from "../coreference/mentions.ts";
import type { Rewriting } from "./rule.ts";

/** The subjects of the last question that had any, in a few words. */
export interface Topic {
  /** Added to a follow-up; may be empty. */
  readonly words: string;
  /** Its definite part, shown to members; may be empty. */
  readonly display: string;
}

const mostSubjects = 3;

/**
 * The topic of the last question that mentions anything.
 *
 * @param excluded heads of the mentions to leave out
 */
export function topicOf(context: DiscourseContext, excluded: ReadonlySet<string> = new Set()): Topic {
  for (const question of context.questions.toReversed()) {
    const mentions = context.mentionsIn(question).filter(({ owns }) => !owns);
    if (mentions.length === 0) continue;
    // The first of several mentions with one head counts.
    const byHead = new Map(mentions.toReversed().map((mention) => [mention.head, mention]));
    const subjects = [...byHead.values()]
      .toReversed()
      .filter(({ head }) => !excluded.has(head))
      .slice(0, mostSubjects);
    const named = subjects.filter((subject) => subject.definite);
    return {
      words: subjects.map(({ text }) => text).join(", "),
      display: named.map(({ text }) => text).join(", "),
    };
  }
  return { words: "", display: "" };
}

/** The topic of a question about `subject`, as members see it: its own mentions or, if it has none, the last topic. */
export function topicFor(subject: string, context: DiscourseContext): string {
  const own = subjectsIn(subject, context.names).map(({ text }) => text);
  return own.join(", ") || topicOf(context).display;
}

/**
 * A follow-up with the last topic added in parentheses: "did they strike again (the miners)".
 *
 * @param words the follow-up's words, which needn't be added
 */
export function withTopic(followUp: string, words: readonly string[], context: DiscourseContext): Rewriting {
  const topic = topicOf(context, new Set(words));
  return { question: topic.words ? `${followUp} (${topic.words})` : followUp, about: topic.display };
}
