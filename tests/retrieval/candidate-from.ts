import { IndexedSentence } from "../../src/retrieval/index/indexed-sentence.ts";
import { TextTokens } from "../../src/retrieval/index/text-tokens.ts";
import { tokenTableOf } from "../../src/retrieval/index/token-table.ts";
import { rank, type Candidate } from "../../src/retrieval/ranking/ranking.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import type { Text } from "../../src/document/model.ts";
import { required } from "../support/required.ts";
import { skarholm } from "../support/skarholm.ts";

const [example] = (await (await TextIndex.of(skarholm)).candidates("goat")).candidates;
const { features } = required(example, "a candidate");

/**
 * Candidates from all sentences of a text, best first, with the given probabilities.
 *
 * @param probabilities of the sentences in the order of the text; missing ones are 0
 */
export function candidatesFrom(text: Text, probabilities: readonly number[]): Candidate[] {
  const tokens = new TextTokens(tokenTableOf(text));
  const places = text.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((_, sentence) => ({ paragraph, sentence })),
  );
  const sentences = places.map(
    ({ paragraph, sentence }, id) => new IndexedSentence(id, paragraph, sentence, tokens),
  );
  return rank(
    sentences,
    sentences.map((_, id) => Object.assign({}, features, { length: Math.log(probabilities[id] ?? 0) })),
    { length: 1 },
  );
}
