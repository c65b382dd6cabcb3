import { languageOf } from "../../nlp/language.ts";
import { lexicon } from "../../nlp/english/lexicon.ts";
import { wordDimensions } from "../../nlp/english/lexicon-file.ts";
import { Capitalisation } from "../../nlp/names/capitalisation.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { paragraphsOf, type IndexedParagraph } from "./indexed-paragraph.ts";
import type { IndexedSentence } from "./indexed-sentence.ts";
import { pauses } from "../../shared/yielding.ts";
import type { Vocabulary } from "../query/question.ts";
import { synonymsFrom } from "../query/synonyms.ts";
import { tokenTableOf, type TokenTable } from "./token-table.ts";
import { TextTokens } from "./text-tokens.ts";

/** The stems of words that are written with a capital inside sentences and never in lower case. */
function namesIn(words: TextTokens): Set<string> {
  const inside = new Set(words.withinSentences());
  const stems = new Capitalisation();
  for (const form of words.forms) if (form.content) stems.add(form.stem, form.value, inside.has(form));
  return stems.alwaysCapital();
}

function vocabularyOf(text: Text, words: TextTokens): Vocabulary {
  const content = words.forms.filter((form) => form.content);
  const names = namesIn(words);
  const synonyms = synonymsFrom(text.glossary, languageOf(text.language));
  const entries = new Map<number, boolean>();
  for (const { entry, stem } of content) if (entry !== undefined) entries.set(entry, names.has(stem));
  return {
    stems: new Set([...content.map(({ stem }) => stem), ...synonyms.flatMap(({ stems }) => stems)]),
    forms: new Map(content.map(({ stem, value }) => [stem, value])),
    names,
    entries,
    synonyms,
  };
}

async function meaningsOf(words: TextTokens, sentences: readonly IndexedSentence[]): Promise<Float32Array> {
  const pause = pauses();
  const meanings = new Float32Array(sentences.length * wordDimensions);
  for (const { id } of sentences) {
    meanings.set(lexicon.embeddingOf(words.entriesIn(id)), id * wordDimensions);
    // oxlint-disable-next-line no-await-in-loop -- between two sentences others have their turn
    await pause();
  }
  return meanings;
}

/** A text taken apart: what a question is compared with. */
export class IndexedText {
  readonly words: TextTokens;
  readonly sentences: readonly IndexedSentence[];
  readonly paragraphs: readonly IndexedParagraph[];
  readonly vocabulary: Vocabulary;
  /** The sentences' meanings by word vectors, one after another. */
  readonly meanings: Float32Array;
  readonly #byParagraph: ReadonlyMap<Paragraph, IndexedParagraph>;

  private constructor(
    text: Text,
    words: TextTokens,
    paragraphs: readonly IndexedParagraph[],
    meanings: Float32Array,
  ) {
    this.sentences = paragraphs.flatMap(({ sentences }) => sentences);
    this.paragraphs = paragraphs;
    this.vocabulary = vocabularyOf(text, words);
    this.words = words;
    this.meanings = meanings;
    this.#byParagraph = new Map(paragraphs.map((indexed) => [indexed.paragraph, indexed]));
  }

  /** @param table the text's words, if they are known already */
  static async of(text: Text, table: TokenTable = tokenTableOf(text)): Promise<IndexedText> {
    const words = new TextTokens(table);
    const paragraphs = paragraphsOf(text, words);
    return new IndexedText(
      text,
      words,
      paragraphs,
      await meaningsOf(
        words,
        paragraphs.flatMap(({ sentences }) => sentences),
      ),
    );
  }

  /** @throws RangeError when the paragraph is not of this text */
  indexed(paragraph: Paragraph): IndexedParagraph {
    const indexed = this.#byParagraph.get(paragraph);
    if (!indexed) throw new RangeError(`The text has no such paragraph ${paragraph.ordinal}`);
    return indexed;
  }

  /** The sentence before, in the same paragraph. */
  before({ id, sentence }: IndexedSentence): IndexedSentence | undefined {
    return sentence === 0 ? undefined : this.sentences[id - 1];
  }

  /** The sentence after, in the same paragraph. */
  after({ id, paragraph }: IndexedSentence): IndexedSentence | undefined {
    const next = this.sentences[id + 1];
    return next?.paragraph === paragraph ? next : undefined;
  }

  namesOf({ stems }: IndexedSentence): string[] {
    return [...stems].filter((stem) => this.vocabulary.names.has(stem));
  }
}
