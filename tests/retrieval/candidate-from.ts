import { paragraphsOf } from "../../src/retrieval/indexed-paragraph.ts";
import { rank, type Candidate } from "../../src/retrieval/ranking.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { wordTableOf } from "../../src/retrieval/word-table.ts";
import { Words } from "../../src/retrieval/words.ts";
import type { Text } from "../../src/text/model.ts";
import { required } from "../required.ts";
import { skarholm } from "../skarholm.ts";

const [some] = (await TextIndex.of(skarholm)).candidates("goat").candidates;
const { features } = required(some, "a candidate");

/** A text's sentences as the ranking would have them if each were as likely as given, first to last. */
export function candidatesFrom(text: Text, likelihoods: readonly number[]): Candidate[] {
  const sentences = paragraphsOf(text, new Words(wordTableOf(text))).flatMap(
    (paragraph) => paragraph.sentences,
  );
  return rank(
    sentences,
    sentences.map((_, index) => Object.assign({}, features, { length: Math.log(likelihoods[index] ?? 0) })),
    { length: 1 },
  );
}
