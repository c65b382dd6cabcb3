import type { Rerank } from "../../nlp/encoder/encoder.ts";
import type { EncodedQuestion, TextVectors } from "./text-vectors.ts";

/** The share of a text's sentences from which on the sentence encoder is used. */
const minEncodedShare = 0.1;

/** The sentence vectors of a text, as far as there are any. The indexes of its beginnings share them. */
export class AttachedVectors {
  #vectors: TextVectors | undefined;

  /** Adds vectors to all later searches, which use the sentences that are encoded by then. */
  attach(vectors: TextVectors): void {
    this.#vectors = vectors;
  }

  get isAttached(): boolean {
    return this.#vectors !== undefined;
  }

  /** True if enough sentences are encoded, so that the weights for the sentence encoder apply. */
  get areUsed(): boolean {
    return this.#vectors !== undefined && this.#vectors.share >= minEncodedShare;
  }

  /** The share of the sentences that are encoded, 0…1. Undefined without vectors. */
  get share(): number | undefined {
    return this.#vectors?.share;
  }

  /** The topical coherence by the sentences that are encoded. Undefined if they aren't used. */
  get coherence(): number | undefined {
    return this.areUsed ? this.#vectors?.coherence : undefined;
  }

  /** Undefined without a reranker, or if the vectors aren't used. */
  get rerank(): Rerank | undefined {
    return this.areUsed ? this.#vectors?.rerank : undefined;
  }

  /** Begins to encode a question, if the vectors are used. */
  anticipate(question: string): void {
    if (this.areUsed) void this.use(() => this.#vectors?.anticipate(question));
  }

  /** Encodes a question; see `TextVectors.search`. Undefined if the vectors aren't used. */
  async search(question: string, count: number, among: number): Promise<EncodedQuestion | undefined> {
    const found = await this.use(() => this.#vectors?.search(question, count, among));
    return this.areUsed ? found : undefined;
  }

  /** Uses the sentence encoder. If it fails, the result is undefined, and the text is searched by its words from then on. */
  async use<Result>(use: () => Promise<Result> | undefined): Promise<Result | undefined> {
    try {
      return await use();
    } catch {
      this.#vectors = undefined;
      return undefined;
    }
  }
}
