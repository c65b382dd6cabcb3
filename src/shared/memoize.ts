import { LRUCache } from "lru-cache";

/** The number of words that are remembered. All are forgotten when it is reached. */
const maxWords = 50_000;

/** The length up to which a word is remembered, in UTF-16 units. */
const maxWordLength = 100;

/**
 * Returns a function that remembers its results for the words it saw.
 *
 * This uses a Map rather than an LRU cache, since it is called for every token: over the tokens of a book, an LRU cache
 * took two to three times as long and reserved its memory in advance.
 */
export function memoize<Result extends object | string>(
  compute: (word: string) => Result,
): (word: string) => Result {
  const results = new Map<string, Result>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined) return known;
    const result = compute(word);
    if (word.length > maxWordLength) return result;
    if (results.size >= maxWords) results.clear();
    results.set(word, result);
    return result;
  };
}

/**
 * Returns a function that remembers its results for the last texts it saw, such as the questions of which several steps ask the
 * same.
 *
 * @param most the number of texts that are remembered
 */
export function memoizeLast<Result extends object | string>(
  most: number,
  compute: (text: string) => Result,
): (text: string) => Result {
  const results = new LRUCache<string, Result>({ max: most });
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
