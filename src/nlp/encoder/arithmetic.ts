import { kernel } from "./kernel.ts";

/** The exports of kernel.wat, documented there. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  adapt(bytes: number, a: number, b: number, rows: number, columns: number, rank: number): void;
  pack(from: number, to: number, rows: number, columns: number): void;
  quantise(from: number, to: number, scales: number, rows: number, width: number, limit: number): void;
  multiply(
    activations: number,
    scales: number,
    weights: number,
    bias: number,
    to: number,
    rows: number,
    width: number,
    columns: number,
    scale: number,
    offset: number,
  ): void;
  attend(queries: number, keys: number, values: number, to: number, scores: number, rows: number): void;
  gelu(at: number, floats: number): void;
  addNormalise(x: number, added: number, gain: number, shift: number, rows: number): void;
  compare(
    question: number,
    weights: number,
    groups: number,
    tokens: number,
    starts: number,
    sentences: number,
    width: number,
    best: number,
    to: number,
  ): void;
}

/** The largest 16-bit activation for which the products of a row of this length sum up within 32 bits. */
export function activationLimit(length: number): number {
  return Math.min(32_767, Math.floor(0x7fff_ffff / (128 * length)));
}

const page = 65_536;

/** The kernel with its memory. Memory is allocated from the bottom up and never freed. */
export class Arithmetic {
  readonly kernel: Kernel;
  #top = 16;

  private constructor(instance: Kernel) {
    this.kernel = instance;
  }

  /** Instantiates the kernel. */
  static async start(): Promise<Arithmetic> {
    const { instance } = await WebAssembly.instantiate<Kernel>(Buffer.from(kernel, "base64"));
    return new Arithmetic(instance.exports);
  }

  /**
   * Allocates memory and returns its address. Views made earlier may be detached.
   *
   * @throws RangeError if there isn't enough memory, or more than 4 GiB would be needed
   */
  allocate(bytes: number): number {
    const address = this.#top;
    this.#top += Math.ceil(bytes / 16) * 16;
    const missing = this.#top - this.kernel.memory.buffer.byteLength;
    if (missing > 0) this.kernel.memory.grow(Math.ceil(missing / page));
    return address;
  }

  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.kernel.memory.buffer, address, length);
  }

  shorts(address: number, length: number): Int16Array {
    return new Int16Array(this.kernel.memory.buffer, address, length);
  }

  integers(address: number, length: number): Uint32Array {
    return new Uint32Array(this.kernel.memory.buffer, address, length);
  }

  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.kernel.memory.buffer, address, length);
  }
}
