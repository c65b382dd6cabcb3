import type { OnProgress } from "../../ingest/progress.ts";
import type { TextSource } from "../../ingest/source.ts";
import { DiskCache } from "../../shared/disk-cache.ts";
import { IbidError } from "../../shared/error.ts";
import { FairQueue } from "../../shared/concurrency/fair-queue.ts";
import { isIntact } from "./index-file.ts";
import { IndexMemory, type IndexFile } from "./index-memory.ts";
import { indexKey } from "./index-key.ts";
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
    const key = await indexKey(source);
    const file = this.#file(key);
    const kept = await this.#cache.load(key);
    if (kept && (await isIntact(kept))) return openStored(kept, file, this.#memory, title);
    const bytes = await this.#read(source, thread, onProgress);
    return (await this.#cache.save(key, bytes))
      ? openStored(bytes, file, this.#memory, title)
      : openUnstored(bytes, title);
  }

  /** Reads a text; small ones in this thread, if they are trusted. */
  async #read(source: TextSource, thread: ReadingThread, onProgress?: OnProgress): Promise<Uint8Array> {
    if (!this.#trusted || source.bytes.length > smallFileSize) return thread.read(source, onProgress);
    // Most texts come from the cache, and then nothing of this is needed.
    const { readIndex } = await import("./reading.ts");
    return readIndex(source);
  }

  #file(key: string): IndexFile {
    const cache = this.#cache;
    return {
      load: async () => {
        const bytes = await cache.load(key);
        if (bytes && (await isIntact(bytes))) return bytes;
        throw indexGone();
      },
      loadPart: (start, length) => {
        const bytes = cache.loadPartSync(key, start, length);
        if (bytes) return bytes;
        throw indexGone();
      },
    };
  }
}

function indexGone(): IbidError {
  return new IbidError("internal", "The index of a text is gone from the data folder: start Ibid again.");
}

/** The cache of indexes in a folder. */
export function indexesIn(folder: string): DiskCache {
  return new DiskCache(folder, ".index");
}
