import type { Text } from "../../document/model.ts";
import { inSteps } from "../../shared/concurrency/yielding.ts";
import { postingListsOf, type PostingLists } from "./postings.ts";
import { TextTokens } from "./text-tokens.ts";
import { tokenTableOf, type TokenTable } from "./token-table.ts";
import { namesIn } from "./vocabulary.ts";
import { formsAtOnce } from "./word-forms.ts";
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

/** The lists of the first documents. */
function listsUpTo(lists: PostingLists, documents: number): PostingLists {
  return { ...lists, lengths: lists.lengths.subarray(0, documents) };
}

/**
 * The index of the first paragraphs of a text, as far as it depends on them alone: names and coherence are the text's. Yields now
 * and then.
 */
export function* wordsUpTo(words: WordIndex, paragraphs: number): Generator<void, WordIndex> {
  const { table, firstSentences, names } = words;
  if (paragraphs >= firstSentences.length - 1) return words;
  const sentences = firstSentences[paragraphs] ?? 0;
  const tokens = table.tokens.subarray(0, table.starts[sentences]);
  // Forms are in order of first occurrence.
  let count = 0;
  for (const form of tokens) count = Math.max(count, form + 1);
  yield;
  const forms = table.forms.slice(0, count);
  const stems = new Set<string>();
  for (const [index, { stem }] of forms.entries()) {
    if (index % formsAtOnce === 0) yield;
    stems.add(stem);
  }
  return {
    ...words,
    table: {
      forms,
      tokens,
      offsets: table.offsets.subarray(0, tokens.length),
      starts: table.starts.subarray(0, sentences + 1),
      vectorLengths: table.vectorLengths.subarray(0, sentences),
    },
    firstSentences: firstSentences.subarray(0, paragraphs + 1),
    sentences: listsUpTo(words.sentences, sentences),
    paragraphs: listsUpTo(words.paragraphs, paragraphs),
    names: new Set([...names].filter((stem) => stems.has(stem))),
  };
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
  const tokens = await inSteps(TextTokens.of(table));
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
