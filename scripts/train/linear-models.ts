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

/** The sign that a weight may have; 0 allows both. */
export type Sign = -1 | 0 | 1;

function clamped(weight: number, sign: Sign = 0): number {
  return weight * sign < 0 ? 0 : weight;
}

/**
 * Gradient descent by Adam with its default settings (Kingma and Ba, 2015).
 *
 * @param signs weights with the wrong sign are set to 0 after each step
 */
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
      weights[index] = clamped((weights[index] ?? 0) - rate * move, signs[index]);
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

/** The columns that one logistic regression uses, with the sign that each weight may have. */
export interface RegressionShape {
  readonly columns: readonly number[];
  readonly signs: readonly Sign[];
}

/**
 * Fits logistic regressions so that the product of their probabilities is the probability of yes.
 *
 * @param penalty L2 regularisation of the weights for standardised features
 * @returns for each regression its bias, then the weights of its columns before standardisation
 */
export function fitRegressions(
  cases: readonly Case[],
  regressions: readonly RegressionShape[],
  penalty: number,
): number[][] {
  const { means, deviations } = standardise(
    cases.map(({ row }) => row),
    cases[0]?.row.length ?? 0,
  );
  const scaled = (row: readonly number[], column: number) =>
    ((row[column] ?? 0) - (means[column] ?? 0)) / (deviations[column] ?? 1);
  const data = cases.map(({ row, yes, weight }) => ({
    inputs: regressions.map(({ columns }) => [1, ...columns.map((column) => scaled(row, column))]),
    yes,
    weight,
  }));
  const total = data.reduce((sum, { weight }) => sum + weight, 0);
  let offset = 0;
  const offsets = regressions.map(({ columns }) => (offset += columns.length + 1) - columns.length - 1);
  const biases = new Set(offsets);
  const signs = regressions.flatMap((regression): Sign[] => [0, ...regression.signs]);

  const weights = descend(
    offset,
    800,
    0.05,
    (current) => {
      const slopes = current.map((weight, index) => (biases.has(index) ? 0 : penalty * weight));
      for (const { inputs, yes, weight } of data) {
        const probabilities = inputs.map((input, regression) =>
          logistic(
            input.reduce(
              (sum, value, at) => sum + value * (current[(offsets[regression] ?? 0) + at] ?? 0),
              0,
            ),
          ),
        );
        const all = Math.min(
          1 - 1e-6,
          probabilities.reduce((product, each) => product * each, 1),
        );
        // The derivative of the log loss by a regression's logit is `pull` × (1 − its probability).
        const pull = (weight / total) * (yes ? -1 : all / (1 - all));
        for (const [regression, input] of inputs.entries()) {
          for (const [at, value] of input.entries()) {
            const index = (offsets[regression] ?? 0) + at;
            slopes[index] = (slopes[index] ?? 0) + pull * (1 - (probabilities[regression] ?? 0)) * value;
          }
        }
      }
      return slopes;
    },
    signs,
  );
  return regressions.map(({ columns }, regression) => {
    const [bias = 0, ...own] = weights.slice(
      offsets[regression],
      (offsets[regression] ?? 0) + columns.length + 1,
    );
    const unscaled = own.map((weight, at) => weight / (deviations[columns[at] ?? 0] ?? 1));
    const shift = unscaled.reduce((sum, weight, at) => sum + weight * (means[columns[at] ?? 0] ?? 0), 0);
    return [bias - shift, ...unscaled];
  });
}
