import type { Text } from "../../document/model.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import { inSteps } from "../../shared/concurrency/yielding.ts";
import { BeginningIndex } from "../beginning-index.ts";
import type { TextSketch } from "../index/text-sketch.ts";
import type { ShelvedIndex } from "../shelved-index.ts";
import { TextIndex } from "../text-index.ts";
import type { TextVectors } from "../vectors/text-vectors.ts";
import { storedText, unpackIndex } from "./index-file.ts";
import type { IndexFile, IndexMemory } from "./index-memory.ts";

/** A text with its index. */
export interface Opened extends IngestedText {
  readonly index: ShelvedIndex;
}

/** A text whose index is kept in a file. The index is in memory as long as it is among those used last or a request refers to it. */
class StoredIndex implements ShelvedIndex {
  readonly text: Text;
  readonly whole: ShelvedIndex = this;
  readonly #kept: Pick<TextIndex, "footnotes" | "sketch" | "vectors">;
  readonly #file: IndexFile;
  readonly #memory: IndexMemory;

  /** @param index is read for its parts that stay in memory */
  constructor({ text, footnotes, sketch, vectors }: TextIndex, file: IndexFile, memory: IndexMemory) {
    this.text = text;
    this.#kept = { footnotes, sketch, vectors };
    this.#file = file;
    this.#memory = memory;
  }

  get sketch(): TextSketch {
    return this.#kept.sketch;
  }

  get encodedShare(): number | undefined {
    return this.#kept.vectors.share;
  }

  attach(vectors: TextVectors): void {
    this.#kept.vectors.attach(vectors);
  }

  upTo(paragraphs: number): ShelvedIndex {
    return paragraphs >= this.text.paragraphs.length ? this : new BeginningIndex(this, paragraphs);
  }

  open(): Promise<TextIndex> {
    return this.#memory.open(this.#file, async () => {
      const { paragraphs, words, size } = await inSteps(unpackIndex(await this.#file.load()));
      const index = await TextIndex.of(this.text, { ...this.#kept, words });
      return { held: { paragraphs, index }, size };
    });
  }
}

/**
 * Opens a text whose index is kept in a file. Yields to the event loop meanwhile.
 *
 * @param bytes those of the file
 * @param title in place of the text's own
 */
export async function openStored(
  bytes: Uint8Array,
  file: IndexFile,
  memory: IndexMemory,
  title?: string,
): Promise<Opened> {
  const unpacked = await inSteps(unpackIndex(bytes));
  const { words, paragraphs, paragraphPart, size } = unpacked;
  memory.hold(file, { paragraphs }, size);
  const ingested = storedText(unpacked, () => memory.paragraphs(file, paragraphPart));
  const titled = withTitle(ingested, title);
  const index = await TextIndex.of(titled.text, { words });
  memory.hold(file, { paragraphs, index }, size);
  return { ...titled, index: new StoredIndex(index, file, memory) };
}

/** As `openStored`, for an index that can't be kept in a file. It stays in memory. */
export async function openUnstored(bytes: Uint8Array, title?: string): Promise<Opened> {
  const unpacked = await inSteps(unpackIndex(bytes));
  const { paragraphs, words } = unpacked;
  const titled = withTitle(
    storedText(unpacked, () => paragraphs),
    title,
  );
  return { ...titled, index: await TextIndex.of(titled.text, { words }) };
}

function withTitle(ingested: IngestedText, title = ingested.text.title): IngestedText {
  return { ...ingested, text: { ...ingested.text, title } };
}
