import {
  arePeople,
  isGroup,
  isInstitution,
  isPerson,
  isPlural,
  isRole,
} from "../../nlp/names/phrase-kinds.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import { isNamedIn, type Mention } from "./mentions.ts";
import { personAntecedent } from "./person-antecedent.ts";
import type { PronounKind } from "./pronouns.ts";
import { areSeveral, asksWho, mostSalient } from "./salience.ts";

function isThing(mention: Mention, { names }: DiscourseContext): boolean {
  if (mention.aside || mention.owns || !mention.definite) return false;
  if (isPlural(mention) || isGroup(mention)) return false;
  return !isPerson(mention) || (mention.proper && !isRole(mention) && names.isImpersonal(mention.head));
}

function thingAntecedent(question: string, context: DiscourseContext): string | undefined {
  return mostSalient(
    "it",
    context,
    (mentions) =>
      mentions.findLast((mention) => isThing(mention, context) && !isNamedIn(mention, question))?.text,
  );
}

/** "Berg and Lindqvist", where a question names two together. */
function pairIn(question: string, mentions: readonly Mention[]): string | undefined {
  const pairs = mentions.slice(1).map((second, at) => `${mentions[at]?.text} and ${second.text}`);
  return pairs.find((pair) => question.includes(pair));
}

function pluralAntecedent(question: string, context: DiscourseContext): string | undefined {
  const last = context.lastQuestion;
  if (asksWho.test(last)) {
    const answering = context.quotedMentions.find(
      (mention) => arePeople(mention) && !isNamedIn(mention, last),
    );
    if (answering) return answering.text;
  }
  return mostSalient("they", context, (mentions, earlier) => {
    const several = mentions.filter(
      (mention) => areSeveral(mention, context) && !isNamedIn(mention, question),
    );
    const central = several.filter(({ aside }) => !aside);
    const body = mentions.find(
      (mention) => mention.definite && !mention.aside && (isInstitution(mention) || isGroup(mention)),
    );
    return (
      pairIn(earlier, mentions) ??
      (central.find(arePeople) ?? central[0] ?? several.find(arePeople) ?? body)?.text
    );
  });
}

/**
 * The words that a pronoun of a question stands for: a mention that agrees in kind and number and isn't named in the
 * question. Mentions that answer the last question come first, then those of earlier questions, then names in the
 * quotes. Returns undefined if nothing fits.
 *
 * @param options.withQuotes false to leave out persons whom only the quotes name
 */
export function antecedentOf(
  question: string,
  kind: PronounKind,
  context: DiscourseContext,
  { withQuotes } = { withQuotes: true },
): string | undefined {
  switch (kind) {
    case "he":
    case "she":
      return personAntecedent(question, kind, context, withQuotes);
    case "they":
      return pluralAntecedent(question, context);
    case "it":
      return thingAntecedent(question, context);
  }
}
