import type { MarkedParagraph } from "../../src/ingest/draft/draft.ts";
import { cleanInlines } from "../../src/ingest/inlines.ts";
import type { Block, Document } from "../../src/ingest/document.ts";

/** A block on one line: "#" for each level of a heading, footnotes as {label}, or {label→target} if these differ. */
function shownBlock(block: Block): string {
  const { text, references } = cleanInlines(block.content);
  const line = references.toReversed().reduce((rest, { label, target, offset }) => {
    const name = label.toLowerCase() === target ? label : `${label}→${target}`;
    return `${rest.slice(0, offset)}{${name}}${rest.slice(offset)}`;
  }, text);
  return block.kind === "heading" ? `${"#".repeat(block.level)} ${line}` : line;
}

/** The blocks of a document that aren't empty, a line each. */
export function shown({ blocks }: Document): string[] {
  return blocks.map(shownBlock).filter((line) => line !== "");
}

/** A paragraph's text with footnote labels, or ids if these differ, in braces at their offsets. */
export function labelled({ text, markers }: MarkedParagraph): string {
  return markers.toReversed().reduce((all, { label, footnote, offset }) => {
    return `${all.slice(0, offset)}{${footnote ?? label}}${all.slice(offset)}`;
  }, text);
}
