import { IndexedSentence } from "../../src/retrieval/index/indexed-sentence.ts";
import { TextTokens } from "../../src/retrieval/index/text-tokens.ts";
import { rank, type Candidate } from "../../src/retrieval/ranking/ranking.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { atOnce } from "../../src/shared/concurrency/yielding.ts";
import type { Text } from "../../src/document/model.ts";
import { required } from "../support/required.ts";
import { skarholm } from "../support/skarholm.ts";

const [example] = (await (await TextIndex.of(skarholm)).candidates("goat")).candidates;
const { features } = required(example, "a candidate");

const none = new Uint16Array();
const noTokens = atOnce(
  TextTokens.of({
    forms: [],
    tokens: none,
    offsets: none,
    starts: none,
    vectorLengths: new Float32Array(),
  }),
);

/**
 * Candidates from all sentences of a text, best first, with the given probabilities.
 *
 * @param probabilities of the sentences in the order of the text; missing ones are 0
 */
export function candidatesFrom(text: Text, probabilities: readonly number[]): Candidate[] {
  const places = text.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((_, sentence) => ({ paragraph, sentence })),
  );
  const sentences = places.map(
    ({ paragraph, sentence }, id) => new IndexedSentence(id, paragraph, sentence, noTokens),
  );
  return rank(
    sentences,
    sentences.map((_, id) => Object.assign({}, features, { length: Math.log(probabilities[id] ?? 0) })),
    { length: 1 },
  );
}
