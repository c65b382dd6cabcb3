/** A text's words recur, and most are short. */
const mostWords = 50_000;
const longestWord = 100;

/** The same function, which remembers what it made of the words it saw last. */
export function remembering(make: (word: string) => string): (word: string) => string {
  const made = new Map<string, string>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const result = make(word);
    if (word.length > longestWord) return result;
    if (made.size >= mostWords) made.clear();
    made.set(word, result);
    return result;
  };
}
