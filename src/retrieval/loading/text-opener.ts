import type { OnProgress } from "../../ingest/progress.ts";
import type { TextSource } from "../../ingest/source.ts";
import { DiskCache } from "../../shared/disk-cache.ts";
import { FairQueue } from "../../shared/concurrency/fair-queue.ts";
import { isIntact } from "./index-file.ts";
import { IndexMemory } from "./index-memory.ts";
import { indexKey } from "./index-key.ts";
import { indexGone, KeptFile } from "./kept-file.ts";
import { ReadingThread, type ReadingLimits } from "./reading-thread.ts";
import { openStored, openUnstored, type Opened } from "./stored-index.ts";

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
  /** Returns the source once more, if its cached index goes missing while the text is open. Undefined if it is gone. */
  readonly again?: () => Promise<TextSource | undefined>;
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
  #closed = false;

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
    return this.#inTurn(source, options, (thread) => this.#open(source, thread, options));
  }

  /** Ends the threads, even while they read a text. Indexes that go missing are still made again. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#endThreads();
  }

  async #endThreads(): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map(({ thread }) => thread.close()));
  }

  #inTurn<Result>(
    { bytes }: TextSource,
    { group = "" }: OpeningOptions,
    work: (thread: ReadingThread) => Promise<Result>,
  ): Promise<Result> {
    const { turns, thread } = this.#lanes[bytes.length <= shortFileSize ? "short" : "long"];
    return turns.run([group], Infinity, () => work(thread));
  }

  async #open(source: TextSource, thread: ReadingThread, options: OpeningOptions): Promise<Opened> {
    const { title, onProgress } = options;
    const key = await indexKey(source);
    const stored = (bytes: Uint8Array) => {
      const file = new KeptFile(this.#cache, key, bytes, () => this.#readAgain(key, options));
      return openStored(bytes, file, this.#memory, title);
    };
    const kept = await this.#cache.load(key);
    if (kept && (await isIntact(kept))) return stored(kept);
    const bytes = await this.#read(source, thread, onProgress);
    return (await this.#cache.save(key, bytes)) ? stored(bytes) : openUnstored(bytes, title);
  }

  /** Reads a text whose index is gone. @throws IbidError if its source isn't the same any more */
  async #readAgain(key: string, options: OpeningOptions): Promise<Uint8Array> {
    const source = await options.again?.().catch((error: unknown) => {
      throw indexGone(error);
    });
    if (!source || (await indexKey(source)) !== key) throw indexGone();
    try {
      return await this.#inTurn(source, options, (thread) => this.#read(source, thread));
    } finally {
      if (this.#closed) await this.#endThreads();
    }
  }

  /** Reads a text; small ones in this thread, if they are trusted. */
  async #read(source: TextSource, thread: ReadingThread, onProgress?: OnProgress): Promise<Uint8Array> {
    if (!this.#trusted || source.bytes.length > smallFileSize) return thread.read(source, onProgress);
    // Most texts come from the cache, and then nothing of this is needed.
    const { readIndex } = await import("./reading.ts");
    return readIndex(source);
  }
}

/** The cache of indexes in a folder. */
export function indexesIn(folder: string): DiskCache {
  return new DiskCache(folder, ".index");
}
