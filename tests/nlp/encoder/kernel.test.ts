import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kernelModule } from "../../../scripts/build-kernel.ts";
import { activationLimit, Arithmetic } from "../../../src/nlp/encoder/arithmetic.ts";

const arithmetic = await Arithmetic.start();
const { kernel } = arithmetic;
const [floats, bytes, panels, quantised, scales, bias, out] = [
  arithmetic.allocate(8 * 1536 * 4),
  arithmetic.allocate(1536 * 16),
  arithmetic.allocate(1536 * 16),
  arithmetic.allocate(8 * 1536 * 2),
  arithmetic.allocate(8 * 8),
  arithmetic.allocate(16 * 4),
  arithmetic.allocate(8 * 16 * 4),
];

interface Matrix {
  readonly activations: readonly (readonly number[])[];
  /** A row of 16 bytes for each place of an activation row. */
  readonly weights: readonly (readonly number[])[];
}

function multiply({ activations, weights }: Matrix, scale: number, min: number): number[][] {
  const width = weights.length;
  arithmetic.floats(floats, activations.length * width).set(activations.flat());
  arithmetic.bytes(bytes, width * 16).set(weights.flat());
  arithmetic.floats(bias, 16).set(Array.from({ length: 16 }, (_, column) => column));
  kernel.pack(bytes, panels, width, 16);
  kernel.quantise(floats, quantised, scales, activations.length, width, activationLimit(width));
  kernel.multiply(
    quantised,
    scales,
    panels,
    bias,
    out,
    activations.length,
    width,
    16,
    scale,
    128 * scale + min,
  );
  return activations.map((_, row) => [...arithmetic.floats(out + row * 64, 16)]);
}

function expected({ activations, weights }: Matrix, scale: number, min: number): number[][] {
  return activations.map((row) =>
    Array.from({ length: 16 }, (_, column) =>
      row.reduce((sum, a, place) => sum + a * (scale * (weights[place]?.[column] ?? 0) + min), column),
    ),
  );
}

type Weighted = readonly (readonly [row: Int16Array, weight: number])[];
type Sentences = readonly (readonly Int8Array[])[];

/** The result of the kernel's `compare`. */
function late(question: Weighted, sentences: Sentences, width: number): number[] {
  const groups = Math.ceil(question.length / 4);
  const at = {
    question: arithmetic.allocate(groups * 4 * width * 2),
    weights: arithmetic.allocate(groups * 16),
    tokens: arithmetic.allocate(sentences.flat().length * width),
    starts: arithmetic.allocate(sentences.length * 4 + 4),
    best: arithmetic.allocate(groups * 16),
    to: arithmetic.allocate(sentences.length * 4),
  };
  arithmetic.floats(at.weights, groups * 4).fill(0);
  for (const [token, [row, weight]] of question.entries()) {
    const group = arithmetic.shorts(at.question + Math.floor(token / 4) * 4 * width * 2, 4 * width);
    for (const [place, value] of row.entries()) {
      group[Math.floor(place / 8) * 32 + (token % 4) * 8 + (place % 8)] = value;
    }
    arithmetic.floats(at.weights, groups * 4)[token] = weight;
  }
  const starts = arithmetic.integers(at.starts, sentences.length + 1);
  starts[0] = 0;
  for (const [index, rows] of sentences.entries()) starts[index + 1] = (starts[index] ?? 0) + rows.length;
  for (const [index, row] of sentences.flat().entries()) {
    arithmetic.bytes(at.tokens + index * width, width).set(row);
  }
  kernel.compare(
    at.question,
    at.weights,
    groups,
    at.tokens,
    at.starts,
    sentences.length,
    width,
    at.best,
    at.to,
  );
  return [...arithmetic.floats(at.to, sentences.length)];
}

function plainLate(question: Weighted, sentences: Sentences): number[] {
  return sentences.map((rows) => {
    if (rows.length === 0) return 0;
    return question.reduce((sum, [token, weight]) => {
      const products = rows.map((row) =>
        row.reduce((dot, value, place) => dot + value * (token[place] ?? 0), 0),
      );
      return sum + weight * Math.max(...products);
    }, 0);
  });
}

const matrices = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(8, 16, 40)).chain(([rows, width]) =>
  fc.record({
    activations: fc.array(
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: width, maxLength: width }),
      { minLength: rows, maxLength: rows },
    ),
    weights: fc.array(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 16, maxLength: 16 }), {
      minLength: width,
      maxLength: width,
    }),
  }),
);

const rank = 3;
const columns = 16;
const factors = fc.double({ min: -9, max: 9, noNaN: true });
const changes = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc.record({
    matrix: fc.array(fc.integer({ min: 0, max: 255 }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    }),
    a: fc.array(factors, { minLength: rows * rank, maxLength: rows * rank }),
    b: fc.array(factors, { minLength: rank * columns, maxLength: rank * columns }),
  }),
);

