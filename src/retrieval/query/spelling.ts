import type { Token } from "../../nlp/english/tokens.ts";
import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import type { Language } from "../../nlp/language.ts";
import type { Lexicon } from "../../nlp/english/lexicon.ts";
import type { TextSketch } from "../index/text-sketch.ts";
import type { Vocabulary } from "../index/vocabulary.ts";

function isKnown(word: Token, { stems }: Vocabulary, lexicon: Lexicon): boolean {
  return stems.has(word.stem) || lexicon.entryOf(word) !== undefined;
}

/** The known stem with the fewest typing errors between, among those with the same first letter; else the same. */
function nearestStem(stem: string, stems: Iterable<string>): string {
  if (/\d/.test(stem)) return stem;
  const maxEdits = editsAllowed(stem);
  for (let edits = 1; edits <= maxEdits; edits++) {
    for (const known of stems) {
      if (known[0] === stem[0] && withinEdits(stem, known, edits)) return known;
    }
  }
  return stem;
}

/** The word's stem; for a word that neither the text nor the lexicon has, the nearest stem of the text. */
export function correctStem(word: Token, vocabulary: Vocabulary, lexicon: Lexicon): string {
  return isKnown(word, vocabulary, lexicon) ? word.stem : nearestStem(word.stem, vocabulary.stems);
}

/** The same, by a sketch of the text; undefined if the text has no such word. */
export function stemInSketch(word: Token, sketch: TextSketch, lexicon: Lexicon): string | undefined {
  if (sketch.has(word.stem)) return word.stem;
  if (lexicon.entryOf(word) !== undefined) return undefined;
  const nearest = nearestStem(word.stem, [...sketch.beginningWith(word.stem.slice(0, 1))]);
  return nearest === word.stem ? undefined : nearest;
}

const lowerCase = /^\p{Ll}+$/u;

/** The correct spelling of a misspelt word, by the text or else by the lexicon; undefined if there is none. */
function correction(word: Token, vocabulary: Vocabulary, lexicon: Lexicon): string | undefined {
  if (isKnown(word, vocabulary, lexicon)) return undefined;
  const stem = nearestStem(word.stem, vocabulary.stems);
  // Names are matched by their stem. The encoder splits them into word pieces and gains nothing from a correction.
  if (vocabulary.names.has(stem)) return undefined;
  if (stem !== word.stem) return vocabulary.forms.get(stem);
  return lowerCase.test(word.value) ? lexicon.correctionOf(word.value) : undefined;
}

/** The question with its misspelt words corrected, since the sentence encoder doesn't tolerate typing errors. */
export function correctSpelling(
  text: string,
  vocabulary: Vocabulary,
  { queryTokens, lexicon }: Language,
): string {
  return queryTokens(text).reduceRight((corrected, word) => {
    const spelling = correction(word, vocabulary, lexicon);
    if (spelling === undefined) return corrected;
    return corrected.slice(0, word.start) + spelling + corrected.slice(word.end);
  }, text);
}
