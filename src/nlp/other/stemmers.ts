import { createRequire } from "node:module";
import type { stemmer } from "@orama/stemmers/russian";

/** What @orama/stemmers calls the languages it has, by BCP 47 code. */
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
   Loading all of them would take 40 ms at each start, so each waits for a text in its language; what `require` gives has
   no type. */
const load = createRequire(import.meta.url);
const loadStemmer = (name: string) =>
  (load(`@orama/stemmers/${name}`) as { readonly stemmer: typeof stemmer }).stemmer;
/* oxlint-enable typescript/no-unsafe-type-assertion */

/** Letters of the longest word that is stemmed: a longer one is none. */
const longestStemmed = 60;

/** Snowball takes the end of a Slavic surname for one of a case: "Киров" → "кир", but "Кирова" → "киров". */
const surname = /(?<=\p{L}{3})[оеё]в$/u;
const withSurnames: ReadonlySet<string> = new Set(["bg", "ru", "uk"]);

/** A language's stemmer for words in lower case; of a language that has none, one that leaves them as they are. */
export function stemmerFor(code: string): (word: string) => string {
  const name = names[code];
  if (name === undefined) return (word) => word;
  const stem = loadStemmer(name);
  return (word) => {
    if (word.length > longestStemmed) return word;
    return withSurnames.has(code) ? stem(word).replace(surname, "") : stem(word);
  };
}
