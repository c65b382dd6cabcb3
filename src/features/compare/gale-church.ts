import { createYield } from "../../shared/concurrency/yielding.ts";

/** Consecutive paragraphs of one series that stand for consecutive ones of another: half-open ranges of indexes. */
export interface LengthBead {
  readonly own: readonly [from: number, to: number];
  readonly other: readonly [from: number, to: number];
}

/** The variance of the length of a translation per character (Gale and Church 1993, §2.3). */
const variance = 6.8;

/** The kinds of beads with the probabilities that Gale and Church found (table 5); theirs of 1-0 and 0-1 together is halved. */
const kinds = [
  { own: 1, other: 1, cost: -Math.log(0.89) },
  { own: 1, other: 0, cost: -Math.log(0.0099 / 2) },
  { own: 0, other: 1, cost: -Math.log(0.0099 / 2) },
  { own: 2, other: 1, cost: -Math.log(0.089 / 2) },
  { own: 1, other: 2, cost: -Math.log(0.089 / 2) },
  { own: 2, other: 2, cost: -Math.log(0.011) },
] as const;

/** The most paragraphs by which an alignment may differ from one in proportion to the lengths, on either side. */
const band = 200;

/** The number of standard deviations from which on the tail of the normal distribution is approximated by its first term. */
const farTail = 4;

/** -ln of the probability that a normally distributed value is at least as far from the mean. @param z in standard deviations */
function tailCost(z: number): number {
  const x = Math.abs(z);
  if (x > farTail) return (x * x) / 2 + Math.log(x) + Math.log(2 * Math.PI) / 2 - Math.LN2;
  // Abramowitz and Stegun 1964, 26.2.17.
  const t = 1 / (1 + 0.2316419 * x);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return -Math.log((2 * Math.exp((-x * x) / 2) * series) / Math.sqrt(2 * Math.PI));
}

/** The greatest cost by the length of a paragraph that one series lacks: an omission may be of any length. */
const mostForOmission = 12;

/** The cost of taking stretches of these lengths for each other. @param ratio characters of the other text for one of this */
function lengthCost(own: number, other: number, ratio: number): number {
  const mean = (own + other / ratio) / 2;
  if (mean === 0) return 0;
  const cost = tailCost((own * ratio - other) / Math.sqrt(variance * mean));
  return own === 0 || other === 0 ? Math.min(cost, mostForOmission) : cost;
}

/** For each index, the sum of the lengths before it. */
function sumsOf(lengths: readonly number[]): number[] {
  let sum = 0;
  return [0, ...lengths.map((length) => (sum += length))];
}

/** For each index of a series, the index of another that is as far in by length. */
function inProportion(own: readonly number[], other: readonly number[]): number[] {
  const factor = (other.at(-1) ?? 0) / (own.at(-1) || 1);
  let at = 0;
  return own.map((sum) => {
    while (at + 1 < other.length && (other[at + 1] ?? 0) <= sum * factor) at++;
    return at;
  });
}

/**
 * Aligns two series of paragraphs by their lengths alone, since long ones are translated by long ones: W. A. Gale and K. W. Church,
 * "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19 (1993), 75–102. Unlike there, the cost of
 * an omission is bounded, since a whole paragraph may be left out. The beads with the least total cost are found by dynamic
 * programming, within a band around the diagonal. Yields to the event loop meanwhile.
 *
 * @param ratio characters of the other text for one of this
 * @returns the beads in order; together they have every paragraph once
 */
export async function alignByLength(
  own: readonly number[],
  other: readonly number[],
  ratio: number,
): Promise<LengthBead[]> {
  const pause = createYield();
  const [ownSums, otherSums] = [sumsOf(own), sumsOf(other)];
  const centres = inProportion(ownSums, otherSums);
  const firsts = centres.map((centre, row) => (row === 0 ? 0 : Math.max(0, centre - band)));
  const lasts = centres.map((centre, row) =>
    row === own.length ? other.length : Math.min(other.length, centre + band),
  );
  const costs: Float64Array[] = [];
  const choices: Uint8Array[] = [];
  const costAt = (row: number, column: number): number =>
    costs[row]?.[column - (firsts[row] ?? 0)] ?? Infinity;
  for (let row = 0; row <= own.length; row++) {
    const [first, last] = [firsts[row] ?? 0, lasts[row] ?? 0];
    const rowCosts = new Float64Array(last - first + 1).fill(Infinity);
    const rowChoices = new Uint8Array(rowCosts.length);
    costs.push(rowCosts);
    choices.push(rowChoices);
    for (let column = first; column <= last; column++) {
      if (row === 0 && column === 0) rowCosts[0] = 0;
      for (const [index, kind] of kinds.entries()) {
        const [fromRow, fromColumn] = [row - kind.own, column - kind.other];
        if (fromRow < 0 || fromColumn < 0) continue;
        const before = costAt(fromRow, fromColumn);
        if (before === Infinity) continue;
        const length = (ownSums[row] ?? 0) - (ownSums[fromRow] ?? 0);
        const otherLength = (otherSums[column] ?? 0) - (otherSums[fromColumn] ?? 0);
        const cost = before + kind.cost + lengthCost(length, otherLength, ratio);
        if (cost >= (rowCosts[column - first] ?? Infinity)) continue;
        rowCosts[column - first] = cost;
        rowChoices[column - first] = index;
      }
    }
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  const beads: LengthBead[] = [];
  let [row, column] = [own.length, other.length];
  while (row > 0 || column > 0) {
    const kind = kinds[choices[row]?.[column - (firsts[row] ?? 0)] ?? 0] ?? kinds[0];
    beads.push({ own: [row - kind.own, row], other: [column - kind.other, column] });
    row -= kind.own;
    column -= kind.other;
  }
  return beads.toReversed();
}
