import type { Names } from "../../nlp/names/names.ts";
import { stopWords } from "../../nlp/english/stop-words.ts";
import { Utterance } from "./utterance.ts";

/** A word on "s" before another word, which isn't a plural with "the" before it. */
const mayBePossessive = /(?<!\bthe )(?<![\p{L}\p{N}'’-])(?<owner>\p{L}{2,})s(?= (?<owned>\p{L}+))/giu;

/**
 * An utterance with the apostrophes of persons' names that were typed without: "bergs crew" is "berg's crew". A word that
 * the text has itself, such as a name on "s", stays as it is.
 */
export function withApostrophes(utterance: Utterance, names: Names): Utterance {
  const text = utterance.text.replace(mayBePossessive, (word: string, owner: string, owned: string) => {
    const isPerson = names.isName(owner) && names.isMentioned(owner) && !names.isImpersonal(owner);
    return isPerson && !names.isMentioned(word) && !stopWords.has(owned.toLowerCase()) ? `${owner}'s` : word;
  });
  return text === utterance.text ? utterance : new Utterance(text);
}
