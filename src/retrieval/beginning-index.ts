import { beginningOf } from "../document/beginning.ts";
import type { Text } from "../document/model.ts";
import type { TextSketch } from "./index/text-sketch.ts";
import type { ShelvedIndex } from "./shelved-index.ts";
import type { TextIndex } from "./text-index.ts";
import type { TextVectors } from "./vectors/text-vectors.ts";

/** The index of the first paragraphs of a text; see `ShelvedIndex.upTo`. */
export class BeginningIndex implements ShelvedIndex {
  readonly text: Text;
  readonly whole: ShelvedIndex;

  constructor(whole: ShelvedIndex, paragraphs: number) {
    this.text = beginningOf(whole.text, paragraphs);
    this.whole = whole;
  }

  get sketch(): TextSketch {
    return this.whole.sketch;
  }

  get encodedShare(): number | undefined {
    return this.whole.encodedShare;
  }

  attach(vectors: TextVectors): void {
    this.whole.attach(vectors);
  }

  upTo(paragraphs: number): ShelvedIndex {
    return this.whole.upTo(paragraphs);
  }

  async open(): Promise<TextIndex> {
    return (await this.whole.open()).beginning(this.text);
  }
}
