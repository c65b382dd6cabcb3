import { logistic } from "../../src/shared/probability.ts";

/** The candidates of a question, one row of features each, with the right ones marked. */
export interface RankingExample {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** The weight of the example relative to others. */
  readonly weight: number;
}

/** Means and standard deviations of the features. */
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

/** Gradient descent by Adam with its default settings (Kingma and Ba, 2015). */
export function descend(
  width: number,
  steps: number,
  rate: number,
  gradient: (weights: Float64Array) => Float64Array,
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
      weights[index] = (weights[index] ?? 0) - rate * move;
    }
  }
  return weights;
}

function scoresOf(flat: Float64Array, weights: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: flat.length / width }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < width; column++) {
      sum += (weights[column] ?? 0) * (flat[row * width + column] ?? 0);
    }
    return sum;
  });
}

/**
 * Fits a linear ranking model by listwise softmax (ListNet; Cao and others, 2007): maximises the log probability of the
 * right candidates.
 *
 * @param penalty L2 regularisation of the weights for standardised features
 * @returns the weights for the features before standardisation
 */
export function fitSoftmax(examples: readonly RankingExample[], width: number, penalty: number): number[] {
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
      const scores = scoresOf(flat, current, width);
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

/** The weights by feature name. */
export function named(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]));
}

/** A case for binary classification. */
export interface Case {
  readonly row: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

/** The most steps of Newton's method; it converges in fewer unless the cases are separable. */
const mostSteps = 25;

/** A step that changes no weight by more than this is the last. */
const leastStep = 1e-7;

/** Keeps the system solvable if a column has the same value in all cases and there is no penalty. */
const leastCurvature = 1e-9;

/** Solves a system of linear equations with a symmetric positive definite matrix, by Gaussian elimination in place. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = (matrix[row]?.[pivot] ?? 0) / (matrix[pivot]?.[pivot] ?? 1);
      if (factor === 0) continue;
      const [from, to] = [matrix[pivot], matrix[row]];
      if (!from || !to) continue;
      for (let column = pivot; column < size; column++) {
        to[column] = (to[column] ?? 0) - factor * (from[column] ?? 0);
      }
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let column = row + 1; column < size; column++) {
      sum -= (matrix[row]?.[column] ?? 0) * (right[column] ?? 0);
    }
    right[row] = sum / (matrix[row]?.[row] ?? 1);
  }
  return right;
}

/**
 * Fits a logistic regression by Newton's method.
 *
 * @param penalty L2 regularisation of the weights for standardised features
 * @returns the bias, then the weights of the columns before standardisation
 */
export function fitLogistic(cases: readonly Case[], penalty: number): number[] {
  const width = (cases[0]?.row.length ?? 0) + 1;
  const { means, deviations } = standardise(
    cases.map(({ row }) => row),
    width - 1,
  );
  const inputs = cases.map(({ row }) =>
    Float64Array.of(
      1,
      ...row.map((value, column) => (value - (means[column] ?? 0)) / (deviations[column] ?? 1)),
    ),
  );
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(width);
  for (let step = 0; step < mostSteps; step++) {
    const slopes = weights.map((weight, at) => (at === 0 ? 0 : -penalty * weight));
    const curvatures = Array.from({ length: width }, (_, at) => {
      const row = new Float64Array(width);
      row[at] = at === 0 ? leastCurvature : penalty + leastCurvature;
      return row;
    });
    for (const [index, { yes, weight }] of cases.entries()) {
      const input = inputs[index] ?? weights;
      let logit = 0;
      for (let at = 0; at < width; at++) logit += (weights[at] ?? 0) * (input[at] ?? 0);
      const probability = logistic(logit);
      const pull = (weight / total) * (Number(yes) - probability);
      const curvature = (weight / total) * probability * (1 - probability);
      for (let at = 0; at < width; at++) {
        const value = input[at] ?? 0;
        slopes[at] = (slopes[at] ?? 0) + pull * value;
        const row = curvatures[at];
        if (!row) continue;
        for (let other = 0; other < width; other++) {
          row[other] = (row[other] ?? 0) + curvature * value * (input[other] ?? 0);
        }
      }
    }
    const move = solve(curvatures, slopes);
    for (let at = 0; at < width; at++) weights[at] = (weights[at] ?? 0) + (move[at] ?? 0);
    if (move.every((each) => Math.abs(each) < leastStep)) break;
  }
  const unscaled = [...weights].slice(1).map((weight, at) => weight / (deviations[at] ?? 1));
  const shift = unscaled.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
  return [(weights[0] ?? 0) - shift, ...unscaled];
}
