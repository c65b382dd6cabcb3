import type { Text } from "../../document/model.ts";
import { escapePattern, wholeMatches } from "../../shared/whole-words.ts";

/** True for words in capitals, as in a heading or an abbreviation. */
function isInCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
}

/**
 * The first occurrence of words in a text, regardless of case, rather one that isn't in capitals; undefined if they don't
 * stand in it.
 */
function occurrenceOf(words: string, { paragraphs }: Text): string | undefined {
  const pattern = new RegExp(escapePattern(words).replace(/['’]/gu, "['’]"), "giu");
  let inCapitals: string | undefined;
  for (const { text } of paragraphs) {
    const [[found] = []] = wholeMatches(text, pattern);
    if (found !== undefined && !isInCapitals(found)) return found;
    inCapitals ??= found;
  }
  return inCapitals;
}

/** Words of a member as the text spells them: "stalin" becomes "Stalin". Words that it doesn't have stay as they are. */
export function asTextSpells(words: string, text: Text): string {
  if (!isInCapitals(words) && text.paragraphs.some((paragraph) => paragraph.text.includes(words)))
    return words;
  const [article = ""] = /^(?:the|an?) (?=\S)/iu.exec(words) ?? [];
  const named = words.slice(article.length);
  const whole = occurrenceOf(named, text);
  return article + (whole ?? named.replace(/[\p{L}\p{N}’'-]+/gu, (word) => occurrenceOf(word, text) ?? word));
}
