import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import type { PdfLibrary } from "./library.ts";
import type { Run } from "./runs.ts";

/** A string as a page shows it. */
interface Shown {
  /** Without white space. */
  readonly letters: string;
  readonly endsInSpace: boolean;
}

/** More strings than a run is shown in, or stand between two runs. */
const maxStrings = 40;

function unicodeOf(glyph: unknown): string {
  const unicode: unknown = typeof glyph === "object" && glyph !== null && Reflect.get(glyph, "unicode");
  return typeof unicode === "string" ? unicode : "";
}

function shownBy(args: unknown): Shown {
  const [glyphs]: unknown[] = Array.isArray(args) ? args : [];
  const text = Array.isArray(glyphs) ? glyphs.map(unicodeOf).join("") : "";
  return { letters: text.replace(/\s+/gu, ""), endsInSpace: /\s$/u.test(text) };
}

/** The index of the last of the strings that begin at an index and make up these letters. */
function lastOf(shown: readonly Shown[], from: number, letters: string): number | undefined {
  let joined = "";
  for (let index = from; index < Math.min(shown.length, from + maxStrings); index++) {
    joined += shown[index]?.letters ?? "";
    if (joined === letters) return index;
    if (!letters.startsWith(joined)) return undefined;
  }
  return undefined;
}

/**
 * The runs of a page, each with the knowledge whether a space follows it in the file. Word processors leave the space in
 * which a line was broken at the line's end, and have none at the end of a paragraph.
 */
export async function withLineEnds(
  page: PDFPageProxy,
  runs: readonly Run[],
  { showText }: PdfLibrary["OPS"],
): Promise<Run[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = fnArray.flatMap((called, index) => (called === showText ? [shownBy(argsArray[index])] : []));
  let next = 0;
  return runs.map((run) => {
    const letters = run.text.replace(/\s+/gu, "");
    for (let from = next; from < Math.min(shown.length, next + maxStrings); from++) {
      const last = lastOf(shown, from, letters);
      if (last === undefined) continue;
      next = last + 1;
      const isSpace = shown[next]?.letters === "" && shown[next]?.endsInSpace;
      return { ...run, endsInSpace: shown[last]?.endsInSpace === true || isSpace };
    }
    return run;
  });
}
