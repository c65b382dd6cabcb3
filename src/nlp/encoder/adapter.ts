import { readFileSync } from "node:fs";
import { bundled } from "../../shared/package-path.ts";
import { IbidError } from "../../shared/error.ts";

/** The adapter that fine-tunes the encoder on questions and their answers. Made by training/encoder/tune.py. */
export const adapterFile = bundled("src/nlp/encoder/adapter.bin");

/** The name of the adapted model, with the first digits of the SHA-256 of `adapterFile`. */
export const adaptedName = "all-MiniLM-L6-v2, adapter 7ba0c851";

const signature = "Ibid adapter 1\n";

/**
 * Low-rank changes to a model's matrices (LoRA; Hu et al., 2021): each matrix becomes W + a·b. The factors are read in
 * the order of the model's matrices. Each is stored as a scale (a 32-bit float) and signed bytes.
 */
export class Adapter {
  readonly rank: number;
  readonly #file: Buffer;
  #at: number;

  /** @throws IbidError if the file is damaged */
  constructor(file: Buffer) {
    if (file.toString("latin1", 0, signature.length) !== signature)
      throw new IbidError(
        "encoder-unavailable",
        "The sentence encoder's adapter is damaged: install Ibid again.",
      );
    this.rank = file.readUInt8(signature.length);
    this.#file = file;
    this.#at = signature.length + 1;
  }

  /** The adapter that comes with Ibid. */
  static read(): Adapter {
    return new Adapter(readFileSync(adapterFile));
  }

  /**
   * Reads the next factor, row by row: for each matrix first a (rows × rank), then b (rank × columns).
   *
   * @param into has exactly the size of the factor
   * @param times a multiplier of each number
   * @throws RangeError if there are no more factors
   */
  read(into: Float32Array, times: number): void {
    const scale = times * this.#file.readFloatLE(this.#at);
    const start = this.#at + 4;
    if (start + into.length > this.#file.length) throw new RangeError("The adapter has no more matrices");
    for (let index = 0; index < into.length; index++)
      into[index] = scale * this.#file.readInt8(start + index);
    this.#at = start + into.length;
  }
}
