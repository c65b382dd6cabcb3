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

/** Adam (Kingma and Ba, 2015) with its usual settings: goes down a gradient step by step. */
function descend(
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

/** A case for a yes-or-no decision. */
export interface Case {
  readonly row: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

/**
 * Fits a logistic regression.
 *
 * @returns the bias, then a weight for each feature as it is
 */
export function fitLogistic(cases: readonly Case[], width: number, penalty: number): number[] {
  const { means, deviations } = standardise(
    cases.map(({ row }) => row),
    width,
  );
  const data = cases.map(({ row, yes, weight }) => ({
    row: [1, ...row.map((value, column) => (value - (means[column] ?? 0)) / (deviations[column] ?? 1))],
    yes,
    weight,
  }));
  const total = data.reduce((sum, { weight }) => sum + weight, 0);
  const [bias = 0, ...weights] = descend(width + 1, 600, 0.05, (current) => {
    const slopes = current.map((weight, column) => (column === 0 ? 0 : penalty * weight));
    for (const { row, yes, weight } of data) {
      const logit = row.reduce((sum, value, column) => sum + value * (current[column] ?? 0), 0);
      const pull = (weight / total) * (1 / (1 + Math.exp(-logit)) - Number(yes));
      for (const [column, value] of row.entries()) slopes[column] = (slopes[column] ?? 0) + pull * value;
    }
    return slopes;
  });
  const scaled = weights.map((weight, column) => weight / (deviations[column] ?? 1));
  const shift = scaled.reduce((sum, weight, column) => sum + weight * (means[column] ?? 0), 0);
  return [bias - shift, ...scaled];
}
