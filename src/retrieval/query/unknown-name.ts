import type { Token } from "../../nlp/english/tokens.ts";
import type { Lexicon } from "../../nlp/english/lexicon.ts";
import type { Vocabulary } from "../index/vocabulary.ts";

/** Words with a lower IDF are too common to be taken for names. */
const minIdf = 0.6;
/** The least cosine at which a word counts as related to a word of the text. */
const minSimilarity = 0.45;

/** True if the word of the text that is nearest in meaning is a name; undefined if none is related. */
function isNearestToName(entry: number, { entries }: Vocabulary, lexicon: Lexicon): boolean | undefined {
  let best = minSimilarity;
  let nearestIsName: boolean | undefined;
  for (const [other, isName] of entries) {
    const similarity = lexicon.similarity(entry, other);
    if (similarity > best) [best, nearestIsName] = [similarity, isName];
  }
  return nearestIsName;
}

/**
 * True if a word that the text doesn't have is probably a name: it isn't in the lexicon, or it is rare and either
 * capitalised, nearest in meaning to a name of the text, or asked after by "who was" and unlike any word of the text.
 *
 * @param place of the word in the question: the capital of the first says nothing
 */
export function isUnknownName(
  word: Token,
  { isFirst, isAskedWho }: { readonly isFirst: boolean; readonly isAskedWho: boolean },
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): boolean {
  const entry = lexicon.entryOf(word);
  if (entry === undefined) return true;
  if (lexicon.idf(word) < minIdf) return false;
  if (!isFirst && /^\p{Lu}/u.test(word.value)) return true;
  return isNearestToName(entry, vocabulary, lexicon) ?? isAskedWho;
}
