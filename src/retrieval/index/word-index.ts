import type { Text } from "../../document/model.ts";
import { postingListsOf, type PostingLists } from "./postings.ts";
import { TextTokens } from "./text-tokens.ts";
import { tokenTableOf, type TokenTable } from "./token-table.ts";
import { namesIn } from "./vocabulary.ts";
import { coherenceOfTable } from "./word-vectors.ts";

/** The data about the words of a text that take long to compute and are cached on disk. */
export interface WordIndex {
  readonly table: TokenTable;
  /** For each paragraph, the number of sentences before it; then the number of all sentences. */
  readonly firstSentences: Uint32Array;
  /** The sentences that have each stem of a content word. Stems are numbered as in `TextTokens`. */
  readonly sentences: PostingLists;
  /** The paragraphs that have each. */
  readonly paragraphs: PostingLists;
  /** The stems of names. */
  readonly names: ReadonlySet<string>;
  /** The topical coherence of the text by word vectors, 0…1. See `TopicalCoherence`. */
  readonly coherence: number;
}

function firstSentencesOf({ paragraphs }: Text): Uint32Array {
  const firsts = new Uint32Array(paragraphs.length + 1);
  for (const [index, { sentences }] of paragraphs.entries()) {
    firsts[index + 1] = (firsts[index] ?? 0) + sentences.length;
  }
  return firsts;
}

/** Indexes the words of a text. Yields to the event loop while the text is tokenised. */
export async function wordIndexOf(text: Text): Promise<WordIndex> {
  const table = await tokenTableOf(text);
  const tokens = new TextTokens(table);
  const firstSentences = firstSentencesOf(text);
  const stems = tokens.stems.size;
  return {
    table,
    firstSentences,
    sentences: postingListsOf(stems, table.vectorLengths.length, (id) => tokens.contentStemsIn(id, id + 1)),
    paragraphs: postingListsOf(stems, text.paragraphs.length, (index) =>
      tokens.contentStemsIn(firstSentences[index] ?? 0, firstSentences[index + 1] ?? 0),
    ),
    names: namesIn(tokens),
    coherence: coherenceOfTable(table),
  };
}
