import { wordDimensions } from "../../nlp/english/lexicon-file.ts";
import type { IndexedText } from "../index/indexed-text.ts";
import type { TextScores } from "./features.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Question } from "../query/question.ts";
import type { TermScores } from "../index/term-index.ts";

/** A text with no more sentences than this is looked at whole. */
const small = 150;
/** How many sentences each kind of evidence may propose, and how many paragraphs. */
const mostSentences = 40;
const mostParagraphs = 5;

/** The numbers with the highest scores, at most `count`, in no order. */
function highest(scores: Float32Array, count: number): number[] {
  const best: number[] = [];
  let threshold = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index++) {
    if ((scores[index] ?? 0) <= threshold && best.length >= count) continue;
    best.push(index);
    // Sorting only now and then keeps this linear.
    if (best.length < 4 * count) continue;
    best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    best.length = count;
    threshold = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, count);
}

function first(scores: TermScores, count: number): number[] {
  return [...scores.keys()].slice(0, count);
}

/** How near every sentence's words come to the question's in meaning. */
function nearness({ meanings, sentences }: IndexedText, { meaning }: Question): Float32Array {
  const scores = new Float32Array(sentences.length);
  for (let id = 0; id < scores.length; id++) {
    let sum = 0;
    for (let index = 0; index < wordDimensions; index++) {
      sum += (meaning[index] ?? 0) * (meanings[id * wordDimensions + index] ?? 0);
    }
    scores[id] = sum;
  }
  return scores;
}

/** The sentences that may hold the answer: those with its words, those near it in meaning, and their paragraphs. */
export function candidatesFor(
  corpus: IndexedText,
  question: Question,
  evidence: TextScores,
): IndexedSentence[] {
  if (corpus.sentences.length <= small) return [...corpus.sentences];
  const { sentenceScores, paragraphScores, encoded } = evidence;
  const near = encoded ? [encoded.maxSim, encoded.similarity] : [nearness(corpus, question)];
  const ids = new Set([
    ...first(sentenceScores, mostSentences),
    ...near.flatMap((scores) => highest(scores, mostSentences)),
    ...first(paragraphScores, mostParagraphs).flatMap(
      (index) => corpus.paragraphs[index]?.sentences.map(({ id }) => id) ?? [],
    ),
  ]);
  return [...ids].flatMap((id) => corpus.sentences[id] ?? []);
}
