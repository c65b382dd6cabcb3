import { sentencesIn } from "../../src/retrieval/indexed-sentence.ts";
import { rank, type Candidate } from "../../src/retrieval/ranking.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import type { Text } from "../../src/text/model.ts";
import { required } from "../required.ts";
import { skarholm } from "../skarholm.ts";

const [some] = new TextIndex(skarholm).candidates("goat").candidates;
const { features } = required(some, "a candidate");

/** A text's sentences as the ranking would have them if each were as likely as given, first to last. */
export function candidatesFrom(text: Text, likelihoods: readonly number[]): Candidate[] {
  const sentences = sentencesIn(text);
  return rank(
    sentences,
    sentences.map((_, index) => Object.assign({}, features, { length: Math.log(likelihoods[index] ?? 0) })),
    { length: 1 },
  );
}
