import { isSpaced, type Line } from "../layout/lines.ts";
import type { Run } from "../file/runs.ts";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const symbols = "*†‡§‖¶#";
const label = String.raw`\d{1,4}|[${symbols}]{1,4}|[a-z]|[${superscripts}]{1,4}`;
const labels = new RegExp(
  String.raw`^[[(]?(?:${label})[\])]?(?:\s*[,;]?\s*[[(]?(?:${label})[\])]?)*[.,;)]?$`,
  "u",
);
const each = new RegExp(label, "gu");

/** In characters. */
const maxLength = 40;

/** The labels of footnotes that a raised run consists of: ["1", "2"] for "1, 2". Empty if it is something else. */
export function labelsIn(text: string): string[] {
  return text.length <= maxLength && labels.test(text)
    ? Array.from(text.match(each) ?? [], (one) => one.normalize("NFKC"))
    : [];
}

/** In ems of the line: how far a footnote's label is raised, at least. */
const minRise = 0.15;
/** The size of a raised label is at most this share of the line's. */
export const maxLabelRatio = 0.88;

/** True if a run is printed smaller and higher than the rest of its line, or much higher. */
export function isRaised(run: Run, { baseline, size }: Pick<Line, "baseline" | "size">): boolean {
  const rise = baseline - run.baseline;
  return rise > 2 * minRise * size || (rise > minRise * size && run.size <= maxLabelRatio * size);
}

const atStart = new RegExp(
  String.raw`^(?:[[(](\d{1,4})[\])]|(\d{1,4})[.):]?(?=\s|$)|([${superscripts}]{1,4})|([${symbols}]{1,4}))\s*`,
  "u",
);

/** A line that begins with the label of a footnote. */
export interface LabelledLine {
  readonly label: string;
  readonly isRaised: boolean;
  /** The line without its label. */
  readonly rest: Line;
}

/** Separates the label at the beginning of a line. Returns undefined for other lines. */
export function labelAtStart(line: Line): LabelledLine | undefined {
  const [first, ...others] = line.runs;
  if (!first) return undefined;
  const [raised, ...more] = labelsIn(first.text);
  if (raised && more.length === 0 && others.length > 0 && isRaised(first, line)) {
    return { label: raised, isRaised: true, rest: { ...line, runs: others } };
  }
  const next = others[0];
  const spaced = next && isSpaced(first, next) ? `${first.text} ` : first.text;
  const match = atStart.exec(spaced);
  const found = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (!match || found === undefined) return undefined;
  const text = first.text.slice(match[0].length);
  const rest = text === "" ? others : [{ ...first, text }, ...others];
  return rest.length === 0
    ? undefined
    : { label: found.normalize("NFKC"), isRaised: false, rest: { ...line, runs: rest } };
}
