import type { Language } from "../../../nlp/language.ts";
import { partsOf } from "../../../nlp/english/noun-phrases.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { rangeOfSentence } from "./question.ts";

/** A noun that is rare in the language and comes back in the text. */
export interface Term {
  readonly form: string;
  readonly stem: string;
  readonly plural: boolean;
  /** Its number in the lexicon. */
  readonly entry: number | undefined;
  /** How rare and how frequent here. */
  readonly weight: number;
  /** Where it stands first. */
  readonly sentence: IndexedSentence;
}

/** A term where it stands. */
export interface TermPlace extends Range {
  readonly term: Term;
}

/** How many sentences are looked through for terms: enough for what a text is about. */
const sample = 3000;
const mostTerms = 160;
/** Of the 60,000 commonest English words, some two thousand are less rare. */
const leastRarity = 0.6;
/** From there on, two words may mean the same. */
const synonymous = 0.5;
/** Of so many that are nearest in meaning, wrong choices are taken. */
const nearest = 12;
const nouns: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

const plain = /^\p{Ll}{4,}$/u;
const verbal = /(?:ing|ed|ly)$/;

function opensWithVowel(word: string): boolean {
  return /^[aeiou]/.test(word);
}

/** The key terms of a text. */
export class Terms {
  readonly #language: Language;
  readonly #byForm: ReadonlyMap<string, Term>;
  readonly #nouns = new Map<Term, boolean>();

  constructor(sentences: readonly IndexedSentence[], language: Language) {
    this.#language = language;
    const step = Math.max(1, Math.ceil(sentences.length / sample));
    const drafts = new Map<string, Omit<Term, "weight"> & { readonly rarity: number }>();
    const counts = new Map<string, number>();
    for (const sentence of sentences.filter((_, index) => index % step === 0)) {
      for (const word of sentence.words) {
        const { value: form, stem } = word;
        if (!plain.test(form) || verbal.test(form) || language.isFunctionWord(word)) continue;
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        if (drafts.has(form)) continue;
        const { lexicon } = language;
        const plural = /[^sui]s$/.test(form);
        drafts.set(form, {
          form,
          stem,
          plural,
          entry: lexicon.find(word),
          sentence,
          rarity: lexicon.rarity(word),
        });
      }
    }
    const terms = [...drafts.values()]
      .filter(({ rarity, stem }) => rarity >= leastRarity && (counts.get(stem) ?? 0) > 1)
      .map(({ rarity, ...term }) => ({ ...term, weight: rarity * Math.log(counts.get(term.stem) ?? 1) }))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, mostTerms);
    this.#byForm = new Map(terms.map((term) => [term.form, term]));
  }

  /** The terms of a sentence, those that tell most first. */
  in(sentence: IndexedSentence): TermPlace[] {
    const { start } = rangeOfSentence(sentence);
    if (!sentence.words.some(({ value }) => this.#byForm.has(value))) return [];
    const parts = partsOf(sentence.text);
    return parts
      .flatMap(({ value, pos, start: from, end }, at): TermPlace[] => {
        // Before another noun, "cash" is half a word.
        const alone = pos === "NOUN" && !nouns.has(parts[at + 1]?.pos ?? "");
        const term = alone ? this.#byForm.get(value) : undefined;
        return term ? [{ term, start: start + from, end: start + end }] : [];
      })
      .filter(({ start: from, end }) => {
        const { text } = sentence.paragraph;
        // Part of a compound, it is no word of its own.
        return !/[-–]/.test(text.charAt(from - 1) + text.charAt(end));
      })
      .toSorted((a, b) => b.term.weight - a.term.weight);
  }

  /** Others that could stand in its place but mean something else; the nearest in meaning first. */
  like({ term, start }: TermPlace, sentence: IndexedSentence): string[] {
    const stems = new Set(sentence.words.map(({ stem }) => stem));
    const article = /\b(an?)\s+$/i.exec(sentence.paragraph.text.slice(Math.max(0, start - 4), start))?.[1];
    const fitting = [...this.#byForm.values()].filter(
      (other) =>
        other.plural === term.plural &&
        !stems.has(other.stem) &&
        (article === undefined || opensWithVowel(other.form) === opensWithVowel(term.form)) &&
        this.#similarity(term, other) < synonymous,
    );
    const found: Term[] = [];
    for (const other of fitting.toSorted((a, b) => this.#similarity(term, b) - this.#similarity(term, a))) {
      if (found.length === nearest) break;
      if (this.#isNoun(other) && found.every(({ stem }) => stem !== other.stem)) found.push(other);
    }
    return found.map(({ form }) => form);
  }

  #similarity(one: Term, other: Term): number {
    if (one.entry === undefined || other.entry === undefined) return 0;
    return this.#language.lexicon.similarity(one.entry, other.entry);
  }

  #isNoun(term: Term): boolean {
    const noun =
      this.#nouns.get(term) ??
      partsOf(term.sentence.text).some(
        // Behind a mark, "whereupon" passes for a noun.
        ({ value, pos }, at, parts) =>
          value === term.form && pos === "NOUN" && parts[at - 1]?.pos !== "PUNCT",
      );
    this.#nouns.set(term, noun);
    return noun;
  }
}
