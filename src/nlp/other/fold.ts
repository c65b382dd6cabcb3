/**
 * Marks that people often omit when typing: accents of the Latin, Greek and Cyrillic scripts (except that of й, which is
 * a letter of its own), points of Hebrew, vowel signs of Arabic, and invisible characters such as direction marks.
 */
const omittedMarks =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]|\p{Cf}/gu;

/** A word in lower case without accents and invisible characters, and with straight apostrophes. */
export function foldLetters(word: string): string {
  return word.normalize("NFKD").replace(omittedMarks, "").normalize("NFC").replace(/[’‘ʼ]/g, "'");
}
