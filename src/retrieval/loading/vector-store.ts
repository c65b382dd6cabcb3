import type { ModelIdentity } from "../../nlp/encoder/messages.ts";
import { packVectors, unpackVectors, type SentenceVectors } from "../../nlp/encoder/vectors.ts";
import { DiskCache } from "../../shared/disk-cache.ts";

/** The files of sentence vectors in a folder. */
export function vectorFilesIn(folder: string): DiskCache {
  return new DiskCache(folder, ".vectors");
}

/** Keeps the sentence vectors of texts on disk, one file for each text and model. */
export class VectorStore {
  readonly #files: DiskCache;
  readonly #model: ModelIdentity;

  /**
   * @param folder where the files are kept; it is created when needed
   * @param model the model of the vectors; files of other models are ignored
   */
  constructor(folder: string, model: ModelIdentity) {
    this.#files = vectorFilesIn(folder);
    this.#model = model;
  }

  /** The vectors of a text. Returns undefined if they aren't kept or their file is damaged. */
  async load(fingerprint: string): Promise<SentenceVectors | undefined> {
    const bytes = await this.#files.load(this.#fileName(fingerprint));
    return bytes && unpackVectors(bytes, this.#model);
  }

  /** Keeps the vectors of a text. Returns false if the folder can't be written to. */
  save(fingerprint: string, vectors: SentenceVectors): Promise<boolean> {
    return this.#files.save(this.#fileName(fingerprint), packVectors(vectors, this.#model));
  }

  #fileName(fingerprint: string): string {
    return `${fingerprint}.${encodeURIComponent(this.#model.name)}`;
  }
}
