import type { Element, ParentNode } from "domhandler";
import { IbidError } from "../error.ts";
import { kindsOf } from "./html-elements.ts";
import { decodePage } from "./html.ts";
import { resolve } from "./html-links.ts";
import { parseXhtml, textOf, walk } from "./html-tree.ts";
import type { Archive } from "./zip.ts";

/** A part of an EPUB: a page, a picture, a style sheet. */
export interface Part {
  /** Its name in the archive. */
  readonly path: string;
  readonly type: string;
}

/** What an EPUB says of itself. */
export interface Package {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** In the order of reading. */
  readonly spine: readonly Part[];
  /** Pages to look things up in, as the notes may be: not in the order of reading. */
  readonly asides: readonly Part[];
  /** Parts that the order of reading names, but that aren't listed. */
  readonly unlisted: readonly string[];
  /** The first title that the table of contents has for each page. */
  readonly titles: ReadonlyMap<string, string>;
  /** Pages that are no part of the work: cover, title page, contents. */
  readonly apart: ReadonlySet<string>;
}

/** All elements of that name, whatever their namespace's prefix. */
function named(root: ParentNode, name: string): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter(element) {
      if (element.name.replace(/^.*:/u, "") === name) found.push(element);
      return true;
    },
  });
  return found;
}

/**
 * The characters of a part; undefined where it is missing, empty or no text.
 *
 * @throws IbidError when the archive is damaged there, encrypted or too large
 */
export async function sourceOf(archive: Archive, path: string): Promise<string | undefined> {
  const bytes = await archive.read(path);
  try {
    return bytes && decodePage(bytes, path);
  } catch (error) {
    if (error instanceof IbidError) return undefined;
    throw error;
  }
}

async function xmlIn(archive: Archive, path: string): Promise<ParentNode | undefined> {
  const source = await sourceOf(archive, path);
  return source === undefined ? undefined : parseXhtml(source);
}

function noEpub(file: string): IbidError {
  return new IbidError(`${file} is no EPUB, or a part of it is missing: get it again and use that.`, {
    file,
  });
}

/** These only make fonts unusable outside of the book. */
const fontObfuscation = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

async function refuseEncrypted(archive: Archive, file: string): Promise<void> {
  const encryption = await xmlIn(archive, "META-INF/encryption.xml");
  const methods = encryption ? named(encryption, "encryptionmethod") : [];
  if (methods.some(({ attribs }) => !fontObfuscation.has(attribs["algorithm"] ?? ""))) {
    throw new IbidError(`This EPUB is encrypted, so it can't be read: use ${file} without copy protection.`, {
      file,
    });
  }
}

const apartTypes = /^(?:cover|title-?page|toc|copyright-page)$/iu;

/** Pages that the guide of an EPUB 2 names, unless its text begins there. */
function apartByGuide(opf: ParentNode, path: string): Set<string> {
  const references = named(opf, "reference").map(({ attribs }) => ({
    type: attribs["type"] ?? "",
    page: resolve(path, attribs["href"] ?? ""),
  }));
  const apart = references.filter(({ type }) => apartTypes.test(type)).flatMap(({ page }) => page ?? []);
  const text = new Set(
    references
      .filter(({ type }) => /^(?:text|start)$/iu.test(type))
      .map(({ page }) => page?.replace(/#.*/su, "")),
  );
  return new Set(apart.filter((page) => !text.has(page)));
}

/** The entries of the table of contents: of EPUB 3, else of EPUB 2. */
function entriesOf(contents: ParentNode): { title: string; href: string | undefined }[] {
  const nav = named(contents, "nav").find((element) => kindsOf(element).has("toc"));
  if (nav) return named(nav, "a").map((link) => ({ title: textOf(link), href: link.attribs["href"] }));
  return named(contents, "navpoint").map((point) => ({
    title: named(point, "text").slice(0, 1).map(textOf).join(""),
    href: named(point, "content")[0]?.attribs["src"],
  }));
}

async function titlesIn(archive: Archive, contents: Part | undefined): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const tree = contents && (await xmlIn(archive, contents.path));
  for (const { title, href } of tree ? entriesOf(tree) : []) {
    const page = href === undefined ? undefined : resolve(contents?.path ?? "", href.replace(/#.*/su, ""));
    if (page !== undefined && !titles.has(page)) titles.set(page, title);
  }
  return titles;
}

function isPage({ type, path }: Part): boolean {
  return /^(?:application\/xhtml\+xml|text\/html)$/iu.test(type) || /\.x?html?$/iu.test(path);
}

/**
 * Reads what an EPUB says of its parts.
 *
 * @throws IbidError when it is none, or encrypted
 */
export async function readPackage(archive: Archive, file: string): Promise<Package> {
  const container = await xmlIn(archive, "META-INF/container.xml");
  await refuseEncrypted(archive, file);
  const path = container && named(container, "rootfile")[0]?.attribs["full-path"];
  const opf = path ? await xmlIn(archive, path) : undefined;
  if (!path || !opf) throw noEpub(file);
  const parts = new Map<string, Part & { readonly isContents: boolean }>();
  for (const { attribs } of named(opf, "item")) {
    const target = resolve(path, attribs["href"] ?? "");
    if (!attribs["id"] || target === undefined) continue;
    const type = attribs["media-type"] ?? "";
    const isContents = /\bnav\b/u.test(attribs["properties"] ?? "") || type === "application/x-dtbncx+xml";
    parts.set(attribs["id"], { path: target, type, isContents });
  }
  const order = named(opf, "itemref").map(({ attribs }) => ({
    id: attribs["idref"] ?? "",
    isAside: attribs["linear"] === "no",
  }));
  const spine = order.filter(({ isAside }) => !isAside).flatMap(({ id }) => parts.get(id) ?? []);
  const read = new Set(spine.map((part) => part.path));
  const contents = [...parts.values()].filter((part) => part.isContents);
  return {
    title: named(opf, "title")
      .map(textOf)
      .find((title) => title.trim() !== ""),
    language: named(opf, "language").map(textOf)[0],
    spine: spine.filter(isPage),
    asides: [...parts.values()].filter((part) => isPage(part) && !read.has(part.path) && !part.isContents),
    unlisted: order.map(({ id }) => id).filter((id) => !parts.has(id)),
    titles: await titlesIn(archive, contents.find(isPage) ?? contents[0]),
    apart: apartByGuide(opf, path),
  };
}