/** The result of the kernel's `adapt` on a matrix. */
function adapt(matrix: readonly number[], a: Float32Array, b: Float32Array): number[] {
  const rows = matrix.length / columns;
  arithmetic.bytes(bytes, matrix.length).set(matrix);
  arithmetic.floats(floats, a.length).set(a);
  arithmetic.floats(quantised, b.length).set(b);
  kernel.adapt(bytes, floats, quantised, rows, columns, rank);
  return [...arithmetic.bytes(bytes, matrix.length)];
}

describe("the kernel", () => {
  it("equals its compiled source", async () => {
    const committed = new URL("../../../src/nlp/encoder/kernel.ts", import.meta.url);
    expect(await readFile(committed, "utf8")).toBe(await kernelModule());
  });

  it("adds a low-rank matrix, limited to the range of a byte", () => {
    fc.assert(
      fc.property(changes, ({ matrix, ...change }) => {
        const [a, b] = [Float32Array.from(change.a), Float32Array.from(change.b)];
        for (const [index, value] of adapt(matrix, a, b).entries()) {
          const [row, column] = [Math.floor(index / columns), index % columns];
          const added = Array.from(
            { length: rank },
            (_, k) => (a[row * rank + k] ?? 0) * (b[k * columns + column] ?? 0),
          ).reduce((sum, each) => sum + each, 0);
          const wanted = Math.min(255, Math.max(0, (matrix[index] ?? 0) + added));
          // Rounding to an integer, and the precision of 32-bit floats.
          expect(Math.abs(value - wanted)).toBeLessThan(0.501);
        }
      }),
    );
  });

  it("multiplies as plain arithmetic does, within its rounding", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const wanted = expected(matrix, 0.01, -1).flat();
        const got = multiply(matrix, 0.01, -1).flat();
        // Half a step of the row's scale at each place, times the largest weight, and the precision of 32-bit floats.
        const tolerance = (50 / 32_767) * matrix.weights.length * 1.6 + 0.01;
        for (const [index, value] of wanted.entries()) {
          expect(Math.abs((got[index] ?? Infinity) - value)).toBeLessThan(tolerance);
        }
      }),
    );
  });

  it.each([0, 255])("doesn't overflow with the largest activations and all weights %i", (weight) => {
    const matrix = {
      activations: [Array<number>(1536).fill(3), Array<number>(1536).fill(-3)],
      weights: Array.from({ length: 1536 }, () => Array<number>(16).fill(weight)),
    };
    const got = multiply(matrix, 0.01, -1);
    for (const [row, values] of expected(matrix, 0.01, -1).entries()) {
      for (const [column, value] of values.entries()) expect(got[row]?.[column]).toBeCloseTo(value, 0);
    }
  });

  it("returns the bias for a row of zeros", () => {
    const zeros = {
      activations: [Array<number>(8).fill(0)],
      weights: Array(8).fill(Array<number>(16).fill(7)),
    };
    expect(multiply(zeros, 0.01, -1)[0]).toEqual(Array.from({ length: 16 }, (_, column) => column));
  });

  it.each([8, 384, 1024])(
    "sums the weighted largest products for each sentence, with %i dimensions",
    (width) => {
      const of = { minLength: width, maxLength: width };
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.int16Array(of), fc.integer({ min: 0, max: 9 })), {
            minLength: 1,
            maxLength: 6,
          }),
          fc.array(fc.array(fc.int8Array(of), { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
          (question, sentences) => {
            // For values up to 2¹¹ the sum of the products with bytes stays within 32 bits.
            const tokens = question.map(([row, weight]) => [row.map((value) => value >> 4), weight] as const);
            const got = late(tokens, sentences, width);
            for (const [index, wanted] of plainLate(tokens, sentences).entries()) {
              // 32-bit floats have seven digits for sums up to 6 × 9 × 1,024 × 2,048 × 128.
              expect(Math.abs((got[index] ?? NaN) - wanted)).toBeLessThan(2_000);
            }
          },
        ),
        { numRuns: 50 },
      );
    },
  );

  it("computes GELU to six digits", () => {
    const inputs = [-200, -8, -3, -1, -0.5, 0, 0.5, 1, 3, 8, 200, 1e-6];
    arithmetic.floats(floats, 12).set(inputs);
    kernel.gelu(floats, 12);
    // 0.5 x (1 + erf(x / sqrt 2)) from tables.
    const wanted = [
      0, 0, -0.0040497, -0.1586553, -0.1542688, 0, 0.3457312, 0.8413447, 2.9959503, 8, 200, 5e-7,
    ];
    for (const [index, value] of wanted.entries()) {
      expect(arithmetic.floats(floats, 12)[index]).toBeCloseTo(value, 6);
    }
  });
});
