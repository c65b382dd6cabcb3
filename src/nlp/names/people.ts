import type { NounPhrase } from "../english/noun-phrases.ts";

const women =
  /^(?:queen|princess|duchess|lady|mrs|ms|miss|madame|mother|daughter|sister|wife|aunt|empress|fraulein|baroness|countess|woman|women|girl|girls|widow|niece|governess|grandmother|heroine|actress)$/;
const men =
  /^(?:king|prince|duke|lord|mr|sir|father|son|brother|husband|uncle|emperor|baron|count|man|men|boy|boys|nephew|grandfather|regent|earl|tsar|czar|pope|monk|priest|bishop|guy|gentleman)$/;
const either =
  /^(?:person|people|author|president|general|captain|colonel|major|chief|boss|doctor|child|children|cousin|friend|slave|citizen|peasant|rival|judge|thief|clerk|agent|merchant|tenant|servant|student|saint|spy|secretary|deputy|official|veteran|premier|delegate|associate|ambassador|successor|hero|leader|member|writer|teacher|soldier|officer|minister|senator|governor|owner|worker|farmer|manager|exporter|importer|dealer|commander|founder|ruler|employer|manufacturer|grower|producer|consumer|prisoner|murderer|inventor|creditor|inspector|investigator|interrogator|historian|keeper|master|mistress|friar|hermit|prophet|preacher|missionary|scholar|thinker|philosopher|poet|editor|lawyer|advocate|physician|surgeon|nurse|tutor|pupil|mayor|sheriff|envoy|messenger|knight|squire|sailor|pilot|cook|butler|baker|miller|carpenter|shepherd|gardener|beggar|traitor|rebel|heretic|victim|witness|hostage|stranger|neighbour|neighbor|partner|pioneer|trader|settler|sultan|chancellor|viceroy|vizier|lieutenant|sergeant|admiral|marshal|commissioner)$/;
const titles = /^(?:dr|gen|lieut|lt|col|capt|maj|sgt|prof|rev|hon|st)$/;
/** Names end like these, too. */
const eitherByEnding = /(?:ist|man|men|woman|women|smith)$/;
/** A name behind one of these is a place. */
const placing: ReadonlySet<string> = new Set(["in", "at", "near", "into", "across"]);

const institution =
  /^(?:congress|parliament|committee|bureau|politburo|party|government|court|army|navy|council|commission|office|church|house|bank|company|state|union|treasury|senate|ministry|police|press|act|law|bill)$/;

const peoples =
  /^(?:people|children|troops|men|women|cavalry|wives|nobles|natives|folk|family|crew|couple|pair|crowd)$/;

/** Its words before "of": "the daughter" of "the daughter of the king". */
function own({ text }: NounPhrase): string[] {
  const [first = ""] = text.toLowerCase().split(" of ");
  return first.split(/[^\p{L}]+/u);
}

function has(pattern: RegExp, phrase: NounPhrase): boolean {
  return own(phrase).some((word) => pattern.test(word));
}

/** Whether a noun phrase names somebody, as far as its words tell. */
export function isPerson(phrase: NounPhrase): boolean {
  if (has(women, phrase) || has(men, phrase) || either.test(phrase.head)) return true;
  if (eitherByEnding.test(phrase.head)) return true;
  if (!phrase.proper || institution.test(phrase.head)) return false;
  const acronym = /^\p{Lu}{2,}$/u.test(phrase.text);
  return !acronym && !/^(?:the|a|an) /i.test(phrase.text) && !placing.has(phrase.before);
}

/** Whether its own words say that it is a man, or a woman. */
export function isMarked(phrase: NounPhrase, pronoun: "he" | "she"): boolean {
  return has(pronoun === "he" ? men : women, phrase);
}

/** Whether "he" or "she" may stand for it. */
export function agrees(phrase: NounPhrase, pronoun: "he" | "she"): boolean {
  return isPerson(phrase) && !has(pronoun === "he" ? women : men, phrase);
}

/** Whether it is some people: "the two sons", "soldiers". */
export function arePeople(phrase: NounPhrase): boolean {
  const one = phrase.head.replace(/s$/, "");
  const known = [women, men, either, eitherByEnding].some((words) => words.test(one));
  return (
    isPlural(phrase) && (known || peoples.test(phrase.head) || (phrase.proper && /^the /i.test(phrase.text)))
  );
}

/** Whether it is no name but a word for somebody: "the keeper", "General". "Mr. Baker" is a name. */
export function isRole({ head, text }: NounPhrase): boolean {
  const isWord = [women, men, either, titles].some((words) => words.test(head));
  return isWord && !/\p{Lu}\S* .*\p{Lu}/u.test(text.split(" of ")[0] ?? "");
}

/** Whether it is several people in one: "the crew". */
export function isGroup({ head }: NounPhrase): boolean {
  return peoples.test(head);
}

/** Whether it names a body of people: "the council". */
export function isInstitution({ head }: NounPhrase): boolean {
  return institution.test(head);
}

/** Whether "they" may stand for it. */
export function isPlural({ head, text }: NounPhrase): boolean {
  return /(?:[^su]s|people|children|(?:^|[a-z])men|women|others)$/.test(head) || / and /i.test(text);
}
