import type { Text } from "../../document/model.ts";

/** The first occurrence of words in a text, regardless of case; undefined if they don't stand in it. */
function occurrenceOf(words: string, { paragraphs }: Text): string | undefined {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/['’]/gu, "['’]")}(?![\\p{L}\\p{N}])`,
    "iu",
  );
  for (const { text } of paragraphs) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words of a member as the text spells them: "stalin" becomes "Stalin". Words that it doesn't have stay as they are. */
export function asTextSpells(words: string, text: Text): string {
  if (text.paragraphs.some((paragraph) => paragraph.text.includes(words))) return words;
  const whole = occurrenceOf(words, text);
  return whole ?? words.replace(/[\p{L}\p{N}’'-]+/gu, (word) => occurrenceOf(word, text) ?? word);
}
