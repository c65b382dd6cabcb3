import type { Paragraph, Text } from "../../document/model.ts";
import { hasVerses } from "../../document/verses.ts";
import type { Bead } from "./alignment.ts";

/** Returns the labels of a paragraph by which it is found in another edition; none if it has no label of its own. */
type LabelsOf = (paragraph: Paragraph) => readonly string[];

/** A paragraph with labels, and those without that follow it. */
interface Block {
  readonly labels: readonly string[];
  readonly paragraphs: Paragraph[];
}

function blocksOf({ paragraphs }: Text, labelsOf: LabelsOf): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const labels = labelsOf(paragraph);
    const last = blocks.at(-1);
    const goesOn = labels.length === 0 && last?.paragraphs[0]?.chapter === paragraph.chapter;
    if (last && goesOn) last.paragraphs.push(paragraph);
    else blocks.push({ labels, paragraphs: [paragraph] });
  }
  return blocks;
}

/** Aligns blocks that have a label in common. Those that follow one another may overlap, and are joined then. */
function beadsOf(own: readonly Block[], others: readonly Block[]): Bead[] {
  const places = new Map(
    others.flatMap(({ labels }, index) => labels.map((label) => [label, index] as const)),
  );
  const beads: Bead[] = [];
  let next = 0;
  const take = (to: number): Paragraph[] => {
    const taken = others.slice(next, to).flatMap(({ paragraphs }) => paragraphs);
    next = Math.max(next, to);
    return taken;
  };
  for (const { labels, paragraphs } of own) {
    const found = labels.flatMap((label) => places.get(label) ?? []);
    const [from, to] = [Math.min(...found), Math.max(...found) + 1];
    const last = beads.at(-1);
    if (found.length > 0 && last && last.others.length > 0 && from < next) {
      beads[beads.length - 1] = {
        ...last,
        own: [...last.own, ...paragraphs],
        others: [...last.others, ...take(to)],
      };
      continue;
    }
    const missing = found.length > 0 ? take(from) : [];
    if (missing.length > 0) beads.push({ own: [], others: missing, isExact: true });
    beads.push({ own: paragraphs, others: found.length > 0 ? take(to) : [], isExact: true });
  }
  const rest = take(others.length);
  return rest.length > 0 ? [...beads, { own: [], others: rest, isExact: true }] : beads;
}

/** Labels of verses. Books are told apart by their order, since translations name them differently. */
export function verseLabels(text: Text): LabelsOf {
  const books = [...new Set(text.paragraphs.flatMap(({ verses = [] }) => verses.map(({ book }) => book)))];
  return ({ verses = [] }) =>
    verses.map(({ book, chapter, number }) => `${books.indexOf(book)} ${chapter ?? ""}:${number}`);
}

/** A number that is printed at the beginning of a paragraph, as theses and articles have: "12.", "§ 12", "(12)". */
const printedNumber = /^(?:§+\s*|\()?(\d{1,4})(?:[.):\]]|(?<=§\s*\d+))\s/u;

/** The least share of a text's paragraphs that have printed numbers, and of the numbers that both texts have. */
const leastShare = 0.5;

/** Labels of printed numbers. Returns undefined if few paragraphs have one, or several have the same. */
function numberLabels({ paragraphs, chapters }: Text): ReadonlyMap<Paragraph, readonly string[]> | undefined {
  const labels = new Map(
    paragraphs.flatMap((paragraph) => {
      const [, number] = printedNumber.exec(paragraph.text) ?? [];
      const chapter = chapters.findIndex(({ name }) => name === paragraph.chapter?.name);
      return number === undefined ? [] : [[paragraph, [`${chapter} ${number}`]] as const];
    }),
  );
  const isNumbered = labels.size > 0 && labels.size >= leastShare * paragraphs.length;
  return isNumbered && new Set([...labels.values()].flat()).size === labels.size ? labels : undefined;
}

/** Aligns two texts that count verses, or whose paragraphs have printed numbers. Returns undefined for others. */
export function alignByLabels(text: Text, other: Text): Bead[] | undefined {
  if (hasVerses(text) && hasVerses(other)) {
    return beadsOf(blocksOf(text, verseLabels(text)), blocksOf(other, verseLabels(other)));
  }
  const [own, others] = [numberLabels(text), numberLabels(other)];
  if (!own || !others) return undefined;
  const known = new Set([...others.values()].flat());
  const shared = [...own.values()].flat().filter((label) => known.has(label)).length;
  if (shared < leastShare * Math.max(own.size, others.size)) return undefined;
  return beadsOf(
    blocksOf(text, (paragraph) => own.get(paragraph) ?? []),
    blocksOf(other, (paragraph) => others.get(paragraph) ?? []),
  );
}
