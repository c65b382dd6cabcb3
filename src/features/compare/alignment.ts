import type { Paragraph, Text } from "../../document/model.ts";
import { cached } from "../../shared/concurrency/promise-cache.ts";
import { groupBy } from "../../shared/collections/group-by.ts";
import { alignByLength } from "./gale-church.ts";
import { alignByLabels } from "./labelled.ts";

/** Consecutive paragraphs of two editions that stand for one another; one side is empty if that edition lacks the place. */
export interface Bead {
  readonly own: readonly Paragraph[];
  readonly others: readonly Paragraph[];
  /** False if the texts are divided differently there, so that the places are only about the same. */
  readonly isExact: boolean;
}

/** The paragraphs of each division, those before the first chapter included. */
function divisionsOf({ paragraphs }: Text): Paragraph[][] {
  return [...groupBy(paragraphs, ({ chapter }) => chapter?.name).values()];
}

function lengthsOf(paragraphs: readonly Paragraph[]): number[] {
  return paragraphs.map(({ text }) => text.length);
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return lengthsOf(paragraphs).reduce((sum, length) => sum + length, 0);
}

/** Aligns a division: paragraph by paragraph if both have as many, else by their lengths. */
async function alignDivision(
  own: readonly Paragraph[],
  others: readonly Paragraph[],
  ratio: number,
): Promise<Bead[]> {
  if (own.length === others.length) {
    return own.map((paragraph, index) => ({
      own: [paragraph],
      others: others.slice(index, index + 1),
      isExact: true,
    }));
  }
  const beads = await alignByLength(lengthsOf(own), lengthsOf(others), ratio);
  return beads.map((bead) => ({
    own: own.slice(...bead.own),
    others: others.slice(...bead.other),
    isExact: false,
  }));
}

async function align(text: Text, other: Text): Promise<readonly Bead[]> {
  const labelled = alignByLabels(text, other);
  if (labelled) return labelled;
  const ratio = (lengthOf(other.paragraphs) || 1) / (lengthOf(text.paragraphs) || 1);
  const [own, others] = [divisionsOf(text), divisionsOf(other)];
  if (own.length !== others.length) {
    const beads = await alignDivision(text.paragraphs, other.paragraphs, ratio);
    return beads.map((bead) => ({ ...bead, isExact: false }));
  }
  const beads: Bead[] = [];
  for (const [index, division] of own.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, since each may be long work
    beads.push(...(await alignDivision(division, others[index] ?? [], ratio)));
  }
  return beads;
}

/**
 * The last paragraph of another edition that stands for the first paragraphs of a text.
 *
 * @param read the number of the first paragraphs
 * @returns its ordinal; 0 if there is none
 */
export async function lastAlignedWith(text: Text, read: number, other: Text): Promise<number> {
  const beads = await alignmentOf(text, other);
  const last = beads.findLast(
    ({ own, others }) => own.length > 0 && others.length > 0 && own.every(({ ordinal }) => ordinal <= read),
  );
  return last?.others.at(-1)?.ordinal ?? 0;
}

/** The alignments of each text, by the other. */
const known = new WeakMap<Text, WeakMap<Text, Promise<readonly Bead[]>>>();

/**
 * Aligns two editions or translations of a work: by the verses or the printed numbers that both have, else chapter by chapter,
 * else as a whole. Together the beads have every paragraph of both once, in order.
 */
export function alignmentOf(text: Text, other: Text): Promise<readonly Bead[]> {
  const others = known.get(text) ?? new WeakMap<Text, Promise<readonly Bead[]>>();
  known.set(text, others);
  return cached(others, other, () => align(text, other));
}
