import { pause } from "../../shared/concurrency/yielding.ts";

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

type BeadKind = (typeof kinds)[number];

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

/** The columns of each row that are within the band, as inclusive ranges. The last row reaches the end. */
function bandsOf(
  own: readonly number[],
  other: readonly number[],
): (readonly [first: number, last: number])[] {
  const end = other.length - 1;
  return inProportion(own, other).map((centre, row) => [
    row === 0 ? 0 : Math.max(0, centre - band),
    row === own.length - 1 ? end : Math.min(end, centre + band),
  ]);
}

/**
 * The table of the dynamic programming: a cell for each number of own paragraphs (row) and of others (column), with the least cost
 * of aligning them and the kind of the last bead. A row has the cells within the band.
 */
class AlignmentTable {
  readonly #firsts: number[] = [];
  readonly #costs: Float64Array[] = [];
  readonly #kinds: Uint8Array[] = [];

  /** Adds a row for the columns from `first` to `last`. Its cells can't be reached yet. */
  addRow(first: number, last: number): void {
    const length = last - first + 1;
    this.#firsts.push(first);
    this.#costs.push(new Float64Array(length).fill(Infinity));
    this.#kinds.push(new Uint8Array(length));
  }

  /** Infinity for a cell that can't be reached or is outside of the band. */
  cost(row: number, column: number): number {
    return this.#costs[row]?.[this.#place(row, column)] ?? Infinity;
  }

  lastBead(row: number, column: number): BeadKind {
    return kinds[this.#kinds[row]?.[this.#place(row, column)] ?? 0] ?? kinds[0];
  }

  /** Sets the cost of a cell and its last bead, by the index of its kind. */
  set(row: number, column: number, cost: number, kind: number): void {
    const [costs, lastBeads] = [this.#costs[row], this.#kinds[row]];
    if (!costs || !lastBeads) return;
    costs[this.#place(row, column)] = cost;
    lastBeads[this.#place(row, column)] = kind;
  }

  #place(row: number, column: number): number {
    return column - (this.#firsts[row] ?? 0);
  }
}

/** Follows the last beads from the last cell of a table to the first. Returns them in order. */
function beadsTo(row: number, column: number, table: AlignmentTable): LengthBead[] {
  const beads: LengthBead[] = [];
  let [ownEnd, otherEnd] = [row, column];
  while (ownEnd > 0 || otherEnd > 0) {
    const kind = table.lastBead(ownEnd, otherEnd);
    const [ownStart, otherStart] = [ownEnd - kind.own, otherEnd - kind.other];
    beads.push({ own: [ownStart, ownEnd], other: [otherStart, otherEnd] });
    [ownEnd, otherEnd] = [ownStart, otherStart];
  }
  return beads.toReversed();
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
  const [ownSums, otherSums] = [sumsOf(own), sumsOf(other)];
  const table = new AlignmentTable();
  for (const [row, [first, last]] of bandsOf(ownSums, otherSums).entries()) {
    table.addRow(first, last);
    for (let column = first; column <= last; column++) {
      let [least, lastBead] = [row === 0 && column === 0 ? 0 : Infinity, 0];
      for (const [index, kind] of kinds.entries()) {
        const [fromRow, fromColumn] = [row - kind.own, column - kind.other];
        const ownLength = (ownSums[row] ?? 0) - (ownSums[fromRow] ?? 0);
        const otherLength = (otherSums[column] ?? 0) - (otherSums[fromColumn] ?? 0);
        const cost = table.cost(fromRow, fromColumn) + kind.cost + lengthCost(ownLength, otherLength, ratio);
        if (cost < least) [least, lastBead] = [cost, index];
      }
      table.set(row, column, least, lastBead);
    }
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  return beadsTo(own.length, other.length, table);
}
