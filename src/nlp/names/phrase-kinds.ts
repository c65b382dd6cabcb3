import type { NounPhrase } from "../english/noun-phrases.ts";
import {
  genderOfWord,
  isAbbreviatedTitle,
  isGroupWord,
  isInstitutionWord,
  isPersonWord,
  isRoleWord,
  type Gender,
} from "./name-words.ts";

/** Prepositions before names of places. */
const locative: ReadonlySet<string> = new Set(["in", "at", "near", "into", "across"]);

/** Common nouns that act like institutions, but don't head the names of any. */
const alikeInstitutions = /^(?:state|act|law|bill)$/;

/** The phrase's words before "of", in lower case: "the", "daughter" of "the daughter of the king". */
function ownWords({ text }: NounPhrase): string[] {
  const [first = ""] = text.toLowerCase().split(" of ");
  return first.split(/[^\p{L}]+/u);
}

/** True if a word of the phrase is marked for the gender: "wife", "Mr.". */
export function isMarked(phrase: NounPhrase, gender: Gender): boolean {
  return ownWords(phrase).some((word) => genderOfWord(word) === gender);
}

/** True if a noun phrase denotes a person, judged by its words alone. */
export function isPerson(phrase: NounPhrase): boolean {
  if (isMarked(phrase, "he") || isMarked(phrase, "she") || isPersonWord(phrase.head)) return true;
  if (!phrase.proper || isInstitution(phrase)) return false;
  const acronym = /^\p{Lu}{2,}$/u.test(phrase.text);
  return !acronym && !/^(?:the|a|an) /i.test(phrase.text) && !locative.has(phrase.before);
}

/** True if "he" or "she" agrees with the phrase: it denotes a person, and no word is marked for the other gender. */
export function agrees(phrase: NounPhrase, pronoun: Gender): boolean {
  return isPerson(phrase) && !isMarked(phrase, pronoun === "he" ? "she" : "he");
}

/** True if the phrase denotes several persons: "the two sons", "soldiers". */
export function arePeople(phrase: NounPhrase): boolean {
  const one = phrase.head.replace(/s$/, "");
  const people = isPersonWord(one) || isGroupWord(phrase.head);
  return isPlural(phrase) && (people || (phrase.proper && /^the /i.test(phrase.text)));
}

/** True if the phrase is a role without a name: "the keeper", "General", but not "Mr. Baker". */
export function isRole({ head, text }: NounPhrase): boolean {
  const [own = ""] = text.split(" of ");
  return (isRoleWord(head) || isAbbreviatedTitle(head)) && !/\p{Lu}\S* .*\p{Lu}/u.test(own);
}

/** True if the phrase denotes several persons in the singular: "the crew". */
export function isGroup({ head }: NounPhrase): boolean {
  return isGroupWord(head);
}

/** True if the phrase denotes an institution: "the council". */
export function isInstitution({ head }: NounPhrase): boolean {
  return isInstitutionWord(head) || alikeInstitutions.test(head);
}

/** True if "they" agrees with the phrase. */
export function isPlural({ head, text }: NounPhrase): boolean {
  return /(?:[^su]s|people|children|(?:^|[a-z])men|women|others)$/.test(head) || / and /i.test(text);
}
