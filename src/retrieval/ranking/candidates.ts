import { pause } from "../../shared/concurrency/yielding.ts";
import type { IndexedText } from "../index/indexed-text.ts";
import type { TextScores } from "./features.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { TermScores } from "../index/term-index.ts";

/** In a text of at most this many sentences, all are candidates. */
const allCandidatesLimit = 150;
/** The number of sentences that BM25 contributes. */
const sentencesByBm25 = 40;
/** The number of sentences that the sentence encoder contributes, by the cosine of mean vectors. */
export const sentencesByEncoder = 80;
/** The number of sentences that word vectors contribute until the sentence encoder has encoded the whole text. */
const sentencesByWordVectors = 40;
/** The number of paragraphs that BM25 contributes, with all their sentences. */
const paragraphsByBm25 = 5;

function bestDocuments(scores: TermScores, count: number): number[] {
  return [...scores.keys()].slice(0, count);
}

/**
 * The sentences to rank for a question: the best by BM25 and by vectors, and those of the best paragraphs. Yields to the event
 * loop between the searches, each of which takes long in a long text.
 */
export async function candidatesFor(
  text: IndexedText,
  scores: TextScores,
): Promise<readonly IndexedSentence[]> {
  if (text.length <= allCandidatesLimit) return text.sentences;
  const { sentenceBm25, paragraphBm25, wordVectors, byEncoder } = scores;
  const byBm25 = bestDocuments(await sentenceBm25(), sentencesByBm25);
  await pause();
  const paragraphs = bestDocuments(await paragraphBm25(), paragraphsByBm25);
  const inParagraphs = paragraphs.flatMap((index) => text.paragraph(index)?.sentences ?? []);
  await pause();
  const { nearest = [], share = 0 } = (await byEncoder) ?? {};
  const byVectors = share < 1 ? await wordVectors.nearest(sentencesByWordVectors) : [];
  const ids = new Set([...byBm25, ...nearest, ...byVectors, ...inParagraphs.map(({ id }) => id)]);
  await pause();
  return [...ids].flatMap((id) => text.sentence(id) ?? []);
}
