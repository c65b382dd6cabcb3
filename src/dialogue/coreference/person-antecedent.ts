import type { NounPhrase } from "../../nlp/english/noun-phrases.ts";
import { likelyGenderOf } from "../../nlp/names/likely-gender.ts";
import type { Gender } from "../../nlp/names/name-words.ts";
import { agrees, isMarked, isRole } from "../../nlp/names/phrase-kinds.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import { isNamedIn, type Mention } from "./mentions.ts";
import { areSeveral, asksWho, isUnresolved, mostSalient } from "./salience.ts";

type PersonPronoun = "he" | "she";

/** The person whom a question asks to introduce: the keeper in "who was the keeper of the lighthouse". */
function introducedBy(question: string, mentions: readonly Mention[]): Mention | undefined {
  const [, asked] = /^\W*(?:\p{L}+ )?who(?:'?s| is| was) (.+)$/iu.exec(question) ?? [];
  return mentions.find(({ text, definite }) => definite && asked?.startsWith(text));
}

/** True for a title such as "the Doge" that the text continues with this pronoun. */
function isTitleOfPerson(
  { text, head, proper, aside }: Mention,
  kind: PersonPronoun,
  { names }: DiscourseContext,
): boolean {
  return proper && !aside && /^the /i.test(text) && names.genderOf(head) === kind;
}

/** The gender of a named person, as the text tells it or else as the first name does; undefined if neither tells. */
export function genderOfName({ text, head }: NounPhrase, { names }: DiscourseContext): Gender | undefined {
  const [first = head] = text.split(" ");
  return names.genderOf(head) ?? likelyGenderOf(first);
}

/** True if the pronoun can refer to this mention of a question. */
function fitsInQuestion(mention: Mention, kind: PersonPronoun, context: DiscourseContext): boolean {
  if (areSeveral(mention, context)) return false;
  if (!agrees(mention, kind)) return isTitleOfPerson(mention, kind, context);
  if (isMarked(mention, kind) || !mention.proper)
    return mention.definite || (/^an? /i.test(mention.text) && isRole(mention));
  const gender = genderOfName(mention, context);
  const isName = mention.head.length > 1 && !context.names.isImpersonal(mention.head);
  return isName && (gender === undefined || gender === kind);
}

/** True for a name of somebody who is known to be a man or a woman. */
function isKnownToBe(mention: Mention, kind: PersonPronoun, context: DiscourseContext): boolean {
  return mention.proper && (isMarked(mention, kind) || genderOfName(mention, context) === kind);
}

/** True if an earlier question has these words as a name that leaves open whether a pronoun fits. */
function isUncertainName(words: string, context: DiscourseContext): boolean {
  return context.questions.some((question) =>
    context
      .mentionsIn(question)
      .some(
        (mention) =>
          mention.text === words &&
          mention.proper &&
          !isRole(mention) &&
          genderOfName(mention, context) === undefined,
      ),
  );
}

/** True if the pronoun can refer to this mention of a quote, where only names are considered. */
function fitsInQuote(mention: Mention, kind: PersonPronoun, context: DiscourseContext): boolean {
  const { text, head, proper } = mention;
  const isWhole = /^\p{Lu}/u.test(text) && !text.endsWith(".") && !isRole(mention);
  return proper && isWhole && context.names.isMentioned(head) && fitsInQuestion(mention, kind, context);
}

const asksForName = /\b(?:his|her) (?:\p{L}+ )?name\b|\b(?:he|she) (?:called|named)\b/iu;

/** False if the question names the mention beside the pronoun, or asks for the name of one that is a name. */
function canReferTo(question: string, mention: Mention): boolean {
  const isName = mention.proper && !isRole(mention);
  return !isNamedIn(mention, question) && !(isName && asksForName.test(question));
}

/** True if the last question asked for a person and the quotes seem to name them. */
function isAnswered(question: string, kind: PersonPronoun, context: DiscourseContext): boolean {
  const mentions = context.mentionsIn(question);
  const introduced = introducedBy(question, mentions);
  if (introduced) return !introduced.proper && context.quotes.some((quote) => isNamedIn(introduced, quote));
  return asksWho.test(question) && !mentions.some((mention) => mention.definite && isMarked(mention, kind));
}

/**
 * The person that "he" or "she" in a question stands for. In order of preference: the person who answers the last
 * question, the one it asked to introduce, one that earlier questions mention, one that the quotes name. Returns
 * undefined if no person fits.
 *
 * @param withQuotes false to leave out persons that only the quotes name
 */
export function personAntecedent(
  question: string,
  kind: PersonPronoun,
  context: DiscourseContext,
  withQuotes: boolean,
): string | undefined {
  const last = context.lastQuestion;
  const asked = context.mentionsIn(last);
  const named = withQuotes
    ? context.quotedMentions.filter(
        (mention) => canReferTo(question, mention) && fitsInQuote(mention, kind, context),
      )
    : [];
  const answering = named.find(({ head }) => asked.every((mention) => mention.head !== head));
  const isOpen =
    !context.isSure && asked.some((mention) => mention.proper && fitsInQuestion(mention, kind, context));
  if (answering && !isOpen && isAnswered(last, kind, context)) return answering.text;
  const introduced = introducedBy(last, asked);
  const isIntroduced = introduced && agrees(introduced, kind) && !areSeveral(introduced, context);
  if (isIntroduced && !isNamedIn(introduced, question)) return introduced.text;
  const choosing =
    (isCandidate: (mention: Mention) => boolean) => (mentions: readonly Mention[], earlier: string) => {
      const fitting = mentions.filter(
        (mention) =>
          canReferTo(question, mention) && fitsInQuestion(mention, kind, context) && isCandidate(mention),
      );
      // The conversation is about the person whom two questions in a row ask about.
      const before = context.questions[context.questions.indexOf(earlier) - 1] ?? "";
      const [own = ""] = earlier.split(" (");
      const [continued, other] = fitting.filter(
        (mention) => own.includes(mention.text) && isNamedIn(mention, before),
      );
      if (continued && !other) return continued.text;
      const marked = fitting.find((mention) => isMarked(mention, kind));
      return (marked ?? fitting.find(({ aside }) => !aside) ?? fitting[0])?.text;
    };
  const salient = mostSalient(
    kind,
    context,
    choosing(() => true),
  );
  const known =
    salient !== undefined && isUncertainName(salient, context)
      ? mostSalient(
          kind,
          context,
          choosing((mention) => isKnownToBe(mention, kind, context)),
        )
      : undefined;
  const mentioned = known ?? salient;
  // Names in excerpts that may not answer are taken only if a person was asked for.
  const mayBeNamed = (context.isSure || asksWho.test(last)) && !isUnresolved(kind, context);
  return mentioned ?? (mayBeNamed ? named[0]?.text : undefined);
}
