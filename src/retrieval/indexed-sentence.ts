import type { Word } from "../language/analyse.ts";
import { languageOf, type Language } from "../language/language.ts";
import type { Paragraph, Text } from "../text/model.ts";

/** A sentence as it is indexed. */
export interface IndexedSentence {
  /** Its position among all sentences of the text. */
  readonly id: number;
  readonly paragraph: Paragraph;
  /** Index in `paragraph.sentences`. */
  readonly sentence: number;
  readonly text: string;
  readonly words: readonly Word[];
  /** The words that carry a subject. */
  readonly content: readonly Word[];
  /** The numbers of the content words in the lexicon, of those that are there. */
  readonly entries: readonly number[];
  /** The stems of the content words. */
  readonly stems: ReadonlySet<string>;
}

/** The words that carry a subject: not function words. */
export function contentOf(words: readonly Word[], { isFunctionWord }: Language): Word[] {
  return words.filter((word) => !isFunctionWord(word));
}

/** Every sentence of the text, in order. */
export function sentencesIn(text: Text): IndexedSentence[] {
  const language = languageOf(text.language);
  const sentences: IndexedSentence[] = [];
  for (const paragraph of text.paragraphs) {
    const words = language.wordsOf(paragraph.text);
    let next = 0;
    for (const [sentence, { start, end }] of paragraph.sentences.entries()) {
      const from = next;
      while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
      const within = words.slice(from, next);
      const content = contentOf(within, language);
      sentences.push({
        id: sentences.length,
        paragraph,
        sentence,
        text: paragraph.text.slice(start, end),
        words: within,
        content,
        entries: content.flatMap((word) => language.lexicon.find(word) ?? []),
        stems: new Set(content.map(({ stem }) => stem)),
      });
    }
  }
  return sentences;
}

const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;

/** The stems of words that are written with a capital inside sentences and nowhere without one. */
export function namesIn(sentences: readonly IndexedSentence[]): Set<string> {
  const names = new Set<string>();
  const common = new Set<string>();
  for (const { words, content } of sentences) {
    for (const word of content) {
      if (small.test(word.value)) common.add(word.stem);
      else if (capital.test(word.value) && word !== words[0]) names.add(word.stem);
    }
  }
  return new Set([...names].filter((name) => !common.has(name)));
}
