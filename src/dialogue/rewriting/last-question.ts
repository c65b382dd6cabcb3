import { arePeople, isPerson, isPlural } from "../../nlp/names/phrase-kinds.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import { mentionsIn, type Mention } from "../coreference/mentions.ts";
import { auxiliary, contentOf, lowerWords } from "../utterance/utterance.ts";
import { withTopic } from "./topic.ts";

const date =
  /\b(?:(?:early|late|mid) )?(?:(?:in|on|by|since) )?(?:the )?(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:\d{1,2}, )?1?\d{3}s?\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/iu;

const preposition = /^(?:in|on|by|since)\b/iu;
const year = /\b1?\d{3}s?\b/u;

/** A date that takes the place of another, with the preposition and the year of that one unless it has its own. */
function dateLike(oldDate: string, newDate: string): string {
  const [before = ""] = preposition.test(newDate) ? [] : (preposition.exec(oldDate) ?? []);
  const [oldYear = ""] = year.test(newDate) ? [] : (year.exec(oldDate) ?? []);
  return [before, newDate, oldYear].filter(Boolean).join(" ");
}

function isPersonal(mention: Mention): boolean {
  return isPerson(mention) || arePeople(mention);
}

/** The only mention of the last question that is of the same kind as `subject`, so that it can be replaced by it. */
function counterpartOf(subject: string, context: DiscourseContext): string | undefined {
  const [own] = mentionsIn(subject, context.names);
  if (own?.text !== subject) return undefined;
  const [other, ...others] = context
    .mentionsIn(context.lastQuestion)
    .filter(
      (mention) => !mention.owns && isPersonal(mention) === isPersonal(own) && mention.proper === own.proper,
    );
  if (!other || others.length > 0) return undefined;
  return isPersonal(own) && isPlural(own) !== isPlural(other) ? undefined : other.text;
}

/** Matches a subject with a question of its own: "the soldiers, were they paid". */
const ownQuestion =
  /, (?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b/i;

/** The words that a question asks with: "when did", "how often was". */
const questionFrame =
  /^(?:\p{L}+ )??(?:who|whom|whose|what|which|when|where|why|how)(?: (?:many|much|often|long|old|far|big|large|\p{L}+(?= (?:is|are|was|were|do|does|did|has|have|had))))?(?: (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should))?\b/iu;

/** The last question asked about another subject: another date, place or person. */
export function lastQuestionAbout(subject: string, context: DiscourseContext): string {
  const last = context.lastQuestion;
  const [oldDate] = date.exec(last) ?? [];
  if (oldDate !== undefined && date.test(subject)) return last.replace(oldDate, dateLike(oldDate, subject));
  if (ownQuestion.test(subject)) return subject;
  const counterpart = counterpartOf(subject, context);
  if (counterpart !== undefined) return last.replace(counterpart, subject);
  const [frame = ""] = questionFrame.exec(last) ?? [];
  // "how many barrels" can't be asked of a person: "and Lindqvist?" keeps the topic instead.
  const counts = /\bhow (?:many|much)$/i.test(frame);
  if (counts && mentionsIn(subject, context.names).some(({ proper }) => proper))
    return withTopic(subject, lowerWords(subject), context).question;
  return [frame, subject].filter(Boolean).join(" ");
}

/** The last question; for one such as "why (the strike)", what stands in its parentheses. */
function lastFullQuestion({ lastQuestion }: DiscourseContext): string {
  const last = lastQuestion.replace(/[\s?!.,;:…]+$/u, "");
  const [, asking = last, topic = ""] = /^([^()]*) \((.+)\)$/u.exec(last) ?? [];
  return contentOf(lowerWords(asking)).length === 0 && topic !== "" ? topic : last;
}

/** The last question with another question word, such as "why" or "by whom". */
export function lastQuestionAskedWith(questionWords: string, context: DiscourseContext): string {
  const last = lastFullQuestion(context);
  const clause = last.replace(/^(?:when|where|why|how)(?: come)? (?=\p{L})/iu, "");
  return auxiliary.test(clause)
    ? `${questionWords} ${clause}`
    : `${questionWords} (${last.replace(/ \((.+)\)$/u, ", $1")})`;
}
