import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";

/** A piece of text in one font and size on one baseline. Lengths are in points, from the page's top left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The right edge. */
  readonly end: number;
  readonly baseline: number;
  readonly size: number;
  /** A name that is unique in the file. */
  readonly font: string;
  /** True if white space is printed in front. */
  readonly spaced: boolean;
  /** True if white space follows in the file. Undefined if that isn't known. */
  readonly endsInSpace?: boolean | undefined;
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

function isMatrix(value: readonly unknown[]): value is Matrix {
  return value.length === 6 && value.every((each) => typeof each === "number" && Number.isFinite(each));
}

/** The product of two affine transformations, the second applied first (PDF 32000-1, 8.3.4). */
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Lines that rise or fall more than one in ten aren't running text. */
const maxSlope = 0.1;

/** Diacritics that are printed as signs of their own, and the combining characters for them. */
const diacritics: Readonly<Record<string, string>> = {
  "¨": "\u0308",
  "´": "\u0301",
  ˆ: "\u0302",
  "˜": "\u0303",
  ˇ: "\u030c",
  "˘": "\u0306",
  "˚": "\u030a",
  "˝": "\u030b",
};
const spacingDiacritic = new RegExp(`([${Object.keys(diacritics).join("")}])\\s?(\\p{L})`, "gu");

/** A letter with a diacritic. Undefined if there is no such letter. */
function letterWith(sign: string, letter: string): string | undefined {
  const diacritic = diacritics[sign];
  const base = letter.replace("ı", "i").replace("ȷ", "j");
  const joined = `${base}${diacritic ?? ""}`.normalize("NFC");
  return diacritic !== undefined && joined.length === 1 ? joined : undefined;
}

/** Joins letters with the diacritics that are printed over them. */
function withDiacritics(text: string): string {
  return text.replace(
    spacingDiacritic,
    (printed, sign: string, letter: string) => letterWith(sign, letter) ?? printed,
  );
}

/** In ems: the distance of a diacritic from its letter, and its height above the usual, as over capitals, at most. */
const [maxDistance, maxHeight] = [0.1, 0.5];

/** Adds a run, and joins its first letter with a diacritic that the run before ends with and that stands over it. */
function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const isOver =
    last !== undefined &&
    run.x >= last.x - run.size &&
    Math.abs(run.x - last.end) <= (run.x < last.end ? 1 : maxDistance) * run.size &&
    Math.abs(run.baseline - last.baseline) <= maxHeight * run.size;
  const letter = isOver ? letterWith(last.text.slice(-1), run.text.slice(0, 1)) : undefined;
  if (!last || letter === undefined) {
    runs.push(run);
    return;
  }
  runs.pop();
  const rest = last.text.slice(0, -1).trimEnd();
  if (rest !== "") runs.push({ ...last, text: rest, end: Math.min(last.end, run.x) });
  const spaced = rest === "" ? last.spaced : /\s.$/u.test(last.text);
  runs.push({ ...run, text: `${letter}${run.text.slice(1)}`, spaced });
}

/** In ems. Narrower white space only moves the next sign a little. */
const maxKerning = 0.12;

/** The runs of a page in the order of the file. Text that isn't horizontal is left out. */
export async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { transform: view } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  let spaced = false;
  for (const item of items) {
    if (!("str" in item)) continue;
    const { str, transform, width, fontName, hasEOL } = item;
    if (isMatrix(transform) && isMatrix(view) && str.trim() !== "") {
      const [a, b, c, d, x, baseline] = product(view, transform);
      const isHorizontal = a > 0 && Math.abs(b) <= maxSlope * a;
      const end = x + (isHorizontal ? width : 0);
      const leading = spaced || /^\s/u.test(str);
      if (isHorizontal)
        addRun(runs, {
          text: withDiacritics(str.trim()),
          x,
          end,
          baseline,
          size: Math.hypot(c, d),
          font: fontName,
          spaced: leading,
        });
      spaced = /\s$/u.test(str);
    } else if (width > maxKerning * Math.abs(transform[3])) spaced = true;
    if (hasEOL) spaced = true;
  }
  return runs;
}
