import { fold } from "../../../nlp/english/tokens.ts";
import { lexicon } from "../../../nlp/english/lexicon.ts";
import { stopWords } from "../../../nlp/english/stop-words.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Paragraph, Range, Text } from "../../../document/model.ts";
import { isInstitution } from "../../../nlp/names/name-groups.ts";
import { isTitle } from "../../../nlp/names/name-words.ts";
import { whoIn, type Somebody } from "../../../nlp/names/who.ts";
import { within } from "./question.ts";
import type { Random } from "../../../shared/random.ts";

/** A person or an institution that can be asked for. */
export interface Figure {
  readonly name: string;
  /** All that it is called. */
  readonly forms: readonly string[];
  readonly institution: boolean;
  /** As its titles tell. */
  readonly gender: "feminine" | "masculine" | undefined;
  /** Whether "the" stands before its name. */
  readonly article: boolean;
  readonly somebody: Somebody;
}

/** Of so many that are mentioned most, wrong choices are taken. */
const familiar = 24;
/** In UTF-16 units: what a button shows whole. */
const longestName = 60;

/** Whether "the" stands before what begins there. */
function hasArticle({ text }: Paragraph, { start }: Range): boolean {
  return /\bthe\s+$/i.test(text.slice(Math.max(0, start - 5), start));
}

function mostlyHasArticle({ mentions, total }: Somebody): boolean {
  const articles = mentions.flatMap(({ paragraph, ranges }) =>
    ranges.filter((range) => hasArticle(paragraph, range)),
  );
  return 2 * articles.length > total;
}

function wordsIn(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !stopWords.has(word));
}

/** Words of a name that tell a woman, and a man. */
const feminine =
  /\b(?:Mrs|Ms|Miss|Lady|Madame|Mademoiselle|Frau|Fraulein|Queen|Princess|Duchess|Empress|Baroness|Countess|Mother|Sister|Aunt)\b/;
const masculine =
  /\b(?:Mr|Sir|Lord|Monsieur|Herr|King|Prince|Duke|Emperor|Baron|Count|Earl|Tsar|Bishop|Archbishop|Cardinal|Pope|Father|Brother|Uncle)\b/;

function genderOf(forms: readonly string[]): Figure["gender"] {
  if (forms.some((form) => feminine.test(form))) return "feminine";
  return forms.some((form) => masculine.test(form)) ? "masculine" : undefined;
}

/** Countries whose neighbours in meaning are countries, and hardly ever people. */
const countries = ["france", "germany", "spain", "england"];
const likeCountries = 0.3;

function entryOf(lemma: string): number | undefined {
  return lexicon.find({ value: lemma, lemma, stem: lemma, start: 0, end: lemma.length });
}

function isCountry(name: string): boolean {
  const entry = entryOf(fold(name));
  if (entry === undefined) return false;
  const others = countries.flatMap((country) => entryOf(country) ?? []);
  const likeness = others.reduce((sum, other) => sum + lexicon.similarity(entry, other), 0);
  return likeness > likeCountries * countries.length;
}

const possessive = /\b(?:his|her|your|their|our|my)\s+$/i;

/** Whether a name says who is meant by itself: "the Queen" or "his Majesty" could be anyone. */
function isTelling({ name, mentions }: Somebody, article: boolean): boolean {
  const words = name.split(" ");
  if (name.length > longestName || isTitle(words.at(-1) ?? "")) return false;
  if (isInstitution(name)) return true;
  const titled = isTitle(words[0] ?? "");
  // "The Reform Bill" is nobody.
  if (words.length > 1) return titled || !article;
  const [first] = mentions;
  const before = first?.paragraph.text.slice(0, first.ranges[0]?.start) ?? "";
  return !article && !possessive.test(before) && !isCountry(name);
}

/** The people and institutions of a text that can be asked for, those mentioned most first. */
export function figuresOf(text: Text): Figure[] {
  const apostrophe = text.paragraphs.some((paragraph) => paragraph.text.includes("’")) ? "’" : "'";
  return whoIn(text)
    .map((somebody) => ({ somebody, article: mostlyHasArticle(somebody) }))
    .filter(({ somebody, article }) => isTelling(somebody, article))
    .map(({ somebody, article }) => {
      const forms = [somebody.name, ...somebody.variants].map((form) => form.replaceAll("'", apostrophe));
      const [name = ""] = forms;
      return { name, forms, institution: isInstitution(name), gender: genderOf(forms), article, somebody };
    });
}

/** Where a sentence mentions somebody. */
export function mentionsIn(sentence: IndexedSentence, { somebody }: Figure): Range[] {
  const found = somebody.mentions.find(({ paragraph }) => paragraph === sentence.paragraph);
  return within(sentence, found?.ranges ?? []);
}

/** Whether words have a part of the name, or what is made of one: "Stalinist". */
export function givesAway(words: string, { forms }: Pick<Figure, "forms">): boolean {
  const parts = forms.flatMap(wordsIn).filter((part) => !isTitle(part));
  const shown = wordsIn(words);
  return parts.some((part) =>
    shown.some((word) => word === part || (part.length > 3 && word.startsWith(part))),
  );
}

/** Whether one may be what the other is: "King Leopold" and "King of the Belgians". */
function mayBe(one: Figure, other: Figure): boolean {
  const offices = (figure: Figure) => figure.forms.map((form) => form.split(" ")[0] ?? "").filter(isTitle);
  const isOffice = ({ name }: Figure) => / of /.test(name);
  return isOffice(one) !== isOffice(other) && offices(one).some((office) => offices(other).includes(office));
}

/** Others of the same kind, of whom a sentence says nothing, in any order. */
export function othersLike(
  figure: Figure,
  sentence: IndexedSentence,
  figures: readonly Figure[],
  random: Random,
): Figure[] {
  // Where it is "Victoria" for once, "the Duchess of York" doesn't fit.
  const places = mentionsIn(sentence, figure);
  if (places.some((place) => hasArticle(sentence.paragraph, place) !== figure.article)) return [];
  const alike = figures.filter(
    (each) =>
      each !== figure &&
      each.institution === figure.institution &&
      each.article === figure.article &&
      (each.gender ?? figure.gender) === (figure.gender ?? each.gender) &&
      !mayBe(each, figure) &&
      !givesAway(sentence.text, each) &&
      !each.forms.some((form) => givesAway(form, figure)) &&
      !figure.forms.some((form) => givesAway(form, each)),
  );
  return random.shuffled(alike.slice(0, familiar));
}
