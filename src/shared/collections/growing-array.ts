/** An array of unsigned 32-bit integers that grows, in a fourth of the memory that an array of numbers takes meanwhile. */
export class GrowingArray {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const values = new Uint32Array(2 * this.#length);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.#length++] = value;
  }

  /** The values, in half the memory if none of them needs more than 16 bits. */
  compact(): Uint16Array | Uint32Array {
    const values = this.#values.subarray(0, this.#length);
    const isShort = values.every((value) => value <= 0xff_ff);
    return isShort ? Uint16Array.from(values) : values.slice();
  }
}
