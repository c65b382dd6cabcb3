/**
 * Marks that people leave out as they type: accents of the Latin, Greek and Cyrillic scripts (but й is a letter of its
 * own), the points of Hebrew, the vowel signs of Arabic; and what can't be seen, such as signs of direction.
 */
const leftOut =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]|\p{Cf}/gu;

/** A word in lower case as it is compared: without accents and invisible characters, with straight apostrophes. */
export function foldLetters(word: string): string {
  return word.normalize("NFKD").replace(leftOut, "").normalize("NFC").replace(/[’‘ʼ]/g, "'");
}
