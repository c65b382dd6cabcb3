import { LRUCache } from "lru-cache";
import { cached } from "../../shared/concurrency/promise-cache.ts";
import { FairQueue } from "../../shared/concurrency/fair-queue.ts";
import type { TextIndex } from "../text-index.ts";
import type { ParagraphPart } from "./index-file.ts";
import type { StoredParagraphs } from "./stored-paragraphs.ts";

/** The file of an index. */
export interface IndexFile {
  /** All of its bytes, unharmed. @throws IbidError if they are gone */
  load(): Promise<Uint8Array>;
  /** Some of its bytes, at once. @throws IbidError if they are gone */
  loadPart(start: number, length: number): Uint8Array;
}

/** The parts of an index that are in memory. */
interface Held {
  readonly paragraphs: StoredParagraphs;
  readonly index?: TextIndex;
}

/** An index that was read from its file. */
interface ReadIndex {
  readonly held: Required<Held>;
  /** In bytes. */
  readonly size: number;
}

/** The indexes that were used last. Others are read again when they are used. */
export class IndexMemory {
  readonly #held: LRUCache<IndexFile, Held>;
  readonly #bytes: number;
  readonly #opening = new Map<IndexFile, Promise<TextIndex>>();
  /** One after another is read, to limit peak memory. */
  readonly #turns = new FairQueue(1, Infinity);

  /** @param bytes the memory for indexes; at least one is held, whatever its size */
  constructor(bytes: number) {
    this.#bytes = bytes;
    this.#held = new LRUCache({ maxSize: bytes });
  }

  /** The index in a file, which is read if it isn't in memory. */
  async open(file: IndexFile, read: () => Promise<ReadIndex>): Promise<TextIndex> {
    const known = this.#held.get(file)?.index;
    return known ?? cached(this.#opening, file, () => this.#open(file, read));
  }

  /** The paragraphs of an index. If they aren't in memory, they are read at once, without the rest, which takes some milliseconds. */
  paragraphs(file: IndexFile, { start, length, read }: ParagraphPart): StoredParagraphs {
    const held = this.#held.get(file);
    if (held) return held.paragraphs;
    const paragraphs = read(file.loadPart(start, length));
    this.hold(file, { paragraphs }, length);
    return paragraphs;
  }

  /** Holds an index. @param size in bytes */
  hold(file: IndexFile, held: Held, size: number): void {
    // One that is larger than the whole memory wouldn't be held at all.
    this.#held.set(file, held, { size: Math.max(1, Math.min(this.#bytes, size)) });
  }

  /** About how many bytes the indexes take that are held. */
  get size(): number {
    return this.#held.calculatedSize;
  }

  async #open(file: IndexFile, read: () => Promise<ReadIndex>): Promise<TextIndex> {
    try {
      const { held, size } = await this.#turns.run([], Infinity, read);
      this.hold(file, held, size);
      return held.index;
    } finally {
      this.#opening.delete(file);
    }
  }
}
