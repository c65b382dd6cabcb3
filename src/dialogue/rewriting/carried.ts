import { dateIn, lastQuestion, subjectsIn, type DiscourseContext } from "../context/discourse-context.ts";
import { mentionsIn, type Mention } from "../coreference/mention.ts";
import { arePeople, isPerson, isPlural } from "../../nlp/names/phrase-kinds.ts";
import { auxiliary, contentOf, ending, frameOf } from "../utterance/said.ts";
import { wordsOf } from "../utterance/subject.ts";
import { topicOf } from "./topic.ts";

/** A question with what it leans on put in. */
export interface Rewriting {
  readonly question: string;
  /** What was carried over, to be shown; may be empty. */
  readonly about: string;
}

function isPersonal(mention: Mention): boolean {
  return isPerson(mention) || arePeople(mention);
}

/** What in the last question something else takes the place of: the only one of its kind. */
function counterpart(meant: string, ground: DiscourseContext): string | undefined {
  const [own] = mentionsIn(meant, ground);
  if (own?.text !== meant) return undefined;
  const [other, ...others] = mentionsIn(lastQuestion(ground), ground).filter(
    (mention) => !mention.owns && isPersonal(mention) === isPersonal(own) && mention.proper === own.proper,
  );
  if (!other || others.length > 0) return undefined;
  return isPersonal(own) && isPlural(own) !== isPlural(other) ? undefined : other.text;
}

/** "the soldiers, were they paid" asks something of its own. */
const ownClause =
  /, (?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b/i;

/** The last question asked of something else: of another date, another place, another person. */
export function lastQuestionAbout(meant: string, ground: DiscourseContext): string {
  const last = lastQuestion(ground);
  const [date, newDate] = [dateIn(last), dateIn(meant)];
  if (date !== undefined && newDate !== undefined) return last.replace(date, meant);
  if (ownClause.test(meant)) return meant;
  const other = counterpart(meant, ground);
  if (other !== undefined) return last.replace(other, meant);
  const frame = frameOf(last);
  // One asks how many barrels there were, but not how many Lindqvist.
  const counts = /\bhow (?:many|much)$/i.test(frame);
  if (counts && mentionsIn(meant, ground).some(({ proper }) => proper))
    return withTopic(meant, ground).question;
  return [frame, meant].filter(Boolean).join(" ");
}

/** The last question; where that asks nothing but "why", the one that it was asked of. */
function lastWhole(ground: DiscourseContext): string {
  const last = lastQuestion(ground).replace(ending, "");
  const [, asking = last, carried = ""] = /^([^()]*) \((.+)\)$/u.exec(last) ?? [];
  return contentOf(asking).length === 0 && carried !== "" ? carried : last;
}

/** The last question with another question word: asked why, when or by whom it was. */
export function lastQuestionAskedWith(asking: string, ground: DiscourseContext): string {
  const last = lastWhole(ground);
  const clause = last.replace(/^(?:when|where|why|how)(?: come)? (?=\p{L})/iu, "");
  return auxiliary.test(clause)
    ? `${asking} ${clause}`
    : `${asking} (${last.replace(/ \((.+)\)$/u, ", $1")})`;
}

/** What the same question is now about: its new things or, where it names none, still the old ones. */
export function topicShown(meant: string, ground: DiscourseContext): string {
  const own = subjectsIn(meant, ground).map(({ text }) => text);
  return own.join(", ") || topicOf(ground).shown;
}

/** As it was said, with what the last question was about beside it. */
export function withTopic(said: string, ground: DiscourseContext): Rewriting {
  const { words, shown } = topicOf(ground, new Set(wordsOf(said)));
  return { question: words ? `${said} (${words})` : said, about: shown };
}
