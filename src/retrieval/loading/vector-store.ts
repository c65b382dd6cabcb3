import {
  ownOrigin,
  packVectors,
  unpackVectors,
  type Origin,
  type SentenceVectors,
} from "../../nlp/encoder/vectors.ts";
import { DiskCache } from "../../shared/disk-cache.ts";

/** Stores the sentence vectors of texts on disk, one file for each text. */
export class VectorStore {
  readonly #files: DiskCache;
  readonly #origin: Origin;

  /**
   * @param folder the folder of the files; it is created when needed
   * @param origin the encoder of the vectors; files of other encoders are ignored
   */
  constructor(folder: string, origin = ownOrigin) {
    this.#files = new DiskCache(folder, ".vectors");
    this.#origin = origin;
  }

  /** The vectors of a text. Returns undefined if they aren't stored or their file is damaged. */
  async load(fingerprint: string): Promise<SentenceVectors | undefined> {
    const bytes = await this.#files.load(this.#fileName(fingerprint));
    return bytes && unpackVectors(bytes, this.#origin);
  }

  /** Stores the vectors of a text. Returns false if the folder can't be written to. */
  save(fingerprint: string, vectors: SentenceVectors): Promise<boolean> {
    return this.#files.save(this.#fileName(fingerprint), packVectors(vectors, this.#origin));
  }

  /** Removes vectors that weren't used for a month. */
  prune(): Promise<void> {
    return this.#files.prune();
  }

  #fileName(fingerprint: string): string {
    const { name } = this.#origin;
    return name === ownOrigin.name ? fingerprint : `${fingerprint}.${encodeURIComponent(name)}`;
  }
}
