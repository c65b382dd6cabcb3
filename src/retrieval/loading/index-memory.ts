import { atOnce } from "../../shared/concurrency/yielding.ts";
import { LRUCache } from "lru-cache";
import { unpackIndex, type UnpackedIndex } from "./index-file.ts";

/** The memory that an unpacked index takes when it is used, in bytes per byte of its file. */
const usedPerByte = 2;

/** Reads the bytes of an index again. */
type ReadAgain = () => Uint8Array;

/** The unpacked indexes that were used last. Others are read again when they are used. */
export class IndexMemory {
  readonly #unpacked: LRUCache<ReadAgain, UnpackedIndex>;
  readonly #bytes: number;

  /** @param bytes the memory for indexes; at least one is held, whatever its size */
  constructor(bytes: number) {
    this.#bytes = bytes;
    this.#unpacked = new LRUCache({ maxSize: bytes });
  }

  /**
   * Returns a function that returns the unpacked index, which is held in memory as long as it is among those used last.
   *
   * @param readAgain reads the same bytes
   */
  hold(unpacked: UnpackedIndex, readAgain: ReadAgain): () => UnpackedIndex {
    this.#add(readAgain, unpacked);
    return () => this.#unpacked.get(readAgain) ?? this.#add(readAgain, atOnce(unpackIndex(readAgain())));
  }

  /** About how many bytes the indexes take that are held. */
  get size(): number {
    return this.#unpacked.calculatedSize;
  }

  #add(key: ReadAgain, unpacked: UnpackedIndex): UnpackedIndex {
    // One that is larger than the whole memory wouldn't be held at all.
    this.#unpacked.set(key, unpacked, { size: Math.min(this.#bytes, unpacked.size * usedPerByte) });
    return unpacked;
  }
}
