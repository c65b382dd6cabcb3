import type { Text } from "../document/model.ts";
import type { TextSketch } from "./index/text-sketch.ts";
import type { TextIndex } from "./text-index.ts";
import type { TextVectors } from "./vectors/text-vectors.ts";

/**
 * The index of a text on the shelf. It may be on the disk only, so each request opens it before it searches. What was opened stays in
 * memory as long as the request refers to it.
 */
export interface ShelvedIndex {
  readonly text: Text;
  /** The index of the whole text, if this is one of its beginning; otherwise this one. See `upTo`. */
  readonly whole: ShelvedIndex;
  /** The words of the whole text and roughly where they are. It is always in memory. */
  readonly sketch: TextSketch;
  /** The share of the sentences that are encoded, 0…1. Undefined if the text is searched without the sentence encoder. */
  readonly encodedShare: number | undefined;
  /** Adds the sentence encoder to all later searches. It uses the sentences that are encoded by then. */
  attach(vectors: TextVectors): void;
  /**
   * The index of the first paragraphs of the text: everything in it, the text included, ends with them, so that nothing that
   * stands further on is found, counted or suggested. It shares the words and vectors of this index.
   *
   * @param paragraphs their number; with all, the whole index
   */
  upTo(paragraphs: number): ShelvedIndex;
  /** The index in memory. Yields to the event loop while it is read. */
  open(): Promise<TextIndex>;
}
