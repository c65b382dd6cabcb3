import type { IndexedText } from "../index/indexed-text.ts";
import type { TextScores } from "./features.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { TermScores } from "../index/term-index.ts";

/** In a text of at most this many sentences, all are candidates. */
const allCandidatesLimit = 150;
/** The number of sentences that each score contributes: BM25, and MaxSim and cosine or else the cosine of word vectors. */
const sentencesPerScore = 40;
/** The number of paragraphs that BM25 contributes, with all their sentences. */
const paragraphsByBm25 = 5;

/** The indexes of the `count` highest scores, in any order. Takes linear time. */
function indexesOfHighest(scores: Float32Array, count: number): number[] {
  const best: number[] = [];
  let threshold = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index++) {
    if ((scores[index] ?? 0) <= threshold && best.length >= count) continue;
    best.push(index);
    if (best.length < 4 * count) continue;
    best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    best.length = count;
    threshold = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, count);
}

function bestDocuments(scores: TermScores, count: number): number[] {
  return [...scores.keys()].slice(0, count);
}

/** The sentences to rank for a question: the best by BM25 and by vectors, and those of the best paragraphs. */
export function candidatesFor(text: IndexedText, scores: TextScores): IndexedSentence[] {
  if (text.sentences.length <= allCandidatesLimit) return [...text.sentences];
  const { sentenceBm25, paragraphBm25, encoder } = scores;
  const vectorScores = encoder ? [encoder.maxSim, encoder.similarity] : [scores.wordVectors.all()];
  const ids = new Set([
    ...bestDocuments(sentenceBm25(), sentencesPerScore),
    ...vectorScores.flatMap((each) => indexesOfHighest(each, sentencesPerScore)),
    ...bestDocuments(paragraphBm25(), paragraphsByBm25).flatMap(
      (index) => text.paragraphs[index]?.sentences.map(({ id }) => id) ?? [],
    ),
  ]);
  return [...ids].flatMap((id) => text.sentences[id] ?? []);
}
