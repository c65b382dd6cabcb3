import MiniSearch from "minisearch";
import { wordsOf, type Word } from "../language/analyse.ts";
import { stopWords } from "../language/stop-words.ts";
import type { Excerpt, Paragraph, Range, Text } from "../text/model.ts";
import type { Finding, Ranked } from "./ranked.ts";

/** A sentence as it is indexed. */
export interface IndexedSentence {
  readonly id: number;
  readonly paragraph: Paragraph;
  /** Index in `paragraph.sentences`. */
  readonly sentence: number;
  readonly words: readonly Word[];
}

/** Words that carry a subject: not function words. */
function contentWords(words: readonly Word[]): Word[] {
  return words.filter((word) => !stopWords.has(word.value.toLowerCase()) && !stopWords.has(word.lemma));
}

/** One text, ready to be asked. */
export class TextIndex {
  readonly text: Text;
  readonly sentences: readonly IndexedSentence[];
  readonly #search: MiniSearch<{ id: number; terms: string }>;

  constructor(text: Text) {
    this.text = text;
    const sentences: IndexedSentence[] = [];
    for (const paragraph of text.paragraphs) {
      const words = wordsOf(paragraph.text);
      for (const [sentence, range] of paragraph.sentences.entries()) {
        const within = words.filter((word) => word.start >= range.start && word.end <= range.end);
        sentences.push({ id: sentences.length, paragraph, sentence, words: within });
      }
    }
    this.sentences = sentences;
    this.#search = new MiniSearch({
      fields: ["terms"],
      tokenize: (terms) => terms.split(" "),
      processTerm: (term) => term,
    });
    this.#search.addAll(
      sentences.map(({ id, words }) => ({ id, terms: contentWords(words).map(({ stem }) => stem).join(" ") })),
    );
  }

  /** The best excerpts for a question, at most `limit`. */
  ask(question: string, limit: number): Finding {
    const stems = contentWords(wordsOf(question)).map(({ stem }) => stem);
    const hits = this.#search.search(stems.join(" "), {
      tokenize: (words) => words.split(" "),
      processTerm: (term) => term,
      fuzzy: (term) => (term.length > 4 ? 0.25 : false),
    });
    const ranked = hits.slice(0, limit).flatMap((hit): Ranked[] => {
      const sentence = this.sentences[Number(hit.id)];
      if (!sentence) return [];
      return [
        {
          excerpt: this.#excerpt(sentence),
          emphasis: sentence.words.filter((word) => hit.terms.includes(word.stem)),
          score: hit.score / (1 + hit.score),
        },
      ];
    });
    const share = hits[0] ? hits[0].queryTerms.length / Math.max(1, stems.length) : 0;
    return { confidence: share, ranked };
  }

  #excerpt({ paragraph, sentence }: IndexedSentence): Excerpt {
    return { text: this.text, paragraph, first: sentence, last: sentence };
  }

  /** The emphasis for an excerpt shown for other reasons than a question: none. */
  static plain(excerpt: Excerpt): Ranked {
    const emphasis: Range[] = [];
    return { excerpt, emphasis, score: 1 };
  }
}
