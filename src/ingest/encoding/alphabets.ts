import { detectLanguage } from "../../nlp/language-detection.ts";
import { decodeSingleByte } from "./single-byte.ts";

/** The letters beyond ASCII of languages in Latin script. */
const alphabets = {
  pl: "ąćęłńóśźż",
  cs: "áčďéěíňóřšťúůýž",
  sk: "áäčďéíĺľňóôŕšťúýž",
  hu: "áéíóöőúüű",
  hr: "čćđšž",
  ro: "ăâîşţ",
  tr: "çğıöşüâîû",
  de: "äöüß",
  fr: "àâæçèéêëîïôœùûüÿ",
  es: "áéíñóúü",
  it: "àèéìîòóù",
  pt: "áâãàçéêíóôõúü",
  sv: "åäöé",
  da: "æøåé",
} as const;

type Language = keyof typeof alphabets;

const central: readonly Language[] = ["pl", "cs", "sk", "hu", "hr", "ro"];
const western: readonly Language[] = ["de", "fr", "es", "it", "pt", "sv", "da"];

/** Encodings of Latin script, and the languages that are written in them. */
const encodings: readonly (readonly [encoding: string, languages: readonly Language[]])[] = [
  ["windows-1250", central],
  ["iso-8859-2", central],
  ["cp852", central],
  ["x-mac-ce", central],
  ["windows-1254", ["tr"]],
  ["cp857", ["tr"]],
  ["windows-1252", western],
  ["cp850", western],
];

/** Signs beyond ASCII that books of all these languages have. */
const signs = /[\s”“‘’‚„‹›«»–—…•·§°©®€£½¼¾¹²³ªº¿¡†‡´\u00ad]/u;

/** The share of letters beyond ASCII that may be those of foreign names, and that of signs that books don't have. */
const tolerance = 0.02;

/** A letter or a sign within or before a word, such as no spelling has: "vie¿a", "cafÚ". */
const misplaced = /\p{Ll}\p{Lu}|\p{L}[^\p{L}\p{M}\s\p{P}\p{N}]+\p{L}/gu;

/** True if a text's characters beyond ASCII are letters of a language, and signs of books. */
function isWritten(text: string, language: Language): boolean {
  const alphabet = new Set<string>(alphabets[language]);
  // oxlint-disable-next-line no-control-regex -- everything beyond ASCII
  const beyond = text.match(/[^\0-\x7f]/gu) ?? [];
  const letters = beyond.filter((character) => /\p{L}/u.test(character));
  const foreign = beyond.filter(
    (character) =>
      !alphabet.has(character) && !alphabet.has(character.toLowerCase().charAt(0)) && !signs.test(character),
  );
  // oxlint-disable-next-line no-control-regex -- everything beyond ASCII
  const wrong = (text.match(misplaced) ?? []).filter((found) => /[^\0-\x7f]/u.test(found));
  return letters.length > 0 && foreign.length + wrong.length <= beyond.length * tolerance;
}

/**
 * The encoding of a text in Latin script, by the letters of the languages that are written in it. If texts in several
 * languages are possible, the one counts whose words are of its language. Undefined if there is none, or if the words are
 * of another language.
 *
 * @param sample the beginning of the file
 */
export function encodingByAlphabet(sample: Uint8Array): string | undefined {
  const possible = encodings.flatMap(([encoding, languages]) => {
    const text = decodeSingleByte(sample, encoding);
    const written = text === undefined ? [] : languages.filter((language) => isWritten(text, language));
    if (text === undefined || written.length === 0) return [];
    const detected = detectLanguage([text]);
    const isDetected = written.some((language) => language === detected);
    return isDetected || detected === "und" ? [{ encoding, text, isDetected }] : [];
  });
  const detected = possible.filter(({ isDetected }) => isDetected);
  const [first, ...others] = detected.length > 0 ? detected : possible;
  return others.every(({ text }) => text === first?.text) ? first?.encoding : undefined;
}
