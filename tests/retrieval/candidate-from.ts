import { paragraphsOf } from "../../src/retrieval/index/indexed-paragraph.ts";
import { rank, type Candidate } from "../../src/retrieval/ranking/ranking.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { tokenTableOf } from "../../src/retrieval/index/token-table.ts";
import { TextTokens } from "../../src/retrieval/index/text-tokens.ts";
import type { Text } from "../../src/document/model.ts";
import { required } from "../support/required.ts";
import { skarholm } from "../support/skarholm.ts";

const [some] = (await TextIndex.of(skarholm)).candidates("goat").candidates;
const { features } = required(some, "a candidate");

/** A text's sentences as the ranking would have them if each were as likely as given, first to last. */
export function candidatesFrom(text: Text, likelihoods: readonly number[]): Candidate[] {
  const sentences = paragraphsOf(text, new TextTokens(tokenTableOf(text))).flatMap(
    (paragraph) => paragraph.sentences,
  );
  return rank(
    sentences,
    sentences.map((_, index) => Object.assign({}, features, { length: Math.log(likelihoods[index] ?? 0) })),
    { length: 1 },
  );
}
