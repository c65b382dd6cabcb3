import { packVectors, unpackVectors, type SentenceVectors } from "../language/encoder/vectors.ts";
import { KeptFiles } from "./kept-files.ts";

/** Keeps texts' vectors between runs, a file for each text in one folder. */
export class VectorStore {
  readonly #files: KeptFiles;

  /** @param folder needn't exist */
  constructor(folder: string) {
    this.#files = new KeptFiles(folder, ".vectors");
  }

  /** The vectors of the text that has the fingerprint; undefined when there is no sound file with them. */
  async load(fingerprint: string): Promise<SentenceVectors | undefined> {
    const bytes = await this.#files.load(fingerprint);
    return bytes && unpackVectors(bytes);
  }

  /** Keeps the vectors of the text that has the fingerprint; false when the folder can't be written to. */
  save(fingerprint: string, vectors: SentenceVectors): Promise<boolean> {
    return this.#files.save(fingerprint, packVectors(vectors));
  }

  /** Removes what wasn't used for a month. */
  prune(): Promise<void> {
    return this.#files.prune();
  }
}
