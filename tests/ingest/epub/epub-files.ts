import type { Buffer } from "node:buffer";
import { zipped } from "../zipped.ts";

/** A page in the order of reading: the content of its body, or all of it where it begins with "<?xml". */
export type Pages = Readonly<Record<string, string>>;

export interface Extras {
  /** Further files, or others in the place of what is there. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Further items of the manifest. */
  readonly items?: string;
  /** Replaces the spine, which by default has all pages. */
  readonly spine?: string;
  /** Placed behind the spine. */
  readonly guide?: string;
  readonly metadata?: string;
}

const container = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** A page with this body. */
export function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"
    xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
}

/** An EPUB of these pages, in the folder "OPS". */
export function epubFile(pages: Pages, extras: Extras = {}): Buffer {
  const names = Object.keys(pages);
  const items = names.map(
    (name, index) => `<item id="p${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, index) => `<itemref idref="p${index}"/>`);
  const metadata = extras.metadata ?? "<dc:title>The Reef</dc:title><dc:language>en-GB</dc:language>";
  return zipped({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": container,
    "OPS/package.opf": `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
      <manifest>${items.join("")}${extras.items ?? ""}</manifest>
      <spine>${extras.spine ?? spine.join("")}</spine>${extras.guide ?? ""}</package>`,
    ...Object.fromEntries(
      names.map((name) => [
        `OPS/${decodeURIComponent(name)}`,
        pages[name]?.startsWith("<?xml") ? pages[name] : page(pages[name] ?? ""),
      ]),
    ),
    ...extras.files,
  });
}
