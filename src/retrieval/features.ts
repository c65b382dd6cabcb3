import { wordDimensions } from "../language/lexicon-file.ts";
import { Aligner } from "./alignment.ts";
import { offersType } from "./answer-type.ts";
import type { Corpus } from "./corpus.ts";
import type { IndexedSentence } from "./indexed-sentence.ts";
import type { Question } from "./question.ts";
import type { TermScores } from "./term-index.ts";

/** What is measured of a candidate sentence with words and word vectors alone. */
export const wordFeatures = [
  "sentenceBm25",
  "paragraphBm25",
  "coverage",
  "coverageWithBefore",
  "paragraphCoverage",
  "trigrams",
  "names",
  "namesNearby",
  "bigrams",
  "typeOffered",
  "typeMissing",
  "length",
  "opensParagraph",
  "alignment",
  "alignmentNearby",
  "tellingAlignment",
  "meaning",
  "paragraphMeaning",
] as const;

/** What the sentence encoder adds. */
export const encoderFeatures = ["late", "similarity", "paragraphLate", "paragraphSimilarity"] as const;

export type Feature = (typeof wordFeatures)[number] | (typeof encoderFeatures)[number];

export type Features = Readonly<Record<Feature, number>>;

/** What was found on the whole text before single sentences are looked at. */
export interface Evidence {
  readonly sentenceScores: TermScores;
  readonly paragraphScores: TermScores;
  /** By the sentence encoder, for every sentence; undefined without it. */
  readonly encoded: { readonly late: Float32Array; readonly similarity: Float32Array } | undefined;
}

/** What is measured of one sentence on its own, before its neighbours are looked at. */
interface Measured {
  readonly sentence: IndexedSentence;
  readonly alignment: readonly number[];
  readonly meaning: number;
}

function largest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), 0);
}

function weighted(question: Question, value: (stem: string, index: number) => number): number {
  return question.terms.reduce((sum, { stem, weight }, index) => sum + weight * value(stem, index), 0);
}

function share(values: ReadonlySet<string>, holds: (value: string) => boolean): number {
  if (values.size === 0) return 0;
  let held = 0;
  for (const value of values) if (holds(value)) held++;
  return held / values.size;
}

/** The share of the question's neighbouring pairs of terms that are neighbours in the sentence too. */
function sharedBigrams({ terms }: Question, { content }: IndexedSentence): number {
  if (terms.length < 2) return 0;
  const pairs = new Set(content.slice(1).map(({ stem }, index) => `${content[index]?.stem} ${stem}`));
  const shared = terms.slice(1).filter(({ stem }, index) => pairs.has(`${terms[index]?.stem} ${stem}`));
  return shared.length / (terms.length - 1);
}

/** Measures candidate sentences for one question. */
export class FeatureReader {
  readonly #corpus: Corpus;
  readonly #question: Question;
  readonly #evidence: Evidence;
  readonly #aligner: Aligner;
  readonly #measured = new Map<number, Measured>();

  constructor(corpus: Corpus, question: Question, evidence: Evidence) {
    this.#corpus = corpus;
    this.#question = question;
    this.#evidence = evidence;
    this.#aligner = new Aligner(question.terms);
  }

  /** The features of each candidate, in the same order. */
  read(candidates: readonly IndexedSentence[]): Features[] {
    const alignments = candidates.map((sentence) => this.#measure(sentence).alignment);
    // A term that every sentence meets somehow tells nothing of where the answer is.
    const telling = this.#question.terms.map(({ weight }, index) => {
      const mean = alignments.reduce((sum, row) => sum + (row[index] ?? 0), 0) / candidates.length;
      return weight * Math.max(0.05, 1 - mean);
    });
    return candidates.map((sentence) => this.#features(sentence, telling));
  }

  #measure(sentence: IndexedSentence): Measured {
    const known = this.#measured.get(sentence.id);
    if (known) return known;
    const vector = this.#corpus.meanings.subarray(
      sentence.id * wordDimensions,
      (sentence.id + 1) * wordDimensions,
    );
    const measured = {
      sentence,
      alignment: this.#aligner.align(sentence.stems, this.#corpus.entriesOf(sentence)),
      meaning: this.#question.meaning.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0),
    };
    this.#measured.set(sentence.id, measured);
    return measured;
  }

  #features(sentence: IndexedSentence, telling: readonly number[]): Features {
    const question = this.#question;
    const { stems } = sentence;
    const before = this.#corpus.before(sentence);
    const after = this.#corpus.after(sentence);
    const inBefore = (stem: string) => before?.stems.has(stem) ?? false;
    const paragraph = this.#corpus.indexed(sentence.paragraph);
    const { alignment, meaning } = this.#measure(sentence);
    const [alignedBefore, alignedAfter] = [before, after].map((other) => other && this.#measure(other).alignment);
    const nearby = alignment.map((own, index) =>
      Math.max(own, (alignedBefore?.[index] ?? 0) / 2, (alignedAfter?.[index] ?? 0) / 2),
    );
    const tellingMass = telling.reduce((sum, weight) => sum + weight, 0) || 1;
    const type = question.asksFor;
    const offered =
      type && offersType(type, sentence.text, this.#corpus.namesOf(sentence).some((n) => !question.names.has(n)));
    const trigrams = this.#corpus.trigramsOf(sentence);

    return {
      sentenceBm25: this.#evidence.sentenceScores.get(sentence.id) ?? 0,
      paragraphBm25: this.#evidence.paragraphScores.get(paragraph.index) ?? 0,
      coverage: weighted(question, (stem) => Number(stems.has(stem))),
      coverageWithBefore: weighted(question, (stem) => Number(stems.has(stem) || inBefore(stem))),
      paragraphCoverage: weighted(question, (stem) => Number(paragraph.stems.has(stem))),
      trigrams: share(question.trigrams, (trigram) => trigrams.has(trigram)),
      names: share(question.names, (name) => stems.has(name)),
      namesNearby: share(question.names, (name) => stems.has(name) || inBefore(name)),
      bigrams: sharedBigrams(question, sentence),
      typeOffered: Number(offered === true),
      typeMissing: Number(offered === false),
      length: Math.log1p(sentence.content.length),
      opensParagraph: Number(sentence.sentence === 0),
      alignment: weighted(question, (_, index) => alignment[index] ?? 0),
      alignmentNearby: weighted(question, (_, index) => nearby[index] ?? 0),
      tellingAlignment: telling.reduce((sum, weight, index) => sum + weight * (nearby[index] ?? 0), 0) / tellingMass,
      meaning,
      paragraphMeaning: largest(paragraph.sentences.map((other) => this.#measure(other).meaning)),
      ...this.#encoded(sentence),
    };
  }

  #encoded(sentence: IndexedSentence): Pick<Features, (typeof encoderFeatures)[number]> {
    const { encoded } = this.#evidence;
    if (!encoded) return { late: 0, similarity: 0, paragraphLate: 0, paragraphSimilarity: 0 };
    const { late, similarity } = encoded;
    const { sentences } = this.#corpus.indexed(sentence.paragraph);
    return {
      late: late[sentence.id] ?? 0,
      similarity: similarity[sentence.id] ?? 0,
      paragraphLate: largest(sentences.map(({ id }) => late[id] ?? 0)),
      paragraphSimilarity: largest(sentences.map(({ id }) => similarity[id] ?? 0)),
    };
  }
}
