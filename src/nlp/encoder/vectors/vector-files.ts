import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { DiskCache, markUsedSync } from "../../../shared/disk-cache.ts";
import type { ModelIdentity } from "../messages.ts";
import { headLength, packVectors, unpackHead, type SentenceVectors } from "./vectors.ts";

const extension = ".vectors";

/** The cache of vectors in a folder. */
export function vectorsIn(folder: string): DiskCache {
  return new DiskCache(folder, extension);
}

/** Consecutive sentences of a text whose vectors are one file. */
export interface Chunk {
  /** The name of the file: a hash of the sentences and the name of the model. */
  readonly name: string;
  /** The number of sentences. */
  readonly sentences: number;
}

/** The vectors of a chunk. The tokens may be left on disk. */
export interface StoredVectors extends Omit<SentenceVectors, "tokens"> {
  /** The packed rows of tokens `from` up to `to`. Undefined if the file is gone. */
  readonly tokens: (from: number, to: number) => Uint8Array | undefined;
}

/** Calls a function with the descriptor of an open file. Returns undefined if the file can't be opened or read. */
function withFile<Result>(file: string, use: (descriptor: number) => Result): Result | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    return use(descriptor);
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readRange(descriptor: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const read = readSync(descriptor, bytes, 0, length, position);
  return bytes.subarray(0, read);
}

/**
 * The files of sentence vectors, one for each chunk. They are named by their content, so texts and processes share them.
 * Read synchronously, in the encoder's thread: a question waits for them anyway.
 */
export class VectorFiles {
  readonly #folders: readonly string[];
  readonly #model: ModelIdentity;

  /** @param folders all are read, the last is written to */
  constructor(folders: readonly string[], model: ModelIdentity) {
    this.#folders = folders;
    this.#model = model;
  }

  /** Opens the vectors of a chunk. Returns undefined if there are none, or their file is damaged. */
  open(chunk: Chunk): StoredVectors | undefined {
    for (const folder of this.#folders) {
      const stored = this.#openFile(path.join(folder, chunk.name + extension), chunk.sentences);
      if (stored) return stored;
    }
    return undefined;
  }

  /** Writes the vectors of a chunk. Where they can't be written, their tokens stay in memory. */
  async save(chunk: Chunk, vectors: SentenceVectors): Promise<StoredVectors> {
    const folder = this.#folders.at(-1);
    const saved =
      folder !== undefined && (await vectorsIn(folder).save(chunk.name, packVectors(vectors, this.#model)));
    return (saved && this.open(chunk)) || this.#inMemory(vectors);
  }

  #openFile(file: string, sentences: number): StoredVectors | undefined {
    const length = headLength(sentences, this.#model);
    const row = this.#model.dimensions / 2;
    const head = withFile(file, (descriptor) =>
      unpackHead(readRange(descriptor, 0, length), fstatSync(descriptor).size, sentences, this.#model),
    );
    if (!head) return undefined;
    markUsedSync(file);
    return {
      ...head,
      tokens: (from, to) =>
        withFile(file, (descriptor) => {
          const rows = readRange(descriptor, length + from * row, (to - from) * row);
          return rows.length === (to - from) * row ? rows : undefined;
        }),
    };
  }

  #inMemory({ starts, means, tokens }: SentenceVectors): StoredVectors {
    const row = this.#model.dimensions / 2;
    return { starts, means, tokens: (from, to) => tokens.subarray(from * row, to * row) };
  }
}
