import type { IngestedText } from "../../ingest/ingest.ts";
import type { OnProgress } from "../../ingest/progress.ts";
import type { TextSource } from "../../ingest/source.ts";
import { DiskCache } from "../../shared/disk-cache.ts";
import { inSteps } from "../../shared/concurrency/yielding.ts";
import { IbidError } from "../../shared/error.ts";
import { FairQueue } from "../../shared/concurrency/fair-queue.ts";
import { TextIndex } from "../text-index.ts";
import { isIntact, storedText, unpackIndex, type StoredText } from "./index-file.ts";
import { IndexMemory } from "./index-memory.ts";
import { indexKey } from "./index-key.ts";
import { ReadingThread, type ReadingLimits } from "./reading-thread.ts";

/** In bytes. A file up to this size is read and analysed in a tenth of a second, less than a thread takes to start. */
const smallFileSize = 64 * 1024;

/** In bytes. Texts of this size are read within seconds. */
const shortFileSize = 512 * 1024;

/** A thread and the turns to use it. */
class Lane {
  readonly thread: ReadingThread;
  readonly turns = new FairQueue(1, Infinity);

  constructor(limits: ReadingLimits | undefined) {
    this.thread = new ReadingThread(limits);
  }
}

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

/** How a text is opened. */
export interface OpeningOptions {
  /** The title in place of the one that the source has. */
  readonly title?: string | undefined;
  /** The group whose text it is: groups take turns. */
  readonly group?: string;
  /** Is called while a larger text is read. */
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Opens texts for questions. What is computed from them is cached on disk. Larger ones are read and analysed in a thread. Short
 * texts have a thread of their own, so that they don't wait for books. Must be closed in the end.
 */
export class TextOpener {
  readonly #cache: DiskCache;
  readonly #lanes: Readonly<Record<"short" | "long", Lane>>;
  readonly #trusted: boolean;
  readonly #memory: IndexMemory;

  /**
   * @param folder the folder of cached indexes; it is created when needed
   */
  constructor(folder: string, { memory = new IndexMemory(defaultMemory), limits }: TextOpenerOptions = {}) {
    this.#memory = memory;
    this.#cache = indexesIn(folder);
    this.#lanes = { short: new Lane(limits), long: new Lane(limits) };
    this.#trusted = limits === undefined;
  }

  /**
   * Opens a text. Waits for its turn.
   *
   * @throws IbidError when it can't be read, or not within the limits
   */
  open(source: TextSource, options: OpeningOptions = {}): Promise<Opened> {
    const lane = this.#lanes[source.bytes.length <= shortFileSize ? "short" : "long"];
    return lane.turns.run([options.group ?? ""], Infinity, () => this.#open(source, lane.thread, options));
  }

  /** Ends the threads, even while they read a text. */
  async close(): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map(({ thread }) => thread.close()));
  }

  async #open(
    source: TextSource,
    thread: ReadingThread,
    { title, onProgress }: OpeningOptions,
  ): Promise<Opened> {
    const { words, ...ingested } = withTitle(await this.#stored(source, thread, onProgress), title);
    const index = await TextIndex.of(ingested.text, words);
    // While the words are in memory.
    await index.prepare();
    return { ...ingested, index };
  }

  /** The text from the cache, else read anew. */
  async #stored(source: TextSource, thread: ReadingThread, onProgress?: OnProgress): Promise<StoredText> {
    const key = await indexKey(source);
    const cached = await this.#cache.load(key);
    if (cached && (await isIntact(cached))) return this.#held(key, cached);
    const bytes = await this.#read(source, thread, onProgress);
    return (await this.#cache.save(key, bytes))
      ? this.#held(key, bytes)
      : storedText(always(await inSteps(unpackIndex(bytes))));
  }

  /** Reads a text; small ones in this thread, if they are trusted. */
  async #read(source: TextSource, thread: ReadingThread, onProgress?: OnProgress): Promise<Uint8Array> {
    if (!this.#trusted || source.bytes.length > smallFileSize) return thread.read(source, onProgress);
    // Most texts come from the cache, and then nothing of this is needed.
    const { readIndex } = await import("./reading.ts");
    return readIndex(source);
  }

  async #held(key: string, bytes: Uint8Array): Promise<StoredText> {
    const unpacked = await inSteps(unpackIndex(bytes));
    return storedText(
      this.#memory.hold(unpacked, () => {
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
