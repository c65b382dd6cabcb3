/** The types of arrays that a file of sections can have. */
export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** Where an array is in the bytes. */
export interface Section {
  readonly bytesPerItem: number;
  /** In bytes. */
  readonly offset: number;
  /** The number of items. */
  readonly length: number;
}

/** A multiple of the size of every item, so that arrays can be views of the bytes. */
const alignment = 8;

export function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

/** The places of arrays that are written one behind the other, and the number of bytes that all of them take. */
export function placeSections(arrays: Readonly<Record<string, SectionArray>>): {
  readonly sections: Record<string, Section>;
  readonly size: number;
} {
  const sections: Record<string, Section> = {};
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = { bytesPerItem: array.BYTES_PER_ELEMENT, offset: size, length: array.length };
    size += aligned(array.byteLength);
  }
  return { sections, size };
}

/** Reads arrays as views of bytes, without copying them. */
export class SectionReader {
  readonly #sections: Readonly<Record<string, Section>>;
  readonly #bytes: Uint8Array;

  /** @param bytes aligned to eight bytes */
  constructor(sections: Readonly<Record<string, Section>>, bytes: Uint8Array) {
    this.#sections = sections;
    this.#bytes = bytes;
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(...this.#place(name));
  }

  integers(name: string): Uint32Array {
    return new Uint32Array(...this.#place(name));
  }

  /** Integers of 16 bits if they were written so, else of 32 bits. */
  shortIntegers(name: string): Uint16Array | Uint32Array {
    return this.#sections[name]?.bytesPerItem === 2
      ? new Uint16Array(...this.#place(name))
      : this.integers(name);
  }

  floats(name: string): Float32Array {
    return new Float32Array(...this.#place(name));
  }

  #place(name: string): [ArrayBufferLike, number, number] {
    const { offset, length } = this.#sections[name] ?? { offset: 0, length: 0 };
    return [this.#bytes.buffer, this.#bytes.byteOffset + offset, length];
  }
}
