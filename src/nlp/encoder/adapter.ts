import { readFileSync } from "node:fs";
import { bundled } from "../../shared/package-path.ts";
import { IbidError } from "../../shared/error.ts";
import { modelName } from "./minilm.ts";

/** What fits the encoder to questions and the sentences that answer them. Made by training/encoder/tune.py. */
export const adapterFile = bundled("src/nlp/encoder/adapter.bin");

/** The name of the model as the adapter makes it: with the beginning of the file's SHA-256. */
export const adaptedName = `${modelName}, adapter 7ba0c851`;

const signature = "Ibid adapter 1\n";

/**
 * Changes of low rank to a model's matrices (LoRA; Hu and others, 2021): each becomes W + a·b. They are read one after
 * another, in the order in which the model has them. Each factor is kept as a scale (a 32-bit float) and bytes.
 */
export class Adapter {
  readonly rank: number;
  readonly #file: Buffer;
  #at: number;

  /** @throws IbidError when the file is something else */
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

  static read(): Adapter {
    return new Adapter(readFileSync(adapterFile));
  }

  /**
   * Reads the next factor, row by row: of each matrix first a (rows × rank), then b (rank × columns).
   *
   * @param into of exactly its size
   * @param times what each number is multiplied by
   * @throws RangeError when there are no more
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
