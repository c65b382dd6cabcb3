import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { datesLike } from "./date.ts";
import { datesOfSentence } from "./events.ts";
import { mentionsIn, othersLike } from "./figures.ts";
import { rangeOfSentence } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import type { Source } from "./source.ts";

/** A change that turns a quotation into another. */
export interface Alteration {
  /** What goes; empty where something is put in. */
  readonly place: Range;
  /** What comes in its place. */
  readonly by: string;
  /** What was done, in a sentence. */
  readonly explains: string;
}

type Alter = (sentence: IndexedSentence, source: Source, random: Random) => Alteration | undefined;

function exchanged(sentence: IndexedSentence, place: Range, by: string): Alteration {
  const was = sentence.paragraph.text.slice(place.start, place.end).replace(/\s+/g, " ");
  return { place, by, explains: `The text has “${was}”, not “${by}”.` };
}

const name: Alter = (sentence, { figures }, random) => {
  for (const figure of random.shuffled(figures)) {
    const [place, ...more] = mentionsIn(sentence, figure);
    if (!place || more.length > 0) continue;
    const [other] = othersLike(figure, sentence, figures, random);
    if (other) return exchanged(sentence, place, other.name);
  }
  return undefined;
};

const date: Alter = (sentence, _source, random) => {
  for (const place of random.shuffled(datesOfSentence(sentence))) {
    const other = datesLike(sentence.paragraph.text.slice(place.start, place.end)).find(
      (each) => !sentence.text.includes(each),
    );
    if (other !== undefined) return exchanged(sentence, place, other);
  }
  return undefined;
};

const numerals = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const counted = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:${numerals.join("|")}|\\d{1,3})(?![\\p{L}\\p{N}.,-])`,
  "gu",
);

const number: Alter = (sentence, _source, random) => {
  const { start } = rangeOfSentence(sentence);
  const dates = datesOfSentence(sentence);
  const places = [...sentence.text.matchAll(counted)]
    .map(({ 0: found, index }) => ({ start: start + index, end: start + index + found.length, found }))
    .filter((place) => !dates.some((each) => each.start < place.end && place.start < each.end));
  const [place] = random.shuffled(places);
  if (!place) return undefined;
  const { found, ...range } = place;
  const at = numerals.indexOf(found);
  const by = at === -1 ? String(Number(found) + 2) : numerals[(at + 2) % numerals.length];
  return by === undefined ? undefined : exchanged(sentence, range, by);
};

const term: Alter = (sentence, { terms }) => {
  for (const place of terms.in(sentence)) {
    const [other] = terms.like(place, sentence);
    if (other !== undefined) return exchanged(sentence, place, other);
  }
  return undefined;
};

const finite = "was|were|is|are|could|would|should|must|may|might|will";
/** Where "not" could stand. */
const affirmed = new RegExp(
  `(?<= (?:${finite}))(?= (?!not\\b|never\\b|no\\b|nothing\\b|still\\b|almost\\b|already\\b|also\\b|now\\b|once\\b|nearly\\b|perhaps\\b|he\\b|she\\b|it\\b|they\\b|the\\b)\\p{Ll})`,
  "gu",
);
const denied = new RegExp(
  `(?<= (?:${finite}|did|does|do|had|has|have)) not(?= (?!only\\b|merely\\b|just\\b)\\p{Ll})`,
  "gu",
);
/** Two denials in a sentence are hard to follow. */
const denying = /\b(?:not|no|never|nothing|nobody|none|without|hardly|cannot)\b|n[’']t\b/i;
/** What needs a denial before it. */
const leaningOnDenial =
  /\b(?:any|anything|anyone|ever|even|yet|at all|either|much|but|until|less|nor|neither)\b/i;

const denial: Alter = (sentence, { isEnglish }, random) => {
  if (!isEnglish || sentence.text.endsWith("?") || leaningOnDenial.test(sentence.text)) return undefined;
  const { start } = rangeOfSentence(sentence);
  const [dropped] = random.shuffled(sentence.text.matchAll(denied));
  if (dropped) {
    const place = { start: start + dropped.index, end: start + dropped.index + dropped[0].length };
    return { place, by: "", explains: "The text has a “not” there." };
  }
  if (denying.test(sentence.text)) return undefined;
  const [put] = random.shuffled(sentence.text.matchAll(affirmed));
  if (!put) return undefined;
  const at = start + put.index;
  return { place: { start: at, end: at }, by: " not", explains: "The text has no “not” there." };
};

/** The ways to alter a quotation: each by one word, for another of its kind. */
export const alterations: readonly Alter[] = [name, date, number, term, denial];
