import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { packVectors, unpackVectors, type SentenceVectors } from "../language/encoder/vectors.ts";

/** Keeps texts' vectors between runs, a file for each text in one folder. */
export class VectorStore {
  readonly #folder: string;

  /** @param folder needn't exist */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The vectors of the text that has the fingerprint; undefined when there is no sound file with them. */
  async load(fingerprint: string): Promise<SentenceVectors | undefined> {
    try {
      return unpackVectors(await readFile(this.#file(fingerprint)));
    } catch {
      return undefined;
    }
  }

  /** Keeps the vectors of the text that has the fingerprint; false when the folder can't be written to. */
  async save(fingerprint: string, vectors: SentenceVectors): Promise<boolean> {
    const file = this.#file(fingerprint);
    // Under a name of its own until it is whole: others may read or write the same text's file meanwhile.
    const unfinished = `${file}.${randomUUID()}`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(unfinished, packVectors(vectors));
      await rename(unfinished, file);
      return true;
    } catch {
      await rm(unfinished, { force: true }).catch(() => {});
      return false;
    }
  }

  #file(fingerprint: string): string {
    return path.join(this.#folder, `${fingerprint}.vectors`);
  }
}
