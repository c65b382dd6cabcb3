import {
  ownOrigin,
  packVectors,
  unpackVectors,
  type Origin,
  type SentenceVectors,
} from "../../nlp/encoder/vectors.ts";
import { DiskCache } from "../../shared/disk-cache.ts";

/** Keeps texts' vectors between runs, a file for each text in one folder. */
export class VectorStore {
  readonly #files: DiskCache;
  readonly #origin: Origin;

  /**
   * @param folder needn't exist
   * @param origin whose vectors are kept; those of others aren't touched
   */
  constructor(folder: string, origin = ownOrigin) {
    this.#files = new DiskCache(folder, ".vectors");
    this.#origin = origin;
  }

  /** The vectors of the text that has the fingerprint; undefined when there is no sound file with them. */
  async load(fingerprint: string): Promise<SentenceVectors | undefined> {
    const bytes = await this.#files.load(this.#nameOf(fingerprint));
    return bytes && unpackVectors(bytes, this.#origin);
  }

  /** Keeps the vectors of the text that has the fingerprint; false when the folder can't be written to. */
  save(fingerprint: string, vectors: SentenceVectors): Promise<boolean> {
    return this.#files.save(this.#nameOf(fingerprint), packVectors(vectors, this.#origin));
  }

  /** Removes what wasn't used for a month. */
  prune(): Promise<void> {
    return this.#files.prune();
  }

  #nameOf(fingerprint: string): string {
    const { name } = this.#origin;
    return name === ownOrigin.name ? fingerprint : `${fingerprint}.${encodeURIComponent(name)}`;
  }
}
