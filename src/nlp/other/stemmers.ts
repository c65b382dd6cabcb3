import { createRequire } from "node:module";
import type { stemmer } from "@orama/stemmers/russian";

/** The names of the languages in @orama/stemmers, by BCP 47 code. */
const names: Readonly<Record<string, string>> = {
  ar: "arabic",
  bg: "bulgarian",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hi: "indian",
  hu: "hungarian",
  hy: "armenian",
  id: "indonesian",
  it: "italian",
  lt: "lithuanian",
  ne: "nepali",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
  uk: "ukrainian",
};

/* oxlint-disable typescript/no-unsafe-type-assertion --
   Loading all stemmers would take 40 ms at each start, so each is loaded for the first text in its language, by
   `require`, whose result has no type. */
const load = createRequire(import.meta.url);
const loadStemmer = (name: string) =>
  (load(`@orama/stemmers/${name}`) as { readonly stemmer: typeof stemmer }).stemmer;
/* oxlint-enable typescript/no-unsafe-type-assertion */

/** The length of the longest word that is stemmed. A longer token isn't a word. */
const maxStemmedLength = 60;

/**
 * The ending of Slavic surnames. Snowball takes it for a case ending where no other follows ("Киров" → "кир", but
 * "Кирова" → "киров"), so it is removed from all forms.
 */
const surname = /(?<=\p{L}{3})[оеё]в$/u;
const withSurnames: ReadonlySet<string> = new Set(["bg", "ru", "uk"]);

/** The stemmer of a language for words in lower case. For a language without stemmer it returns the words unchanged. */
export function stemmerFor(code: string): (word: string) => string {
  const name = names[code];
  if (name === undefined) return (word) => word;
  const stem = loadStemmer(name);
  return (word) => {
    if (word.length > maxStemmedLength) return word;
    return withSurnames.has(code) ? stem(word).replace(surname, "") : stem(word);
  };
}
