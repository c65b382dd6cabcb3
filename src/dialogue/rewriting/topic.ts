import type { DiscourseContext } from "../context/discourse-context.ts";
import { mentionsIn } from "../coreference/mention.ts";

/** What was spoken of last, in few words. */
export interface Topic {
  readonly words: string;
  /** The part of it that says which: fit to be shown. May be empty, as the words may. */
  readonly shown: string;
}

/** How many things are carried over at once. */
const mostSubjects = 3;

/**
 * What the last question was about: what it named, but for the things of those heads. Where it named nothing, what the
 * ones before were about.
 */
export function topicOf(ground: DiscourseContext, but: ReadonlySet<string> = new Set()): Topic {
  for (const question of ground.questions.toReversed()) {
    const named = mentionsIn(question, ground).filter(({ owns }) => !owns);
    if (named.length === 0) continue;
    const byHead = new Map(named.toReversed().map((mention) => [mention.head, mention]));
    const things = [...byHead.values()].toReversed().filter(({ head }) => !but.has(head));
    const most = things.slice(0, mostSubjects);
    return {
      words: most.map(({ text }) => text).join(", "),
      shown: most
        .filter(({ definite }) => definite)
        .map(({ text }) => text)
        .join(", "),
    };
  }
  return { words: "", shown: "" };
}
