import { dateIn, lastQuestion, subjectsIn, topicOf, type Ground } from "./ground.ts";
import { frameOf } from "./said.ts";
import { wordsOf } from "./subject.ts";

/** A question with what it leans on put in. */
export interface Resolved {
  readonly question: string;
  /** What was carried over, to be shown; may be empty. */
  readonly about: string;
}

/** The last question asked of something else: of another date, another place, another person. */
export function askedOf(meant: string, ground: Ground): string {
  const last = lastQuestion(ground);
  const [date, newDate] = [dateIn(last), dateIn(meant)];
  if (date !== undefined && newDate !== undefined) return last.replace(date, meant);
  return [frameOf(last), meant].filter(Boolean).join(" ");
}

/** What the same question is now about: its new things or, where it names none, still the old ones. */
export function newTopic(meant: string, ground: Ground): string {
  const own = subjectsIn(meant, ground).map(({ text }) => text);
  return own.join(", ") || topicOf(ground);
}

/** As it was said, with what the last question was about beside it. */
export function leaning(said: string, ground: Ground): Resolved {
  const about = topicOf(ground, new Set(wordsOf(said)));
  return { question: about ? `${said} (${about})` : said, about };
}
