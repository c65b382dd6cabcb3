import { fold } from "../../../nlp/english/tokens.ts";
import { stopWords } from "../../../nlp/english/stop-words.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Paragraph, Range } from "../../../document/model.ts";
import type { Entity } from "../../../nlp/names/entities.ts";
import { isTitle } from "../../../nlp/names/name-words.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { within } from "./question.ts";
import type { Random } from "../../../shared/random.ts";

/** A person or an institution that a question can ask for. */
export interface Figure extends Pick<Entity, "kind" | "gender" | "mentions"> {
  readonly name: string;
  /** The name and all aliases, with the text's own kind of apostrophe. */
  readonly forms: readonly string[];
  /** True if the name mostly follows "the". */
  readonly article: boolean;
}

/** Of so many that are mentioned most, wrong choices are taken. */
const familiar = 24;
/** In UTF-16 units: what a button shows whole. */
const longestName = 60;

/** Whether "the" stands before what begins there. */
function hasArticle({ text }: Paragraph, { start }: Range): boolean {
  return /\bthe\s+$/i.test(text.slice(Math.max(0, start - 5), start));
}

function wordsIn(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !stopWords.has(word));
}

const possessive = /\b(?:his|her|your|their|our|my)\s+$/i;

/** True if the name by itself tells who is meant: "the Queen" or "his Majesty" could be anyone. */
function isTelling({ name, kind, mentions }: Entity, article: boolean): boolean {
  const words = name.split(" ");
  if (name.length > longestName || isTitle(words.at(-1) ?? "")) return false;
  if (kind === "institution") return true;
  const titled = isTitle(words[0] ?? "");
  // "The Reform Bill" is nobody.
  if (words.length > 1) return titled || !article;
  const [first] = mentions;
  const before = first?.paragraph.text.slice(0, first.ranges[0]?.start) ?? "";
  return !article && !possessive.test(before);
}

/** The people and institutions of a text that questions can ask for, those with the most mentions first. */
export function figuresOf({ text, names }: TextIndex): Figure[] {
  const apostrophe = text.paragraphs.some((paragraph) => paragraph.text.includes("’")) ? "’" : "'";
  return names.peopleAndInstitutions
    .map((entity) => ({ entity, article: 2 * entity.usage.withArticle > entity.usage.times }))
    .filter(({ entity, article }) => isTelling(entity, article))
    .map(({ entity: { name, aliases, kind, gender, mentions }, article }) => {
      const forms = [name, ...aliases].map((form) => form.replaceAll("'", apostrophe));
      return { name: forms[0] ?? name, forms, kind, gender, mentions, article };
    });
}

/** Where a sentence mentions somebody. */
export function mentionsIn(sentence: IndexedSentence, { mentions }: Figure): Range[] {
  const found = mentions.find(({ paragraph }) => paragraph === sentence.paragraph);
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
      each.kind === figure.kind &&
      each.article === figure.article &&
      (each.gender ?? figure.gender) === (figure.gender ?? each.gender) &&
      !mayBe(each, figure) &&
      !givesAway(sentence.text, each) &&
      !each.forms.some((form) => givesAway(form, figure)) &&
      !figure.forms.some((form) => givesAway(form, each)),
  );
  return random.shuffled(alike.slice(0, familiar));
}
