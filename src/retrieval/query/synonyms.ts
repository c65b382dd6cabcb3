import type { Token } from "../../nlp/english/tokens.ts";
import type { Language } from "../../nlp/language.ts";
import type { GlossaryEntry } from "../../document/model.ts";
import { contentWordsOf } from "../index/indexed-sentence.ts";

/** Words that mean something else as well, as a text's glossary has it. */
export interface Synonym {
  /** The stems of all its words, in a row: "without trial" is not "trial". */
  readonly stems: readonly string[];
  /** The stem that counts as much as all of these. */
  readonly canonical: string;
}

/** Several words are known by the rarest of them in their language: for "People's Commissariat" look for "Commissariat". */
function mostTelling(words: readonly Token[], language: Language): Token | undefined {
  const { lexicon } = language;
  return contentWordsOf(words, language).toSorted((a, b) => lexicon.idf(b) - lexicon.idf(a))[0];
}

function synonym(words: readonly Token[], meant: readonly Token[], language: Language): Synonym[] {
  const means = mostTelling(meant, language)?.stem;
  return words.length === 0 || means === undefined
    ? []
    : [{ stems: words.map(({ stem }) => stem), canonical: means }];
}

/** Every term with each of its glosses, both ways. */
export function synonymsFrom(glossary: readonly GlossaryEntry[], language: Language): Synonym[] {
  return glossary.flatMap(({ term, glosses }) => {
    const own = language.queryTokens(term);
    const others = glosses.map((gloss) => language.queryTokens(gloss));
    return others.flatMap((other) => [synonym(own, other, language), synonym(other, own, language)]).flat();
  });
}

/** For each stem of a question that stem and all that it may stand for there. */
export function expandWithSynonyms(stems: readonly string[], synonyms: readonly Synonym[]): string[][] {
  const found = stems.map((stem) => new Set([stem]));
  const asked = new Set(stems);
  for (const { stems: row, canonical: means } of synonyms) {
    if (!row.every((stem) => asked.has(stem))) continue;
    for (const start of stems.keys()) {
      if (row.some((stem, offset) => stems[start + offset] !== stem)) continue;
      for (const offset of row.keys()) found[start + offset]?.add(means);
    }
  }
  return found.map((all) => Array.from(all));
}
