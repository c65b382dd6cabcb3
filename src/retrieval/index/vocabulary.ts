import { languageOf } from "../../nlp/language.ts";
import { Capitalisation } from "../../nlp/names/capitalisation.ts";
import type { Text } from "../../document/model.ts";
import { synonymsFrom, type Synonym } from "../query/synonyms.ts";
import type { TextTokens } from "./text-tokens.ts";
import { formsAtOnce } from "./word-forms.ts";

/** The words of a text that questions are analysed with. */
export interface Vocabulary {
  /** The stems of the text's content words and of its glossary's words. */
  readonly stems: ReadonlySet<string>;
  /** For each stem of a content word, one of its forms as it is written in the text. */
  readonly forms: ReadonlyMap<string, string>;
  /** The stems of names. */
  readonly names: ReadonlySet<string>;
  /** The lexicon numbers of the content words, each with true if the word is a name. */
  readonly entries: ReadonlyMap<number, boolean>;
  /** The synonyms that the text's glossary defines. */
  readonly synonyms: readonly Synonym[];
}

/** The stems of content words that are capitalised inside a sentence and never written in lower case. */
export function namesIn(tokens: TextTokens): Set<string> {
  const within = new Set(tokens.formsWithinSentences());
  const stems = new Capitalisation();
  for (const form of tokens.forms) if (form.content) stems.add(form.stem, form.value, within.has(form));
  return stems.alwaysCapital();
}

/** The vocabulary of a text. Yields now and then. @param names the stems of names */
export function* vocabularyOf(
  text: Text,
  tokens: TextTokens,
  names: ReadonlySet<string>,
): Generator<void, Vocabulary> {
  const stems = new Set<string>();
  const forms = new Map<string, string>();
  const entries = new Map<number, boolean>();
  for (const [index, { content, entry, stem, value }] of tokens.forms.entries()) {
    if (index % formsAtOnce === 0) yield;
    if (!content) continue;
    stems.add(stem);
    forms.set(stem, value);
    if (entry !== undefined) entries.set(entry, names.has(stem));
  }
  const synonyms = synonymsFrom(text.glossary, languageOf(text.language));
  for (const synonym of synonyms) for (const stem of synonym.stems) stems.add(stem);
  return { stems, forms, names, entries, synonyms };
}
