import type { Text } from "../../document/model.ts";
import type { Comparison } from "../../nlp/encoder/encoded-text.ts";
import type { AttachedText, Rerank } from "../../nlp/encoder/encoder.ts";
import type { CountedPiece } from "../../nlp/encoder/vectors/nearby-pieces.ts";
import { sentencesIn, type TextChunk } from "./chunks.ts";

/** A question that was encoded, with the sentences that are nearest to it. */
export interface EncodedQuestion {
  /** The encoded sentences with the nearest mean vectors, nearest first. */
  readonly nearest: Uint32Array;
  /**
   * Compares the question with some sentences.
   *
   * @param counted returns how each of the question's word pieces counts
   * @param sentences ascending
   */
  readonly compare: (
    counted: (pieces: readonly string[]) => readonly CountedPiece[],
    sentences: Uint32Array,
  ) => Promise<Comparison>;
}

/** Performs an action with a text that is attached to the encoder. */
export type UseOfText = <Result>(action: (text: AttachedText) => Promise<Result>) => Promise<Result>;

/**
 * The sentence vectors of one text. They are computed chunk by chunk, and questions use those that there are. The encoder
 * holds them in memory only while the text is in use.
 */
export class TextVectors {
  readonly title: string;
  readonly sentences: number;
  readonly chunks: readonly TextChunk[];
  /** Undefined without a reranker. */
  readonly rerank: Rerank | undefined;
  readonly #use: UseOfText;
  /** The indexes of the chunks that aren't encoded yet. */
  readonly #missing = new Set<number>();
  #encoded = 0;
  #coherence = 1;

  /** @param use attaches the text to the encoder while an action uses it, and marks it as the one used last */
  constructor({ title }: Text, chunks: readonly TextChunk[], use: UseOfText, rerank?: Rerank) {
    this.title = title;
    this.chunks = chunks;
    this.sentences = chunks.reduce((sum, chunk) => sum + chunk.sentences, 0);
    this.#use = use;
    this.rerank = rerank;
  }

  /** The share of the sentences that are encoded, 0…1. */
  get share(): number {
    return this.sentences === 0 ? 1 : this.#encoded / this.sentences;
  }

  /** The number of sentences that aren't encoded yet. */
  get missing(): number {
    return this.sentences - this.#encoded;
  }

  /** The topical coherence of the sentences that are encoded. */
  get coherence(): number {
    return this.#coherence;
  }

  /** Receives what is kept of the vectors, whenever they are opened. */
  opened({ encoded, coherence }: Pick<AttachedText, "encoded" | "coherence">): void {
    this.#coherence = coherence;
    this.#encoded = 0;
    for (const [index, chunk] of this.chunks.entries()) {
      if (encoded[index]) {
        this.#missing.delete(index);
        this.#encoded += chunk.sentences;
      } else this.#missing.add(index);
    }
  }

  /** Begins to encode a question. */
  anticipate(question: string): Promise<void> {
    return this.#use((text) => text.anticipate(question));
  }

  /** Encodes a question. @param among the number of the first sentences of the text among which the nearest are found; by default all */
  async search(question: string, count: number, among?: number): Promise<EncodedQuestion> {
    const { encoding, nearest } = await this.#use((text) => text.search(question, count, among));
    return {
      nearest,
      compare: (counted, sentences) =>
        this.#use((text) => text.compare(encoding, counted(encoding.pieces), sentences)),
    };
  }

  /** Encodes the next chunk, if one is missing. @param attached this text */
  async encodeNext(attached: AttachedText): Promise<void> {
    const [index] = this.#missing;
    const chunk = index === undefined ? undefined : this.chunks[index];
    if (index === undefined || !chunk) return;
    this.#coherence = await attached.encode(index, sentencesIn(chunk.pieces));
    if (this.#missing.delete(index)) this.#encoded += chunk.sentences;
  }
}
