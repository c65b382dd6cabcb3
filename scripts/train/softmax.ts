import { logistic } from "../../src/shared/probability.ts";

/** A question's candidates, a row of features each, with the right ones marked. */
export interface Example {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** How much the example counts. */
  readonly weight: number;
}

/** Shifts and scales that bring every feature to mean 0 and deviation 1. */
interface Standard {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

function standardise(rows: readonly (readonly number[])[], width: number): Standard {
  const means = Array.from({ length: width }, (_, column) => {
    return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
  });
  const deviations = means.map((mean, column) => {
    const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
  return { means, deviations };
}

/** Which way a feature may count: for (1), against (-1) or either (0). */
export type Sign = -1 | 0 | 1;

function allowed(weight: number, sign: Sign = 0): number {
  return weight * sign < 0 ? 0 : weight;
}

/** Adam (Kingma and Ba, 2015) with its usual settings: goes down a gradient step by step. */
export function descend(
  width: number,
  steps: number,
  rate: number,
  gradient: (weights: Float64Array) => Float64Array,
  signs: readonly Sign[] = [],
): Float64Array {
  const weights = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    for (const [index, slope] of gradient(weights).entries()) {
      const first = 0.9 * (mean[index] ?? 0) + 0.1 * slope;
      const second = 0.999 * (square[index] ?? 0) + 0.001 * slope * slope;
      mean[index] = first;
      square[index] = second;
      const move = first / (1 - 0.9 ** step) / (Math.sqrt(second / (1 - 0.999 ** step)) + 1e-8);
      weights[index] = allowed((weights[index] ?? 0) - rate * move, signs[index]);
    }
  }
  return weights;
}

function values(flat: Float64Array, weights: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: flat.length / width }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < width; column++) {
      sum += (weights[column] ?? 0) * (flat[row * width + column] ?? 0);
    }
    return sum;
  });
}

/**
 * Fits a linear score by listwise softmax: the right candidates' share of the exponentials is to be large (ListNet;
 * Cao and others, 2007).
 *
 * @param penalty of the squared weights, on standardised features
 * @returns a weight for each feature as it is, not standardised
 */
export function fitSoftmax(examples: readonly Example[], width: number, penalty: number): number[] {
  const { means, deviations } = standardise(
    examples.flatMap(({ rows }) => rows),
    width,
  );
  const data = examples.map(({ rows, right, weight }) => ({
    flat: Float64Array.from(
      rows.flatMap((row) =>
        row.map((value, column) => (value - (means[column] ?? 0)) / (deviations[column] ?? 1)),
      ),
    ),
    right,
    weight,
  }));
  const total = data.reduce((sum, { weight }) => sum + weight, 0);
  const weights = descend(width, 300, 0.05, (current) => {
    const slopes = current.map((weight) => penalty * weight);
    for (const { flat, right, weight } of data) {
      const scores = values(flat, current, width);
      const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
      const masses = scores.map((score) => Math.exp(score - top));
      const mass = masses.reduce((sum, value) => sum + value, 0);
      const rightMass = masses.reduce((sum, value, row) => sum + (right[row] ? value : 0), 0);
      for (const [row, own] of masses.entries()) {
        const pull = (weight / total) * (own / mass - (right[row] ? own / rightMass : 0));
        if (Math.abs(pull) < 1e-9) continue;
        for (let column = 0; column < width; column++) {
          slopes[column] = (slopes[column] ?? 0) + pull * (flat[row * width + column] ?? 0);
        }
      }
    }
    return slopes;
  });
  return [...weights].map((weight, column) => weight / (deviations[column] ?? 1));
}

/** Weights by the names of what they weigh. */
export function named(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]));
}

/** A case for a yes-or-no decision. */
export interface Case {
  readonly row: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

/** One logistic regression of a product: which columns it looks at, and which way each may count. */
export interface GateShape {
  readonly columns: readonly number[];
  readonly signs: readonly Sign[];
}

/**
 * Fits a product of logistic regressions: yes takes all of them. With one gate it is logistic regression.
 *
 * @returns for each gate the bias, then a weight for each of its columns as it is
 */
export function fitGates(cases: readonly Case[], gates: readonly GateShape[], penalty: number): number[][] {
  const { means, deviations } = standardise(
    cases.map(({ row }) => row),
    cases[0]?.row.length ?? 0,
  );
  const scaled = (row: readonly number[], column: number) =>
    ((row[column] ?? 0) - (means[column] ?? 0)) / (deviations[column] ?? 1);
  const data = cases.map(({ row, yes, weight }) => ({
    inputs: gates.map(({ columns }) => [1, ...columns.map((column) => scaled(row, column))]),
    yes,
    weight,
  }));
  const total = data.reduce((sum, { weight }) => sum + weight, 0);
  let offset = 0;
  const offsets = gates.map(({ columns }) => (offset += columns.length + 1) - columns.length - 1);
  const biases = new Set(offsets);
  const signs = gates.flatMap((gate): Sign[] => [0, ...gate.signs]);

  const weights = descend(
    offset,
    800,
    0.05,
    (current) => {
      const slopes = current.map((weight, index) => (biases.has(index) ? 0 : penalty * weight));
      for (const { inputs, yes, weight } of data) {
        const open = inputs.map((input, gate) =>
          logistic(
            input.reduce((sum, value, at) => sum + value * (current[(offsets[gate] ?? 0) + at] ?? 0), 0),
          ),
        );
        const all = Math.min(
          1 - 1e-6,
          open.reduce((product, each) => product * each, 1),
        );
        // The derivative of the log loss by a gate's logit.
        const pull = (weight / total) * (yes ? -1 : all / (1 - all));
        for (const [gate, input] of inputs.entries()) {
          for (const [at, value] of input.entries()) {
            const index = (offsets[gate] ?? 0) + at;
            slopes[index] = (slopes[index] ?? 0) + pull * (1 - (open[gate] ?? 0)) * value;
          }
        }
      }
      return slopes;
    },
    signs,
  );
  return gates.map(({ columns }, gate) => {
    const [bias = 0, ...own] = weights.slice(offsets[gate], (offsets[gate] ?? 0) + columns.length + 1);
    const unscaled = own.map((weight, at) => weight / (deviations[columns[at] ?? 0] ?? 1));
    const shift = unscaled.reduce((sum, weight, at) => sum + weight * (means[columns[at] ?? 0] ?? 0), 0);
    return [bias - shift, ...unscaled];
  });
}
