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

/** The words that a question asks with: "when did", "how often was". */
const questionFrame =
  /^(?:\p{L}+ )??(?:who|whom|whose|what|which|when|where|why|how)(?: (?:many|much|often|long|old|far|big|large|\p{L}+(?= (?:is|are|was|were|do|does|did|has|have|had))))?(?: (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should))?\b/iu;

/** Of several mentions, the one that denotes a person or a place as `own` does; of several persons, the subject. */
function likest(own: Mention, mentions: readonly Mention[], context: DiscourseContext): Mention | undefined {
  const isPlace = ({ head }: Mention) => context.names.isImpersonal(head);
  const alike = mentions.filter((mention) => isPlace(mention) === isPlace(own));
  if (alike.length < 2) return alike[0];
  const [frame = ""] = questionFrame.exec(context.lastQuestion) ?? [];
  const subject = alike.find(({ text }) => context.lastQuestion.startsWith(`${frame} ${text} `));
  return own.proper && !isPlace(own) ? subject : undefined;
}

/** The mention of the last question that is of the same kind as `subject`, so that it can be replaced by it. */
function counterpartOf(subject: string, context: DiscourseContext): string | undefined {
  const [own] = mentionsIn(subject, context.names);
  if (own?.text !== subject) return undefined;
  const similar = context
    .mentionsIn(context.lastQuestion)
    .filter(
      (mention) => !mention.owns && isPersonal(mention) === isPersonal(own) && mention.proper === own.proper,
    );
  const other = similar.length === 1 ? similar[0] : likest(own, similar, context);
  return !other || (isPersonal(own) && isPlural(own) !== isPlural(other)) ? undefined : other.text;
}

/** Matches a subject with a question of its own: "the soldiers, were they paid". */
const ownQuestion =
  /, (?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b/i;

/** "Lee's" in place of the only owner that the last question names: "Grant's feelings". */
function lastQuestionOfOwner(subject: string, context: DiscourseContext): string | undefined {
  const [owner, ...others] = context.mentionsIn(context.lastQuestion).filter(({ owns }) => owns);
  if (!/['’]s?$/u.test(subject) || !owner || others.length > 0) return undefined;
  return context.lastQuestion.replace(`${owner.text}'s`, subject);
}

const prepositional =
  /^(?<preposition>in|at|on|by|for|from|with|without|to|under|after|before|during|near|among|against) \p{L}/iu;

/** The last question with "in the harbour" at its end, in place of its own words with this preposition. */
function lastQuestionWithCircumstance(subject: string, context: DiscourseContext): string | undefined {
  const own = prepositional.exec(subject)?.groups?.["preposition"];
  if (own === undefined) return undefined;
  const last = lastFullQuestion(context);
  return `${last.replace(new RegExp(` ${own} [^,()]+$`, "iu"), "")} ${subject}`;
}

/** Matches a frame that asks for a verb, unlike "who was". */
const asksForVerb = /\b(?:do|does|did|has|have|had|can|could|will|would|should)$/iu;

/** The last question asked about another subject: another date, place or person. */
export function lastQuestionAbout(subject: string, context: DiscourseContext): string {
  const last = context.lastQuestion;
  const [oldDate] = date.exec(last) ?? [];
  if (oldDate !== undefined && date.test(subject)) return last.replace(oldDate, dateLike(oldDate, subject));
  if (ownQuestion.test(subject)) return subject;
  const similar = lastQuestionOfOwner(subject, context) ?? lastQuestionWithCircumstance(subject, context);
  if (similar !== undefined) return similar;
  const counterpart = counterpartOf(subject, context);
  if (counterpart !== undefined) return last.replace(counterpart, subject);
  const [frame = ""] = questionFrame.exec(last) ?? [];
  if (asksForVerb.test(frame)) return `${subject} (${lastFullQuestion(context)})`;
  // "how many barrels" can't be asked of a person: "and Lindqvist?" keeps the topic instead.
  const counts = /\bhow (?:many|much)$/i.test(frame);
  if (counts && mentionsIn(subject, context.names).some(({ proper }) => proper))
    return withTopic(subject, lowerWords(subject), context).question;
  return [frame, subject].filter(Boolean).join(" ");
}

/** The last question; for one such as "why (the strike)", what stands in its parentheses. */
export function lastFullQuestion({ lastQuestion }: DiscourseContext): string {
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
