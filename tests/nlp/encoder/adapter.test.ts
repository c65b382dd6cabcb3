import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Adapter, adaptedName, adapterFile } from "../../../src/nlp/encoder/adapter.ts";

function float(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeFloatLE(value);
  return buffer;
}

/** An adapter of rank 2 for a matrix of 2 × 3, with factors in steps of 1/2 and 1/4. */
function smallAdapter(): Buffer {
  return Buffer.concat([
    Buffer.from("Ibid adapter 1\n"),
    Buffer.of(2),
    float(0.5),
    Buffer.from(Int8Array.of(1, -2, 3, -4).buffer),
    float(0.25),
    Buffer.from(Int8Array.of(4, 8, 12, -4, -8, 127).buffer),
  ]);
}

describe("Adapter", () => {
  it("reads the factors in order, multiplied by the given number", () => {
    const adapter = new Adapter(smallAdapter());
    const [a, b] = [new Float32Array(4), new Float32Array(6)];
    adapter.read(a, 2);
    adapter.read(b, 1);
    expect([...a]).toEqual([1, -2, 3, -4]);
    expect([...b]).toEqual([1, 2, 3, -1, -2, 31.75]);
  });

  it("throws when there are no more factors", () => {
    const adapter = new Adapter(smallAdapter());
    expect(() => adapter.read(new Float32Array(99), 1)).toThrow(RangeError);
  });

  it("throws for another kind of file", () => {
    expect(() => new Adapter(Buffer.from("something else altogether"))).toThrow(/install Ibid again/);
  });

  it("has the digest of its file in its name, so that vectors of another adapter aren't used", () => {
    const digest = createHash("sha256").update(readFileSync(adapterFile)).digest("hex");
    expect(adaptedName).toContain(digest.slice(0, 8));
  });
});
