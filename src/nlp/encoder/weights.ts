import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { isRecord, readJson, unexpected } from "./package.ts";

/** The location of a tensor in the file and its quantisation: a weight is `scale * byte + min`. */
export interface Tensor {
  readonly offset: number;
  readonly bytes: number;
  readonly shape: readonly number[];
  readonly scale: number;
  readonly min: number;
}

function numbers(value: unknown): readonly number[] {
  if (Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0)) return value;
  throw unexpected("model.json describes a tensor without a shape");
}

/** A tensor described in model.json. Tensors without quantisation are constants of the graph, of 4 bytes a number. */
function describe(entry: unknown, offset: number): [name: string, tensor: Tensor] {
  if (!isRecord(entry) || typeof entry["name"] !== "string") {
    throw unexpected("model.json describes a tensor without a name");
  }
  const { name, quantization } = entry;
  const shape = numbers(entry["shape"]);
  const count = shape.reduce((product, size) => product * size, 1);
  if (quantization === undefined) return [name, { offset, bytes: 4 * count, shape, scale: 0, min: 0 }];
  if (
    isRecord(quantization) &&
    quantization["dtype"] === "uint8" &&
    typeof quantization["scale"] === "number" &&
    typeof quantization["min"] === "number"
  ) {
    return [name, { offset, bytes: count, shape, scale: quantization["scale"], min: quantization["min"] }];
  }
  throw unexpected(`model.json describes "${name}" in other than 8 bits`);
}

function manifestEntries(json: unknown): readonly unknown[] {
  const groups = isRecord(json) ? json["weightsManifest"] : undefined;
  const group: unknown = Array.isArray(groups) && groups.length === 1 ? groups[0] : undefined;
  const entries = isRecord(group) ? group["weights"] : undefined;
  if (!Array.isArray(entries)) throw unexpected("model.json doesn't list the weights");
  return entries;
}

/** The weights of a TensorFlow.js model in a folder: model.json, and one file with all tensors concatenated. */
export class Weights {
  readonly #tensors = new Map<string, Tensor>();
  readonly #file: number;

  /** @throws IbidError if a file is missing, or if they don't match */
  constructor(folder: string) {
    let offset = 0;
    for (const entry of manifestEntries(readJson(path.join(folder, "model.json")))) {
      const [name, tensor] = describe(entry, offset);
      this.#tensors.set(name, tensor);
      offset += tensor.bytes;
    }
    try {
      this.#file = openSync(path.join(folder, "group1-shard1of1.bin"), "r");
    } catch (cause) {
      throw unexpected("the weights can't be read", cause);
    }
    const { size } = fstatSync(this.#file);
    if (size !== offset) {
      this.close();
      throw unexpected(`the weights are ${size} bytes instead of ${offset}`);
    }
  }

  /**
   * The tensor with the name and shape.
   *
   * @throws IbidError if there is none
   */
  tensor(name: string, ...shape: readonly number[]): Tensor {
    const tensor = this.#tensors.get(name);
    if (!tensor || tensor.scale === 0) throw unexpected(`model.json lacks the weights "${name}"`);
    if (tensor.shape.join() !== shape.join()) {
      throw unexpected(`"${name}" has the shape ${tensor.shape.join(" × ")} instead of ${shape.join(" × ")}`);
    }
    return tensor;
  }

  /** Reads a tensor's bytes into an array of exactly their size. */
  read(tensor: Tensor, into: Uint8Array): void {
    const read = readSync(this.#file, into, 0, tensor.bytes, tensor.offset);
    if (read !== tensor.bytes) throw unexpected("the weights end too early");
  }

  /** A tensor's values. */
  floats(tensor: Tensor): Float32Array {
    const bytes = new Uint8Array(tensor.bytes);
    this.read(tensor, bytes);
    return new Float32Array(bytes).map((byte) => tensor.scale * byte + tensor.min);
  }

  close(): void {
    closeSync(this.#file);
  }
}
