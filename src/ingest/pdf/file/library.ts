import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { IbidError } from "../../../shared/error.ts";
import { localizable } from "../../../shared/locale/message.ts";

/** The part of PDF.js that is used here. */
export type PdfLibrary = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
export type PdfFile = Awaited<ReturnType<PdfLibrary["getDocument"]>["promise"]>;

/** Classes of browsers that PDF.js expects to exist when it is loaded. It needs them only to draw. */
const browserClasses = ["DOMMatrix", "ImageData", "Path2D"];

/** Loads PDF.js without its canvas, which would be a large native library. */
async function loadLibrary(): Promise<PdfLibrary> {
  const missing = browserClasses.filter((name) => !(name in globalThis));
  for (const name of missing) Reflect.set(globalThis, name, function Placeholder() {});
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}

/** The folder of the character maps of Chinese, Japanese and Korean fonts, and of the metrics of standard fonts. */
function dataFolder(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), name, "/");
}

/** The names of the errors that PDF.js throws for damaged files. */
const damages = new Set([
  "InvalidPDFException",
  "FormatError",
  "UnknownErrorException",
  "MissingDataException",
]);

/** The error for a person, if PDF.js can't read the file. */
function refusal(error: unknown, file: string): unknown {
  const name = error instanceof Error ? error.name : "";
  if (name !== "PasswordException" && !damages.has(name)) return error;
  const sentence = localizable(name === "PasswordException" ? "file-encrypted" : "file-pdf-damaged", {
    file,
  });
  return new IbidError("unreadable-file", sentence, { facts: { file }, cause: error });
}

/**
 * Opens a PDF file and passes it to `read`. Its scripts, pictures and links to other files are never used.
 *
 * @param file the file's name, for error messages
 * @throws IbidError when it is encrypted or damaged
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  file: string,
  read: (pdf: PdfFile, library: PdfLibrary) => Promise<Result>,
): Promise<Result> {
  const library = await loadLibrary();
  const { getDocument, VerbosityLevel } = library;
  const task = getDocument({
    // A copy, since PDF.js takes the buffer over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: dataFolder("cmaps"),
    standardFontDataUrl: dataFolder("standard_fonts"),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    isEvalSupported: false,
    useWasm: false,
    // Pictures of more than one pixel are left out.
    maxImageSize: 1,
  });
  try {
    return await read(await task.promise, library);
  } catch (error) {
    throw refusal(error, file);
  } finally {
    await task.destroy();
  }
}
