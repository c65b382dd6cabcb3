import { readFileSync } from "node:fs";
import { bundled } from "../../bundled.ts";
import { IbidError } from "../../error.ts";
import { modelName } from "./minilm.ts";

/** What fits the encoder to questions and the sentences that answer them. Made by training/encoder/tune.py. */
export const adapterFile = bundled("src/language/encoder/adapter.bin");

/** The name of the model as the adapter makes it: with the beginning of the file's SHA-256. */
export const adaptedName = `${modelName}, adapter 7ba0c851`;

/** A change to a matrix W of rows × columns: to W + a·b. */
export interface LowRank {
  /** rows × rank, row by row. */
  readonly a: Float32Array;
  /** rank × columns, row by row. */
  readonly b: Float32Array;
}

const signature = "Ibid adapter 1\n";

/**
 * Changes of low rank to a model's matrices (LoRA; Hu and others, 2021), read one after another in the order in which
 * the model has them. Each factor is kept as a scale (a 32-bit float) and bytes.
 */
export class Adapter {
  readonly rank: number;
  readonly #file: Buffer;
  #at: number;

  /** @throws IbidError when the file is something else */
  constructor(file: Buffer) {
    if (file.toString("latin1", 0, signature.length) !== signature)
      throw new IbidError("The sentence encoder's adapter is damaged: install Ibid again.");
    this.rank = file.readUInt8(signature.length);
    this.#file = file;
    this.#at = signature.length + 1;
  }

  static read(): Adapter {
    return new Adapter(readFileSync(adapterFile));
  }

  /** The change to the next matrix. @throws RangeError when there are no more */
  next(rows: number, columns: number): LowRank {
    return { a: this.#factor(rows * this.rank), b: this.#factor(this.rank * columns) };
  }

  #factor(length: number): Float32Array {
    const scale = this.#file.readFloatLE(this.#at);
    const start = this.#at + 4;
    this.#at = start + length;
    if (this.#at > this.#file.length) throw new RangeError("The adapter has no more matrices");
    return Float32Array.from(
      new Int8Array(this.#file.buffer, this.#file.byteOffset + start, length),
      (value) => scale * value,
    );
  }
}
