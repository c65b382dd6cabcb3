import { contentWords } from "../../../nlp/english/stop-words.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Paragraph, Range } from "../../../document/model.ts";
import type { Entity } from "../../../nlp/names/entities.ts";
import { isInstitutionWord, isTitle, type Gender } from "../../../nlp/names/name-words.ts";
import { genderOf, verbPattern, type Usage } from "../../../nlp/names/usage.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { rangeOfSentence, within } from "./question.ts";
import type { Random } from "../../../shared/random.ts";

/** A person or an institution that a question can ask for. */
export interface Figure extends Pick<Entity, "kind" | "gender"> {
  readonly name: string;
  /** The gender that even a single pronoun in its sentences tells. */
  readonly likelyGender: Gender | undefined;
  /** The name and all aliases, with the text's own kind of apostrophe. */
  readonly forms: readonly string[];
  /** The content words of its forms, without titles. */
  readonly parts: readonly string[];
  /** True if the name mostly follows "the". */
  readonly article: boolean;
  /** The ranges of its mentions by their paragraphs. */
  readonly mentions: ReadonlyMap<Paragraph, readonly Range[]>;
}

/** Wrong choices are taken from this many figures with the most mentions. */
const familiar = 24;
/** The longest name that a button shows in full, in UTF-16 units. */
const longestName = 60;

/** Institutions that don't do the same things, by the heads of their names. All others decide and govern. */
const institutionClasses: readonly RegExp[] = [
  /^(?:factory|bank|company|corporation|works|house)$/,
  /^(?:army|navy|legion|police|cheka)$/,
  /^(?:church|synod|mission|order)$/,
  /^(?:academy|college|hospital|institute|museum|school|university)$/,
  /^(?:newspaper|press|times)$/,
];

/** The class of an institution, as its index in `institutionClasses`; −1 for those that decide. */
function institutionClass(name: string): number {
  const [head = name] = name.toLowerCase().split(/ (?:of|for) /);
  const noun = head.split(" ").at(-1) ?? "";
  return institutionClasses.findIndex((nouns) => nouns.test(noun));
}

/** True for an office, a rank or an epithet in place of a name: "Secretary of War". */
function isOffice({ name, kind }: Pick<Entity, "name" | "kind">): boolean {
  return kind === "person" && / of /.test(name);
}

/** True for a group: "Colonels", "Ministries". */
function isPlural(name: string): boolean {
  const word = name.split(" ").at(-1) ?? "";
  const one = word.replace(/ies$/, "ys").replace(/s$/, "");
  if (one === word) return false;
  return isTitle(one) || isInstitutionWord(one);
}

/** True for words of a heading or a signature: "GENERAL U. S. GRANT". */
function isInCapitals(name: string): boolean {
  return name.includes(" ") && /(?<!\p{L})\p{Lu}{4,}(?!\p{L})/u.test(name) && !/\p{Ll}/u.test(name);
}

/** True if "the" precedes the range. */
function hasArticle({ text }: Paragraph, { start }: Range): boolean {
  return /\bthe\s+$/i.test(text.slice(Math.max(0, start - 5), start));
}

const possessive = /\b(?:his|her|your|their|our|my)\s+$/i;

/** True if a name without title mostly stands where names of places do: "Asia Minor". */
function standsLikeAPlace({ agent, afterPreposition, location }: Usage): boolean {
  return 3 * agent <= afterPreposition + 3 * location && afterPreposition + location > 0;
}

/** True if the name by itself tells who is meant: "the Queen" or "his Majesty" could be anyone. */
function isTelling({ name, kind, mentions, usage }: Entity, article: boolean): boolean {
  const words = name.split(" ");
  if (name.length > longestName || isTitle(words.at(-1) ?? "")) return false;
  if (isPlural(name) || isInCapitals(name)) return false;
  if (kind === "institution") return true;
  const titled = isTitle(words[0] ?? "");
  if (!titled && standsLikeAPlace(usage)) return false;
  // "The Reform Bill" isn't a person.
  if (words.length > 1) return titled || !article;
  const [first] = mentions;
  const before = first?.paragraph.text.slice(0, first.ranges[0]?.start) ?? "";
  return !article && !possessive.test(before);
}

