import type { Metadata } from "../../document/model.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Document } from "../document.ts";
import { documentOf } from "./document.ts";
import { Fonts } from "./file/fonts.ts";
import { layoutOf, type Layout } from "./layout/layout.ts";
import { withPdf, type PdfFile, type PdfLibrary } from "./file/library.ts";
import { withLineEnds } from "./file/line-ends.ts";
import { outlineOf } from "./file/outline.ts";
import type { OnProgress } from "../progress.ts";
import { runsOf, type Run } from "./file/runs.ts";
import { withTexEllipses, withTexLetters } from "./file/tex-letters.ts";

type Operators = PdfLibrary["OPS"];

/** More pages than any book has. */
const maxPages = 5000;
/** Pages with fewer characters on average are pictures, with a stamp or a page number at most. */
const minCharacters = 20;
/** The highest share of characters that have no meaning outside of the file's fonts. */
const maxUnknown = 0.1;

/** The runs of each page. */
async function readPages(pdf: PdfFile, fonts: Fonts, onProgress?: OnProgress): Promise<Run[][]> {
  const pages: Run[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    // oxlint-disable no-await-in-loop -- one page after another, so that only one is in memory
    const page = await pdf.getPage(number);
    const runs = await runsOf(page);
    await fonts.see(page, new Set(runs.map(({ font }) => font)));
    // oxlint-enable no-await-in-loop
    page.cleanup();
    pages.push(runs);
    onProgress?.({ unit: "page", done: number, total: pdf.numPages });
  }
  const lettered = withTexLetters(pages);
  return (await isMadeByTex(pdf)) ? withTexEllipses(lettered) : lettered;
}

/** The layout of the pages. If paragraphs aren't set off, the ends of lines in the file tell them apart. */
async function layOut(
  pdf: PdfFile,
  pages: readonly Run[][],
  fonts: Fonts,
  operators: Operators,
): Promise<Layout> {
  const layout = layoutOf(pages, fonts);
  if (layout.typography.setsOff) return layout;
  const ended: Run[][] = [];
  for (const [index, runs] of pages.entries()) {
    // oxlint-disable no-await-in-loop -- one page after another, so that only one is in memory
    const page = await pdf.getPage(index + 1);
    ended.push(await withLineEnds(page, runs, operators));
    // oxlint-enable no-await-in-loop
    page.cleanup();
  }
  return layoutOf(ended, fonts);
}

/** @throws IbidError when the pages have no text, or none that can be read */
function checkText(pages: readonly (readonly Run[])[], file: string): void {
  const words = pages.flatMap((page) => page.map(({ text }) => text)).join(" ");
  if (words.length < minCharacters * pages.length) {
    throw new IbidError("unreadable-file", localizable("file-pdf-pictures", { file }), { facts: { file } });
  }
  const unknown = words.match(/(?!\s)[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (unknown > maxUnknown * words.length) {
    throw new IbidError("unreadable-file", localizable("file-pdf-signs", { file }), { facts: { file } });
  }
}

/** Titles that programs give: file names, and those of empty documents. */
const programTitle =
  /^(?:untitled|document\d*|microsoft word\b.*|.*\.(?:docx?|rtf|odt|tex|dvi|pdf|indd|qxd|fm|pages|html?|txt))$/iu;

function stated(info: object, name: string): string | undefined {
  const value: unknown = Reflect.get(info, name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

interface Facts {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly metadata: Metadata;
}

const madeByTex = /\btex\b|pdftex|xetex|luatex|dvips|dvipdfm/iu;

async function isMadeByTex(pdf: PdfFile): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  return ["Creator", "Producer"].some((name) => madeByTex.test(stated(info, name) ?? ""));
}

async function factsOf(pdf: PdfFile): Promise<Facts> {
  const { info } = await pdf.getMetadata();
  const title = stated(info, "Title");
  return {
    title: title === undefined || programTitle.test(title) ? undefined : title,
    language: stated(info, "Language"),
    metadata: { author: stated(info, "Author") },
  };
}

/**
 * Reads the text of a PDF file: paragraphs over lines, columns and pages, headings, and footnotes.
 *
 * @throws IbidError when it is encrypted or damaged, or has no text
 */
export async function readPdf(bytes: Uint8Array, file: string, onProgress?: OnProgress): Promise<Document> {
  return withPdf(bytes, file, async (pdf, { OPS }) => {
    if (pdf.numPages > maxPages) {
      throw new IbidError("too-large", localizable("file-pdf-pages", { file, count: pdf.numPages }), {
        facts: { file },
      });
    }
    const fonts = new Fonts(OPS);
    const pages = await readPages(pdf, fonts, onProgress);
    checkText(pages, file);
    const layout = await layOut(pdf, pages, fonts, OPS);
    const labels = await pdf.getPageLabels();
    const numbers = layout.numbers.map((number, index) => number ?? labels?.[index]);
    return { ...(await factsOf(pdf)), ...documentOf(layout, await outlineOf(pdf), numbers, fonts) };
  });
}
