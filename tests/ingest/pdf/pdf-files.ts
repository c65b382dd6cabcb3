import { Buffer } from "node:buffer";

/** A piece of text on a page. Lengths are in points, from the top left corner. */
export interface Printed {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Parts of a file other than its pages. */
interface Extras {
  /** The titles in the outline, with the indexes of their pages. */
  readonly outline?: readonly (readonly [title: string, page: number])[];
  /** Entries of the document's catalog and trailer, as PDF writes them. */
  readonly catalog?: string;
  readonly trailer?: string;
  readonly info?: Readonly<Record<string, string>>;
}

const height = 792;

/** Characters of Windows-1252 that have another code in Unicode. */
const windows1252: Readonly<Record<string, number>> = {
  "†": 0x86,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
};

function stringOf(text: string): string {
  const escaped = text.replace(/[\\()]/gu, String.raw`\$&`);
  return `(${escaped.replace(/[†‘’“”•–—]/gu, (each) => String.fromCharCode(windows1252[each] ?? 63))})`;
}

function contentOf(page: readonly Printed[]): string {
  const shown = page.map(
    ({ text, x, y, size = 10, bold = false }) =>
      `/${bold ? "B" : "R"} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm ${stringOf(text)} Tj`,
  );
  return `BT ${shown.join("\n")} ET`;
}

/** The number of a page's object. */
const pageNumber = (index: number) => 6 + 2 * index;

/** A PDF file (PDF 32000-1) in Courier, whose characters are all 0.6 em wide. */
export function pdfFile(pages: readonly (readonly Printed[])[], extras: Extras = {}): Buffer {
  const { outline = [], catalog = "", trailer = "", info = {} } = extras;
  const firstEntry = pageNumber(pages.length);
  const links = (index: number) =>
    [
      index > 0 && `/Prev ${firstEntry + index - 1} 0 R`,
      index < outline.length - 1 && `/Next ${firstEntry + index + 1} 0 R`,
    ].filter(Boolean);
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? "/Outlines 5 0 R" : ""} ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    `<< /Type /Outlines /First ${firstEntry} 0 R /Last ${firstEntry + outline.length - 1} 0 R >>`,
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${height}] /Contents ${pageNumber(index) + 1} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
        `<< /Length ${content.length} >> stream\n${content}\nendstream`,
      ];
    }),
    ...outline.map(
      ([title, page], index) =>
        `<< /Title ${stringOf(title)} /Parent 5 0 R /Dest [${pageNumber(page)} 0 R /Fit] ${links(index).join(" ")} >>`,
    ),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${stringOf(value)}`)
      .join(" ")} >>`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj ${object} endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R ${trailer} >>\nstartxref\n${file.lastIndexOf("xref")}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

/** The place and type of lines. */
interface Setting {
  readonly x?: number;
  /** The first baseline. */
  readonly y?: number;
  readonly size?: number;
  /** The distance between baselines. */
  readonly leading?: number;
  readonly bold?: boolean;
}

/** Sets lines below each other. Two spaces in front are an indent, and "^1^" is raised and small. Empty lines are gaps. */
export function setLines(lines: readonly string[], setting: Setting = {}): Printed[] {
  const { x = 72, y = 72, size = 10, leading = 1.2 * size, bold = false } = setting;
  return lines.flatMap((line, index) => {
    let at = x;
    return line.split("^").flatMap((text, part) => {
      const isRaised = part % 2 === 1;
      const ownSize = isRaised ? 0.6 * size : size;
      const indent = /^ */u.exec(text)?.[0].length ?? 0;
      const printed: Printed = {
        text: text.trimStart(),
        x: at + indent * 0.6 * ownSize,
        y: y + index * leading - (isRaised ? 0.35 * size : 0),
        size: ownSize,
        bold,
      };
      at += text.length * 0.6 * ownSize;
      return printed.text === "" ? [] : [printed];
    });
  });
}

/** Divides words into lines of a page 60 characters wide, as word processors do. */
export function wrap(words: string, width = 60): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const line = lines.at(-1);
    const joined = line === undefined ? word : `${line} ${word}`;
    // Labels of footnotes are raised, so they take less room.
    if (line === undefined || joined.replace(/\^\d+\^/gu, "").length > width) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}
