import { languageOf } from "../language/language.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { wordDimensions } from "../language/lexicon-file.ts";
import type { Paragraph, Text } from "../text/model.ts";
import { namesIn, sentencesIn, type IndexedSentence } from "./indexed-sentence.ts";
import type { Vocabulary } from "./question.ts";
import { synonymsIn } from "./synonyms.ts";

/** A paragraph as it is searched. */
export interface IndexedParagraph {
  /** Its position in the text, from 0. */
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
  /** The stems of its content words. */
  readonly stems: ReadonlySet<string>;
}

function stemsOf(all: readonly { readonly stems: Iterable<string> }[]): Set<string> {
  return new Set(all.flatMap(({ stems }) => [...stems]));
}

function paragraphsOf(text: Text, sentences: readonly IndexedSentence[]): IndexedParagraph[] {
  let next = 0;
  return text.paragraphs.map((paragraph, index) => {
    const own = sentences.slice(next, next + paragraph.sentences.length);
    next += own.length;
    return { index, paragraph, sentences: own, stems: stemsOf(own) };
  });
}

function entriesOf(
  sentences: readonly IndexedSentence[],
  names: ReadonlySet<string>,
  lexicon: Lexicon,
): Map<number, boolean> {
  const words = new Map(sentences.flatMap(({ content }) => content.map((word) => [word.value, word])));
  const entries = new Map<number, boolean>();
  for (const word of words.values()) {
    const entry = lexicon.find(word);
    if (entry !== undefined) entries.set(entry, names.has(word.stem));
  }
  return entries;
}

/** A text taken apart: what a question is compared with. */
export class Corpus {
  readonly sentences: readonly IndexedSentence[];
  readonly paragraphs: readonly IndexedParagraph[];
  readonly vocabulary: Vocabulary;
  /** The sentences' meanings by word vectors, one after another. */
  readonly meanings: Float32Array;
  readonly #byParagraph: ReadonlyMap<Paragraph, IndexedParagraph>;

  constructor(text: Text) {
    const language = languageOf(text.language);
    this.sentences = sentencesIn(text);
    this.paragraphs = paragraphsOf(text, this.sentences);
    this.#byParagraph = new Map(this.paragraphs.map((indexed) => [indexed.paragraph, indexed]));
    const synonyms = synonymsIn(text.glossary, language);
    const names = namesIn(this.sentences);
    this.vocabulary = {
      stems: stemsOf([...this.sentences, ...synonyms]),
      names,
      entries: entriesOf(this.sentences, names, language.lexicon),
      synonyms,
    };
    this.meanings = new Float32Array(this.sentences.length * wordDimensions);
    for (const { id, content } of this.sentences) {
      this.meanings.set(language.lexicon.meaning(content), id * wordDimensions);
    }
  }

  /** @throws RangeError when the paragraph is not of this text */
  indexed(paragraph: Paragraph): IndexedParagraph {
    const indexed = this.#byParagraph.get(paragraph);
    if (!indexed) throw new RangeError(`The text has no such paragraph ${paragraph.place}`);
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