/** The people and institutions of a text that questions can ask for, those with the most mentions first. */
export async function figuresOf({ text, names }: TextIndex): Promise<Figure[]> {
  const apostrophe = text.paragraphs.some((paragraph) => paragraph.text.includes("’")) ? "’" : "'";
  const people = await names.peopleAndInstitutions();
  return people
    .map((entity) => ({ entity, article: 2 * entity.usage.withArticle > entity.usage.times }))
    .filter(({ entity, article }) => isTelling(entity, article))
    .map(({ entity: { name, aliases, kind, gender, usage, mentions }, article }) => {
      const forms = [name, ...aliases].map((form) => form.replaceAll("'", apostrophe));
      const byParagraph = new Map(mentions.map(({ paragraph, ranges }) => [paragraph, ranges]));
      const parts = forms.flatMap(contentWords).filter((part) => !isTitle(part));
      const likelyGender = gender ?? genderOf(usage);
      return {
        name: forms[0] ?? name,
        forms,
        parts,
        kind,
        gender,
        likelyGender,
        mentions: byParagraph,
        article,
      };
    });
}

/** The ranges in which a sentence mentions the figure. */
export function mentionRanges(sentence: IndexedSentence, { mentions }: Figure): Range[] {
  return within(sentence, mentions.get(sentence.paragraph) ?? []);
}

/** True if the words contain a part of one of the figure's names, or a derivation of it: "Stalinist". */
export function givesAway(words: string, figure: Pick<Figure, "parts">): boolean {
  return areGivenAway(contentWords(words), figure);
}

/** The same for content words. */
function areGivenAway(shown: readonly string[], { parts }: Pick<Figure, "parts">): boolean {
  return parts.some((part) =>
    shown.some((word) => word === part || (part.length > 3 && word.startsWith(part))),
  );
}

const genderedPronoun = /\b(?:he|him|his|himself|she|her|hers|herself)\b/i;

/** True if one could stand for the other: a person for a person, an office for an office, a bank for a bank. */
function isOfTheSameKind(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || one.article !== other.article) return false;
  return one.kind === "institution"
    ? institutionClass(one.name) === institutionClass(other.name)
    : isOffice(one) === isOffice(other);
}

/** True if the genders don't tell them apart, in a sentence that has a pronoun or not. */
function isOfTheSameGender(one: Figure, other: Figure, hasPronoun: boolean): boolean {
  if (one.kind === "person" && hasPronoun)
    return one.likelyGender !== undefined && one.likelyGender === other.likelyGender;
  return (other.gender ?? one.gender) === (one.gender ?? other.gender);
}

/** True if a figure has all the words of another one's name: "Lord Stratford de Redcliffe" those of "Lord Stratford". */
function includesName({ parts }: Figure, other: Figure): boolean {
  return other.parts.every((part) => parts.includes(part));
}

/** Figures of the same kind, gender and article that the sentence doesn't mention, in random order. */
export function othersLike(
  figure: Figure,
  sentence: IndexedSentence,
  figures: readonly Figure[],
  random: Random,
): Figure[] {
  // "the Duchess of York" can't replace an occasional "Victoria" without article.
  const places = mentionRanges(sentence, figure);
  if (places.some((place) => hasArticle(sentence.paragraph, place) !== figure.article)) return [];
  const shown = contentWords(sentence.text);
  const own = figure.forms.flatMap(contentWords);
  const hasPronoun = genderedPronoun.test(sentence.text);
  const isAlike = (each: Figure) =>
    each !== figure &&
    isOfTheSameKind(figure, each) &&
    isOfTheSameGender(figure, each, hasPronoun) &&
    !areGivenAway(shown, each) &&
    !areGivenAway(each.forms.flatMap(contentWords), figure) &&
    !areGivenAway(own, each);
  const alike: Figure[] = [];
  for (const each of figures) {
    if (alike.length === familiar) break;
    if (isAlike(each) && !alike.some((other) => includesName(each, other) || includesName(other, each)))
      alike.push(each);
  }
  return random.shuffled(alike);
}

const verbAfter = new RegExp(
  String.raw`^\s+(?:(?:also|never|often|always|soon|now|still|even|then|first|at once|\p{Ll}+ly)\s+)?${verbPattern}\b`,
  "u",
);
const saidBefore =
  /[”"’]\s+(?:said|says|wrote|writes|asked|replied|answered|cried|exclaimed|declared|added)\s+(?:the\s+)?$/;
const prepositionBefore =
  /\b(?:of|with|to|from|against|between|for|on|about|and|or|by|than|as|at|in|under|upon|after|before|like|near|behind)\s+(?:the\s+)?$/i;

/** True if the figure mentioned in the range says or does something in the sentence. */
export function acts(sentence: IndexedSentence, { start, end }: Range): boolean {
  const { text } = sentence.paragraph;
  const range = rangeOfSentence(sentence);
  const before = text.slice(range.start, start);
  return (
    saidBefore.test(before) || (verbAfter.test(text.slice(end, range.end)) && !prepositionBefore.test(before))
  );
}
