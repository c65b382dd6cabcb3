import { lastQuestion, type DiscourseContext } from "../context/discourse-context.ts";
import type { Mention } from "./mention.ts";
import {
  arePeople,
  isGroup,
  isInstitution,
  isPerson,
  isPlural,
  isRole,
} from "../../nlp/names/phrase-kinds.ts";
import { areSeveral, asksWho, mostSalient, isNamedIn, quotedMentions } from "./salience.ts";

function isThing(mention: Mention, ground: DiscourseContext): boolean {
  if (mention.aside || mention.owns || !mention.definite) return false;
  if (isPlural(mention) || isGroup(mention)) return false;
  return !isPerson(mention) || (mention.proper && !isRole(mention) && ground.isImpersonal(mention.head));
}

/** What "it" in a question stands for; undefined when nothing fits well. */
export function thingAntecedent(said: string, ground: DiscourseContext): string | undefined {
  return mostSalient(
    "it",
    ground,
    (mentions) => mentions.findLast((mention) => isThing(mention, ground) && !isNamedIn(mention, said))?.text,
  );
}

/** "Berg and Lindqvist" */
function pairIn(question: string, mentions: readonly Mention[]): string | undefined {
  const pairs = mentions.slice(1).map((second, at) => `${mentions[at]?.text} and ${second.text}`);
  return pairs.find((pair) => question.includes(pair));
}

/** Whom or what "they" in a question stands for; undefined when nothing fits well. */
export function pluralAntecedent(said: string, ground: DiscourseContext): string | undefined {
  const last = lastQuestion(ground);
  if (asksWho.test(last)) {
    const answering = quotedMentions(ground).find(
      (mention) => arePeople(mention) && !isNamedIn(mention, last),
    );
    if (answering) return answering.text;
  }
  return mostSalient("they", ground, (mentions, question) => {
    const several = mentions.filter((mention) => areSeveral(mention, ground) && !isNamedIn(mention, said));
    const central = several.filter(({ aside }) => !aside);
    const body = mentions.find(
      (mention) => mention.definite && !mention.aside && (isInstitution(mention) || isGroup(mention)),
    );
    return (
      pairIn(question, mentions) ??
      (central.find(arePeople) ?? central[0] ?? several.find(arePeople) ?? body)?.text
    );
  });
}
