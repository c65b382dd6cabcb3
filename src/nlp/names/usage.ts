import type { Range } from "../../document/model.ts";
import { lexicon } from "../english/lexicon.ts";
import { stopWords } from "../english/stop-words.ts";
import { englishTokens } from "../english/tokens.ts";
import { genderOfWord, type Gender } from "./name-words.ts";

/** Counts of how a name is used in its occurrences. */
export interface Usage {
  readonly times: number;
  /** Directly after "the", as names of peoples, offices and things are. */
  readonly withArticle: number;
  /** After a preposition that mostly precedes places. */
  readonly afterPreposition: number;
  /** By the role of the name in its sentence. Each occurrence counts for at most one. */
  readonly agent: number;
  readonly location: number;
  readonly modifier: number;
  /** With a title of the gender, or else followed by a pronoun of the gender in the same sentence. */
  readonly he: number;
  readonly she: number;
}

/** A possessive, a relative clause or an apposition, which mostly follow persons and institutions. */
const possessiveOrApposition =
  /^['’](?:s\b|(?=\s))|^(?:\s*\([^)]*\))?,\s+(?:who|whose|whom|a|an|the|then|now|himself|herself)\b/;
/** The source of a pattern for verb forms that often follow the agent of a sentence. */
export const verbPattern = String.raw`(?:was|were|is|are|had|has|have|did|does|do|would|could|should|might|may|must|will|shall|can|said|says|wrote|writes|told|asked|thought|went|came|took|made|gave|got|sent|held|became|began|ran|saw|knew|felt|found|left|stood|kept|put|met|led|lost|died|fell|grew|rose|spoke|won|brought|bought|built|chose|drew|paid|\p{Ll}{2,}ed)`;
const afterAgent = new RegExp(`^(?:${verbPattern}|who|himself|herself|themselves|\\p{Ll}{2,}ly)$`, "u");
const locative =
  /\b(?:in|at|near|into|through|across|throughout|around|inside|outside|towards?)\s+(?:the\s+)?$/i;
const placePreposition = /^(?:of|in|at|to|from|near|into|through|across|throughout|towards?|for)$/i;
const restOfName = /(?:\p{Lu}[\p{L}.'’-]*\s+)+$/u;
const pronoun = /^[^.!?]*?\b(?:(?<he>he|him|his|himself)|(?:she|her|hers|herself))\b/iu;

/** The semantic role of a name in its sentence, judged by the words around it. */
function roleOf(before: string, after: string): "agent" | "location" | "modifier" | undefined {
  if (possessiveOrApposition.test(after)) return "agent";
  if (locative.test(before)) return "location";
  const [, next = ""] = /^\s+(\p{Ll}+)/u.exec(after) ?? [];
  if (afterAgent.test(next)) return "agent";
  return next === "" || stopWords.has(next) ? undefined : "modifier";
}

/** The gender that the titles before a name tell, else the next pronoun of its sentence. */
function genderIn(name: string, titles: string, after: string): Gender | undefined {
  const [first = ""] = name.split(/\s+/);
  const titled = [...titles.split(/\s+/), first].findLast((word) => genderOfWord(word) !== undefined);
  if (titled !== undefined) return genderOfWord(titled);
  const found = pronoun.exec(after);
  if (!found) return undefined;
  return found.groups?.["he"] === undefined ? "she" : "he";
}

/** The lengths of the examined text before and after a name, in UTF-16 units. */
const reach = { before: 60, after: 120 } as const;

/** Counts how a name is used. */
export class UsageCounts implements Usage {
  times = 0;
  withArticle = 0;
  afterPreposition = 0;
  agent = 0;
  location = 0;
  modifier = 0;
  he = 0;
  she = 0;

  /** Counts the occurrence of the name in a range of a paragraph's text. */
  add(text: string, { start, end }: Range): void {
    const before = text.slice(Math.max(0, start - reach.before), start);
    const after = text.slice(end, end + reach.after);
    const [run = ""] = restOfName.exec(before) ?? [];
    // The capital of "In Paris" is only that of the sentence.
    const titles = stopWords.has(run.trim().toLowerCase()) ? "" : run;
    const [, preposition = ""] = /(\p{L}+)\s+$/u.exec(before.slice(0, before.length - titles.length)) ?? [];
    const role = roleOf(before, after);
    const gender = genderIn(text.slice(start, end), titles, after);
    this.times++;
    if (/\bthe\s+$/i.test(before)) this.withArticle++;
    if (placePreposition.test(preposition)) this.afterPreposition++;
    if (role) this[role]++;
    if (gender) this[gender]++;
  }
}

function entriesOf(words: string): number[] {
  return englishTokens(words).flatMap((word) => lexicon.entryOf(word) ?? []);
}

const examples = {
  place: entriesOf(
    "london paris england france italy china africa america city river province town island country",
  ),
  person: entriesOf("john william henry george mary charles thomas robert smith he said father king"),
} as const;

/**
 * The likeness of a word's meaning in English at large to words for persons rather than places, as a difference of mean
 * cosines, −2…2; 0 for an unknown word.
 */
export function personLikeness(name: string): number {
  const [entry] = entriesOf(name);
  if (entry === undefined) return 0;
  const nearness = (others: readonly number[]) =>
    others.reduce((sum, other) => sum + lexicon.similarity(entry, other), 0) / others.length;
  return nearness(examples.person) - nearness(examples.place);
}

const abstractEnding = /(?:ity|ism|tion|ness|ship)$/i;

/** The prior share of occurrences after a preposition. It counts like one occurrence. */
const priorShare = 0.4;
/** The weights of the share of locations and of the meaning, relative to that of the share of prepositions. */
const weights = { location: 3, meaning: 1.5 } as const;
/** The score above which a name is impersonal. */
const impersonalScore = 0.75;
/** The share of articles above which a name is impersonal. */
const maxArticleShare = 0.3;

/**
 * True if a name of one word more probably denotes a place, a people or a thing than a person, judged by its ending, its
 * articles, its prepositions, and its meaning in English.
 */
export function isImpersonal(name: string, usage: Usage): boolean {
  const { times, withArticle, afterPreposition, location } = usage;
  if (abstractEnding.test(name) || withArticle > times * maxArticleShare) return true;
  const prepositionShare = (afterPreposition + priorShare) / (times + 1);
  const locationShare = location / (times + 1);
  const score = prepositionShare + weights.location * locationShare - weights.meaning * personLikeness(name);
  return score > impersonalScore;
}

/** One gender must be this many times as frequent as the other. */
const genderRatio = 2;

/**
 * The gender of the person that a name denotes; undefined if the text doesn't tell.
 *
 * @param minCount the number of occurrences that must tell a gender
 */
export function genderOf({ he, she }: Usage, minCount = 1): Gender | undefined {
  if (he + she < minCount) return undefined;
  if (he + 1 >= genderRatio * (she + 1)) return "he";
  return she + 1 >= genderRatio * (he + 1) ? "she" : undefined;
}
