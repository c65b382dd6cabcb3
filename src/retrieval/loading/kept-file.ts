import type { DiskCache } from "../../shared/disk-cache.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import { digestOf, isIntact } from "./index-file.ts";
import type { IndexFile } from "./index-memory.ts";

/** Maximum time that a request waits while the file is made again, in milliseconds. */
const patience = 2000;

/** The index file of a text in the cache. Is made again if it is gone from there, or damaged. */
export class KeptFile implements IndexFile {
  readonly #cache: DiskCache;
  readonly #key: string;
  readonly #digest: Uint8Array;
  readonly #make: () => Promise<Uint8Array>;
  #making: Promise<Uint8Array> | undefined;
  /** The bytes, if they couldn't be saved when they were made again. */
  #unsaved: Uint8Array | undefined;

  /**
   * @param bytes those of the file
   * @param make makes them again
   */
  constructor(cache: DiskCache, key: string, bytes: Uint8Array, make: () => Promise<Uint8Array>) {
    this.#cache = cache;
    this.#key = key;
    this.#digest = digestOf(bytes).slice();
    this.#make = make;
  }

  async load(): Promise<Uint8Array> {
    if (this.#unsaved) return this.#unsaved;
    const bytes = await this.#cache.load(this.#key);
    if (bytes && (await isIntact(bytes))) return bytes;
    const made = await withTimeout(patience, this.#madeAgain());
    if (made) return made;
    throw stillReading();
  }

  loadPart(start: number, length: number): Uint8Array {
    if (this.#unsaved) return this.#unsaved.slice(start, start + length);
    const bytes = this.#cache.loadPartSync(this.#key, start, length);
    if (bytes) return bytes;
    // A failure is told to the next request that loads the whole file.
    void this.#madeAgain().catch(() => {});
    throw stillReading();
  }

  /** Makes the file again, once for all who wait for it. */
  async #madeAgain(): Promise<Uint8Array> {
    this.#making ??= this.#makeAgain();
    try {
      return await this.#making;
    } finally {
      this.#making = undefined;
    }
  }

  async #makeAgain(): Promise<Uint8Array> {
    const bytes = await this.#make();
    // Parts of the former file are in memory, and places in it: with other bytes, they would show wrong words.
    if (!Buffer.from(this.#digest).equals(digestOf(bytes))) throw indexGone();
    if (!(await this.#cache.save(this.#key, bytes))) this.#unsaved = bytes;
    return bytes;
  }
}

function stillReading(): IbidError {
  return new IbidError("busy", localizable("texts-still-reading"));
}

/** The error for an index that is gone and can't be made again while Ibid runs. */
export function indexGone(cause?: unknown): IbidError {
  return new IbidError(
    "internal",
    "The index of a text is gone from the data folder, and its file has changed or is gone: start Ibid again.",
    { cause },
  );
}
