import { ingest, type IngestedText } from "../../ingest/ingest.ts";
import type { TextSource } from "../../ingest/source.ts";
import { DiskCache } from "../../shared/disk-cache.ts";
import { IbidError } from "../../shared/error.ts";
import { TextIndex } from "../text-index.ts";
import { isIntact, storedText, unpackIndex, type StoredText } from "./index-file.ts";
import { IndexMemory } from "./index-memory.ts";
import { indexKey } from "./index-key.ts";
import { ReadingThread, type ReadingLimits } from "./reading-thread.ts";

/** In bytes. A file up to this size is read and analysed in a tenth of a second, without a thread or a cache. */
const smallFileSize = 64 * 1024;

/** A text with its index. */
export interface Opened extends IngestedText {
  readonly index: TextIndex;
}

/** In bytes. */
const defaultMemory = 256 * 2 ** 20;

export interface TextOpenerOptions {
  /** Holds the indexes of texts that were opened. */
  readonly memory?: IndexMemory;
  /** For untrusted texts: with limits, every text is read in the thread, whatever its size. */
  readonly limits?: ReadingLimits | undefined;
}

/**
 * Opens texts for questions, one after another. Larger ones are read and analysed in a thread, and the result is
 * cached on disk. Must be closed in the end.
 */
export class TextOpener {
  readonly #cache: DiskCache;
  readonly #thread: ReadingThread;
  readonly #trusted: boolean;
  readonly #memory: IndexMemory;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param folder the folder of cached indexes; it is created when needed
   */
  constructor(folder: string, { memory = new IndexMemory(defaultMemory), limits }: TextOpenerOptions = {}) {
    this.#memory = memory;
    this.#cache = indexesIn(folder);
    this.#thread = new ReadingThread(limits);
    this.#trusted = limits === undefined;
  }

  /**
   * Opens a text. Waits until the texts before it are open.
   *
   * @param title in place of the one that the source has
   * @throws IbidError when it can't be read, or not within the limits
   */
  async open(source: TextSource, title?: string): Promise<Opened> {
    const opening = this.#queue.then(() => this.#open(source, title));
    this.#queue = opening.catch(() => undefined);
    return opening;
  }

  /** Ends the thread, even while it reads a text. */
  close(): Promise<void> {
    return this.#thread.close();
  }

  async #open(source: TextSource, title?: string): Promise<Opened> {
    if (this.#trusted && source.bytes.length <= smallFileSize) {
      const ingested = withTitle(await ingest(source), title);
      return { ...ingested, index: await TextIndex.of(ingested.text) };
    }
    const { words, ...ingested } = withTitle(await this.#stored(source), title);
    return { ...ingested, index: await TextIndex.of(ingested.text, words) };
  }

  /** The text from the cache, else read anew. */
  async #stored(source: TextSource): Promise<StoredText> {
    const key = await indexKey(source);
    const cached = await this.#cache.load(key);
    if (cached && (await isIntact(cached))) return this.#held(key, cached);
    const bytes = await this.#thread.read(source);
    return (await this.#cache.save(key, bytes))
      ? this.#held(key, bytes)
      : storedText(always(unpackIndex(bytes)));
  }

  #held(key: string, bytes: Uint8Array): StoredText {
    return storedText(
      this.#memory.hold(unpackIndex(bytes), () => {
        const again = this.#cache.loadSync(key);
        if (again) return again;
        throw new IbidError(
          "internal",
          "The index of a text is gone from the data folder: start Ibid again.",
        );
      }),
    );
  }
}

function always<Value>(value: Value): () => Value {
  return () => value;
}

function withTitle<Given extends IngestedText>(given: Given, title = given.text.title): Given {
  return { ...given, text: { ...given.text, title } };
}

/** The cache of indexes in a folder. */
export function indexesIn(folder: string): DiskCache {
  return new DiskCache(folder, ".index");
}
