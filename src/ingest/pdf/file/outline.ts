import type { PdfFile } from "./library.ts";

/** An entry of the outline (the bookmarks) of a file. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 is the highest. */
  readonly level: number;
  /** The index of the page that it leads to. */
  readonly page: number;
  /** The height on the page, from its top in points. Undefined if it leads to the whole page. */
  readonly top: number | undefined;
}

type Node = Awaited<ReturnType<PdfFile["getOutline"]>>[number];
type Reference = Parameters<PdfFile["getPageIndex"]>[0];

/** More entries than any book has. */
const maxEntries = 5000;

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "num" in value && "gen" in value;
}

async function placeOf(
  pdf: PdfFile,
  { dest }: Node,
): Promise<Pick<OutlineEntry, "page" | "top"> | undefined> {
  try {
    const explicit: readonly unknown[] | null =
      typeof dest === "string" ? await pdf.getDestination(dest) : dest;
    const [target, , , y] = explicit ?? [];
    const page = isReference(target) ? await pdf.getPageIndex(target) : target;
    if (typeof page !== "number" || page < 0 || page >= pdf.numPages) return undefined;
    const [, , , height = 0] = (await pdf.getPage(page + 1)).view;
    return { page, top: typeof y === "number" ? height - y : undefined };
  } catch {
    // Many outlines have entries that lead nowhere.
    return undefined;
  }
}

/** The outline of a file in its order. Entries that lead nowhere are left out. */
export async function outlineOf(pdf: PdfFile): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const open = ((await pdf.getOutline().catch(() => [])) ?? [])
    .map((node) => ({ node, level: 1 }))
    .toReversed();
  for (let next = open.pop(), read = 0; next && read < maxEntries; next = open.pop(), read++) {
    const { node, level } = next;
    // oxlint-disable-next-line no-await-in-loop -- each entry is looked up in memory
    const place = await placeOf(pdf, node);
    if (place && node.title.trim()) entries.push({ title: node.title, level, ...place });
    open.push(...node.items.map((item: Node) => ({ node: item, level: level + 1 })).toReversed());
  }
  return entries;
}
