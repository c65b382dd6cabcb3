import type { Element, ParentNode } from "domhandler";
import type { Metadata } from "../../document/model.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { excludedByGuide, navigationIn, type Navigation } from "./navigation.ts";
import { named, xmlIn, type BookArchive } from "./parts.ts";
import { resolve } from "../html/page.ts";
import { textOf } from "../html/tree.ts";
import type { Archive } from "../zip.ts";

/** A part of an EPUB: a page, a picture, a style sheet. */
export interface Part {
  /** The name in the archive. */
  readonly path: string;
  /** A media type. */
  readonly type: string;
}

/** The package document of an EPUB. */
export interface Package {
  readonly title: string | undefined;
  readonly metadata: Metadata;
  readonly language: string | undefined;
  /** The parts in reading order. */
  readonly spine: readonly Part[];
  /** Pages outside of the reading order. Footnotes may be there. */
  readonly asides: readonly Part[];
  /** Ids in the reading order that the manifest doesn't list. */
  readonly unlisted: readonly string[];
  readonly navigation: Navigation;
  readonly styleSheets: readonly Part[];
  /** Pages that aren't part of the work: cover, title page, contents. */
  readonly excluded: ReadonlySet<string>;
  /** The path of the table of contents, if it is a page. */
  readonly contents: string | undefined;
}

function notEpub(file: string): IbidError {
  return new IbidError("unreadable-file", localizable("file-not-epub", { file }), { facts: { file } });
}

/** Algorithms that only obfuscate fonts. */
const fontObfuscation = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

async function refuseEncrypted(archive: Archive, file: string): Promise<void> {
  const encryption = await xmlIn(archive, "META-INF/encryption.xml");
  const methods = encryption ? named(encryption, "encryptionmethod") : [];
  if (methods.some(({ attribs }) => !fontObfuscation.has(attribs["algorithm"] ?? ""))) {
    throw new IbidError("unreadable-file", localizable("file-encrypted-epub", { file }), { facts: { file } });
  }
}

/** True for creators with MARC's role of an author, maybe among others, and for those without any role. */
function isAuthor(creator: Element, opf: ParentNode): boolean {
  const { id, "opf:role": role = "" } = creator.attribs;
  const refined = named(opf, "meta").filter(
    ({ attribs }) => id !== undefined && attribs["refines"] === `#${id}` && attribs["property"] === "role",
  );
  const roles = [role, ...refined.map(textOf)].map((each) => each.trim()).filter(Boolean);
  return roles.length === 0 || roles.includes("aut");
}

/** A date without the time of day. */
function dayOf(date: Element): string {
  return textOf(date).trim().replace(/T.*$/su, "");
}

/** More names than a title page has. */
const maxCreators = 20;

/** The bibliographic facts in the package document. */
function metadataIn(opf: ParentNode): Metadata {
  const creators = named(opf, "creator")
    .slice(0, maxCreators)
    .filter((creator) => isAuthor(creator, opf));
  const dates = named(opf, "date");
  const dateOf = (event: string) => dates.find(({ attribs }) => attribs["opf:event"] === event);
  // The date of publication is that of the EPUB. EPUB 2 may also have those of the file's creation and modification.
  const published = dateOf("original-publication");
  const released = dateOf("publication") ?? dates.find((date) => date !== published);
  const [publisher] = named(opf, "publisher");
  const [source] = named(opf, "source");
  return {
    author: creators
      .map((creator) => textOf(creator).trim())
      .filter(Boolean)
      .join("; "),
    published: published && dayOf(published),
    released: released && dayOf(released),
    source: [publisher, source].map((each) => each && textOf(each).trim()).find(Boolean),
  };
}

function isPage({ type, path }: Part): boolean {
  return /^(?:application\/xhtml\+xml|text\/html)$/iu.test(type) || /\.x?html?$/iu.test(path);
}

/**
 * Reads the package document of an EPUB.
 *
 * @throws IbidError when it isn't an EPUB, or is encrypted
 */
export async function readPackage(archive: BookArchive, file: string): Promise<Package> {
  const container = await xmlIn(archive, "META-INF/container.xml");
  await refuseEncrypted(archive, file);
  const path = container && named(container, "rootfile")[0]?.attribs["full-path"];
  const opf = path ? await xmlIn(archive, path) : undefined;
  if (!path || !opf) throw notEpub(file);
  const parts = new Map<string, Part & { readonly isContents: boolean }>();
  for (const { attribs } of named(opf, "item")) {
    // A fragment doesn't belong here, but is found in books.
    const target = resolve(path, (attribs["href"] ?? "").trim().replace(/#.*$/su, ""));
    if (!attribs["id"] || target === undefined) continue;
    const type = attribs["media-type"] ?? "";
    const isContents = /\bnav\b/u.test(attribs["properties"] ?? "") || type === "application/x-dtbncx+xml";
    parts.set(attribs["id"], { path: archive.nameOf(target), type, isContents });
  }
  const order = named(opf, "itemref").map(({ attribs }) => ({
    id: attribs["idref"] ?? "",
    isAside: attribs["linear"] === "no",
  }));
  const listed = order.filter(({ isAside }) => !isAside).flatMap(({ id }) => parts.get(id) ?? []);
  // Several items may be places in one page.
  const spine = [...new Map(listed.map((part) => [part.path, part])).values()];
  const read = new Set(spine.map((part) => part.path));
  const contents = [...parts.values()].filter((part) => part.isContents);
  return {
    title: named(opf, "title")
      .map(textOf)
      .find((title) => title.trim() !== ""),
    metadata: metadataIn(opf),
    language: named(opf, "language").map(textOf)[0],
    spine: spine.filter(isPage),
    asides: [...parts.values()].filter((part) => isPage(part) && !read.has(part.path) && !part.isContents),
    styleSheets: [...parts.values()].filter(({ type }) => /^text\/css$/iu.test(type)),
    unlisted: order.map(({ id }) => id).filter((id) => !parts.has(id)),
    navigation: await navigationIn(
      archive,
      [...contents.filter(isPage), ...contents.filter((part) => !isPage(part))].map((part) => part.path),
    ),
    excluded: excludedByGuide(opf, path),
    contents: contents.find(isPage)?.path,
  };
}
