import { isText, Text, type ChildNode, type Element } from "domhandler";
import { makeElement } from "../elements.ts";
import { pageLabel } from "../page-breaks.ts";
import { replaceNodes } from "./replacements.ts";

/** Page numbers in the words of a text, as Project Gutenberg prints them: "[Pg 12]". */
const pageNumber = /\[(?:pg|page|p)\.? ?(\d{1,4})\]/giu;

/** Fewer numbers may be citations. */
const minNumbers = 2;

/** True if numbers count pages: each is greater than the one before, most by one. */
function countPages(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return (
    numbers.length >= minNumbers &&
    steps.every((step) => step > 0) &&
    steps.filter((step) => step === 1).length * 2 >= steps.length
  );
}

/**
 * Makes page breaks of page numbers that stand in the words of a work.
 *
 * @param elements all elements of the work
 */
export function markPageNumbers(elements: readonly Element[]): void {
  const texts = elements.flatMap(({ children }) =>
    children.flatMap((child) => (isText(child) && child.data.includes("[") ? child : [])),
  );
  const found = texts.flatMap((text) => {
    const matches = [...text.data.matchAll(pageNumber)];
    return matches.length > 0 ? [{ text, matches }] : [];
  });
  if (!countPages(found.flatMap(({ matches }) => matches.map(([, number]) => Number(number))))) return;
  replaceNodes(
    new Map(
      found.map(({ text, matches }) => {
        const nodes: ChildNode[] = [];
        let end = 0;
        for (const { index, 0: printed, 1: label = "" } of matches) {
          nodes.push(new Text(text.data.slice(end, index)), makeElement("span", { [pageLabel]: label }));
          end = index + printed.length;
        }
        return [text, [...nodes, new Text(text.data.slice(end))]] as const;
      }),
    ),
  );
}
