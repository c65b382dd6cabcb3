import type { Inline } from "../../document.ts";
import { successiveNumbers } from "../../successive-numbers.ts";
import type { LineBreaks } from "./line-breaks.ts";
import { isRaised, labelsIn } from "../notes/labels.ts";
import { inReadingOrder, isSpaced } from "../layout/lines.ts";
import type { Run } from "../file/runs.ts";
import type { LabelPrint } from "../notes/references.ts";
import type { PlacedLine } from "../layout/typography.ts";

/** Finds the note that a label on a page refers to. Returns undefined if there is none. */
export type TargetOf = (label: string, page: number, print: LabelPrint) => string | undefined;

/** The end of words before an exponent: a letter that is no word, a digit, a sign of mathematics. */
const powered = /(?:(?<![\p{L}\p{M}])\p{L}|[\d+\-−=<>≤≥×·*/^|∑∏∫])\s?$/u;

/** True if a raised run may be an exponent: directly behind what has one. */
export function isExponent(before: Run | undefined): boolean {
  return before !== undefined && powered.test(before.text);
}

/** Labels that aren't raised: "[12]", "[12, 14–16]", "¹²", "†" behind a word or a mark. "31(8)" and "f(1)" have none. */
const inlineLabel =
  /(?<=\S)\s?(?:\[|(?<!\d|(?<!\p{L})\p{L})\()(\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,20})[\])]|(?:(?<=\S)\s?|^)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})(?=$|[\s.,;:!?…—–”’"')\]])|(?<=\S)([*†‡§‖¶]{1,4})(?=$|[\s.,;:!?…—–”’"')\]])/gu;

/** The most notes that a label may count from one to another. */
const maxRange = 30;

/** The labels that a label in brackets consists of: ["12", "14", "15", "16"] for "12, 14–16". */
function labelsOf(printed: string): string[] {
  return printed.split(/\s?[,;]\s?/u).flatMap((part) => {
    const [first = "", last] = part.split(/\s?[–-]\s?/u);
    const count = last === undefined ? 1 : Number(last) - Number(first) + 1;
    if (!(count > 0 && count <= maxRange)) return [part];
    return Array.from({ length: count }, (_, index) => (index === 0 ? first : String(Number(first) + index)));
  });
}

/** Words that may have labels in them. */
function withInlineLabels(words: string, page: number, targetOf: TargetOf): Inline[] {
  const content: Inline[] = [];
  let end = 0;
  for (const match of words.matchAll(inlineLabel)) {
    const labels = labelsOf((match[1] ?? match[2] ?? match[3] ?? "").normalize("NFKC"));
    const found = labels.flatMap((label) => {
      const target = targetOf(label, page, "inline");
      return target === undefined ? [] : [{ kind: "footnote" as const, target, label }];
    });
    if (found.length < labels.length) continue;
    content.push({ kind: "words", words: words.slice(end, match.index) }, ...found);
    end = match.index + match[0].length;
  }
  return [...content, { kind: "words", words: words.slice(end) }];
}

/** A raised run as references, if it consists of labels of footnotes. */
function references(text: string, page: number, targetOf: TargetOf, print: LabelPrint): Inline[] | undefined {
  const found = (labels: readonly string[]) => {
    const all = labels.flatMap((label) => {
      const target = targetOf(label, page, print);
      return target === undefined ? [] : [{ kind: "footnote" as const, target, label }];
    });
    return all.length > 0 && all.length === labels.length ? all : undefined;
  };
  return found(labelsIn(text)) ?? found(successiveNumbers(text) ?? []);
}

/**
 * The content of a line.
 *
 * @param isFirst true if it begins a paragraph, where a raised number may be the label of a note to a table
 */
function contentOfLine(line: PlacedLine, isFirst: boolean, targetOf: TargetOf): Inline[] {
  const content: Inline[] = [];
  let words = "";
  const end = () => {
    content.push(...withInlineLabels(words, line.page, targetOf));
    words = "";
  };
  const runs = inReadingOrder(line.runs);
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const isDoubtful = before ? isExponent(before) : isFirst;
    const print = isDoubtful ? "doubtful" : "raised";
    const marks = isRaised(run, line) ? references(run.text, line.page, targetOf, print) : undefined;
    if (before && isSpaced(before, run) && !marks) words += " ";
    if (marks) {
      end();
      content.push(...marks);
    } else words += run.text;
  }
  end();
  return content;
}

/**
 * The content of a paragraph: its lines joined, with footnotes referred to.
 *
 * @param startOf the page that begins with a line, as printed; undefined for the other lines
 */
export function contentOf(
  lines: readonly PlacedLine[],
  breaks: LineBreaks,
  targetOf: TargetOf,
  startOf: (line: PlacedLine) => string | undefined,
): Inline[] {
  return lines.flatMap((line, index) => {
    const label = startOf(line);
    const start = label === undefined ? [] : [{ kind: "page" as const, label }];
    const content = [...start, ...contentOfLine(line, index === 0, targetOf)];
    const next = lines[index + 1];
    const last = content.at(-1);
    if (!next) return content;
    if (last?.kind !== "words") return [...content, { kind: "words" as const, words: " " }];
    return [...content.slice(0, -1), { kind: "words" as const, words: breaks.join(last.words, next.words) }];
  });
}

/** The words of a footnote's paragraph. */
export function wordsOfNote(lines: readonly PlacedLine[], breaks: LineBreaks): string {
  const words = lines.map((line, index) => {
    const next = lines[index + 1];
    return next ? breaks.join(line.words, next.words) : line.words;
  });
  return words.join("");
}
