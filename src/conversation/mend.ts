import { typingErrors, withinEdits } from "../language/edits.ts";
import { lexicon } from "../language/lexicon.ts";

/** Shorter words have too many neighbours to tell what was meant. */
const shortest = 4;

/** The known word that a mistyped one stands for; a word that English has, or that is like none, stays as it is. */
export function mended(word: string, known: ReadonlySet<string>): string {
  if (known.has(word) || word.length < shortest || lexicon.rarityOf(word) < 1) return word;
  const most = Math.max(1, typingErrors(word));
  return [...known].find((each) => each[0] === word[0] && withinEdits(word, each, most)) ?? word;
}
