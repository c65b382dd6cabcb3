import type { Language } from "../../../nlp/language.ts";
import { taggedTokens, type TaggedToken } from "../../../nlp/english/tagging.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { isPersonWord } from "../../../nlp/names/name-words.ts";
import { pause } from "../../../shared/concurrency/yielding.ts";
import { rangeOfSentence } from "./question.ts";

/**
 * A grammatical place of a noun that not every noun can take: after "a" (only what can be counted), after a preposition
 * without any article (only what can't), or before "of" (what something is part or property of).
 */
type Frame = "indefinite" | "bare" | "relational";

/** A noun that is rare in the language and occurs several times in the text. */
export interface Term {
  readonly form: string;
  readonly stem: string;
  readonly plural: boolean;
  /** Its number in the lexicon; undefined if it isn't there. */
  readonly entry: number | undefined;
  /** True if it denotes a person: "keeper", "sailors". */
  readonly person: boolean;
  /** The grammatical places that it has in the text. */
  readonly frames: ReadonlySet<Frame>;
  /** IDF times the logarithm of its count in the text. */
  readonly weight: number;
  /** The first sentence that has it. */
  readonly firstSentence: IndexedSentence;
}

/** An occurrence of a term. */
export interface TermOccurrence extends Range {
  readonly term: Term;
  /** The constructions in which another noun must occur in the text to fit in its place. */
  readonly needs: readonly Frame[];
}

/** The number of sentences that are sampled for terms; enough to find the subject of a text. */
const sampleSize = 3000;
const mostTerms = 160;
/** About 2,000 of the 60,000 commonest English words are below this. */
const leastIdf = 0.6;
/** Cosine similarity from which two words may be synonyms. */
const synonymSimilarity = 0.5;
/** Cosine similarity below which one of two words would be silly in the place of the other. */
const leastSimilarity = 0.25;
/** The number of terms, nearest in meaning first, that distractors are taken from. */
const mostDistractors = 12;
const nounTags: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

const lowerCaseWord = /^\p{Ll}{4,}$/u;
const verbalEnding = /(?:ing|ed|ly)$/;

const indefinite = /^(?:an?|another|each|every)$/;
const preposition = /^(?:of|by|with|without|for|from|in|into|to|against|through|and|or)$/;

/** The frame that the word before a noun makes. */
function frameAfter(before: string | undefined): Frame | undefined {
  if (before === undefined) return undefined;
  if (indefinite.test(before)) return "indefinite";
  return preposition.test(before) ? "bare" : undefined;
}

function startsWithVowel(word: string): boolean {
  return /^[aeiou]/.test(word);
}

/** The frames that another noun must have to replace the term at a token. */
function needsAt(tokens: readonly TaggedToken[], at: number, { plural }: Pick<Term, "plural">): Frame[] {
  const before = tokens.slice(0, at).findLast(({ pos }) => pos !== "ADJ" && pos !== "ADV");
  const frame = frameAfter(before?.value.toLowerCase());
  return [
    // Every plural can stand without an article.
    ...(frame && !plural ? [frame] : []),
    ...(tokens[at + 1]?.value === "of" ? (["relational"] as const) : []),
  ];
}

/** A term before its occurrences are counted. */
type Draft = Omit<Term, "weight" | "frames"> & { readonly idf: number; readonly frames: Set<Frame> };

/** The key terms of a text. */
export class Terms {
  readonly #language: Language;
  readonly #byForm: ReadonlyMap<string, Term>;
  readonly #nouns = new Map<Term, boolean>();

  private constructor(terms: readonly Term[], language: Language) {
    this.#language = language;
    this.#byForm = new Map(terms.map((term) => [term.form, term]));
  }

  /** The key terms of sentences. Yields to the event loop meanwhile. */
  static async of(sentences: readonly IndexedSentence[], language: Language): Promise<Terms> {
    const step = Math.max(1, Math.ceil(sentences.length / sampleSize));
    const drafts = new Map<string, Draft>();
    const counts = new Map<string, number>();
    for (const sentence of sentences.filter((_, index) => index % step === 0)) {
      for (const [at, word] of sentence.words.entries()) {
        const { value: form, stem } = word;
        if (!lowerCaseWord.test(form) || verbalEnding.test(form) || language.isStopWord(word)) continue;
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        const frames = drafts.get(form)?.frames ?? new Set<Frame>();
        const frame = frameAfter(sentence.words[at - 1]?.value);
        if (frame) frames.add(frame);
        if (sentence.words[at + 1]?.value === "of") frames.add("relational");
        if (drafts.has(form)) continue;
        const { lexicon } = language;
        const plural = /[^sui]s$/.test(form);
        drafts.set(form, {
          form,
          stem,
          plural,
          person: isPersonWord(plural ? form.slice(0, -1) : form),
          frames,
          entry: lexicon.entryOf(word),
          firstSentence: sentence,
          idf: lexicon.idf(word),
        });
      }
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
    }
    const terms = [...drafts.values()]
      .filter(({ idf, stem }) => idf >= leastIdf && (counts.get(stem) ?? 0) > 1)
      .map(({ idf, ...term }) => ({ ...term, weight: idf * Math.log(counts.get(term.stem) ?? 1) }))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, mostTerms);
    return new Terms(terms, language);
  }

  /** The terms of a sentence, highest weight first. */
  termsIn(sentence: IndexedSentence): TermOccurrence[] {
    const { start } = rangeOfSentence(sentence);
    if (!sentence.words.some(({ value }) => this.#byForm.has(value))) return [];
    const parts = taggedTokens(sentence.text);
    return parts
      .flatMap(({ value, pos, start: from, end }, at): TermOccurrence[] => {
        // Before another noun ("cash crop") it is part of a compound.
        const isAlone = pos === "NOUN" && !nounTags.has(parts[at + 1]?.pos ?? "");
        const term = isAlone ? this.#byForm.get(value) : undefined;
        if (!term) return [];
        return [{ term, start: start + from, end: start + end, needs: needsAt(parts, at, term) }];
      })
      .filter(({ start: from, end }) => {
        const { text } = sentence.paragraph;
        // A hyphen makes it part of a compound, too.
        return !/[-–]/.test(text.charAt(from - 1) + text.charAt(end));
      })
      .toSorted((a, b) => b.term.weight - a.term.weight);
  }

  /** Terms that fit grammatically in its place but mean something else, nearest in meaning first. */
  distractorsFor({ term, start, needs }: TermOccurrence, sentence: IndexedSentence): string[] {
    const stems = new Set(sentence.words.map(({ stem }) => stem));
    const article = /\b(an?)\s+$/i.exec(sentence.paragraph.text.slice(Math.max(0, start - 4), start))?.[1];
    const fitting = [...this.#byForm.values()].filter(
      (other) =>
        other.plural === term.plural &&
        other.person === term.person &&
        needs.every((frame) => other.frames.has(frame)) &&
        !stems.has(other.stem) &&
        (article === undefined || startsWithVowel(other.form) === startsWithVowel(term.form)) &&
        this.#similarity(term, other) >= leastSimilarity &&
        this.#similarity(term, other) < synonymSimilarity,
    );
    const found: Term[] = [];
    for (const other of fitting.toSorted((a, b) => this.#similarity(term, b) - this.#similarity(term, a))) {
      if (found.length === mostDistractors) break;
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
      taggedTokens(term.firstSentence.text).some(
        // The tagger takes "whereupon" after punctuation for a noun.
        ({ value, pos }, at, parts) =>
          value === term.form && pos === "NOUN" && parts[at - 1]?.pos !== "PUNCT",
      );
    this.#nouns.set(term, noun);
    return noun;
  }
}
