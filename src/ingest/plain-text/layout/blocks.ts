import type { Line } from "./line.ts";

/** A row of asterisks or the like, or one ornament: a scene break, or a rule above notes. */
const ornament =
  /^(?:<hr ?\/?>|\*\s+\*|\[(?:\*\s*){3,}\]|(?=(?:[<>:/\s]*[-–—=~*_<]){2})(?:[-–—=~*_<>:/]\s*){3,}|\/{3,}|([^\p{L}\p{N}\s"'“”‘’()[\]{}?!,;:¿¡/\\])(?:\s*\1){2,}|[⁂❦❧☙※✻✽✾❖◆◇◊■□●○☆★*#~§]|(?:[*~•·◆◇◊■□●○☆★=_#-]\s*){3,}|[-–—=~* ]*o+[0O]+o+[-–—=~* ]*)$/u;

/** In characters. A line of dots must be longer than an ellipsis. */
const [minDots, maxLength] = [5, 200];

/** True if a line only separates: "* * *", "-----", "⁂". An ellipsis is words. */
export function isSeparator(text: string): boolean {
  if (text.length > maxLength || !ornament.test(text)) return false;
  return !text.startsWith(".") || text.replace(/\s/gu, "").length >= minDots;
}

/** Consecutive lines between blank lines, separators, page ends and ideographic indents. */
export interface LineBlock {
  readonly lines: readonly Line[];
  /** True if a separator stands above. */
  readonly separated: boolean;
}

/** Groups lines into blocks. Blank lines and separators are dropped. */
export function blocksOf(lines: readonly Line[]): LineBlock[] {
  const blocks: { lines: Line[]; separated: boolean }[] = [];
  let open: Line[] | undefined;
  let separated = false;
  for (const line of lines) {
    if (line.text === "" || isSeparator(line.text)) {
      separated ||= line.text !== "";
      open = undefined;
    } else if (open && open[0]?.page === line.page && !line.opens) open.push(line);
    else {
      blocks.push({ lines: (open = [line]), separated });
      separated = false;
    }
  }
  return blocks;
}
