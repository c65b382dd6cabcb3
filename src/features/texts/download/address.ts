import { IbidError } from "../../../shared/error.ts";
import { listOf } from "../../../shared/locale/formats.ts";
import { localizable, type Localizable } from "../../../shared/locale/message.ts";

/** Maximum length of an address, in UTF-16 units. */
export const longestAddress = 1000;

function refused(sentence: Localizable, facts: Readonly<Record<string, unknown>> = {}): IbidError {
  return new IbidError("invalid-input", sentence, { facts });
}

/** The entry of a list of hosts that a host name equals or is a subdomain of. */
export function listedHost(host: string, hosts: readonly string[]): string | undefined {
  return hosts.find((listed) => host === listed || host.endsWith(`.${listed}`));
}

/**
 * The address of the EPUB that a page about a book offers. Other addresses are returned as they are.
 *
 * Standard Ebooks names its files by the parts of the page's path, and answers with a page about the download unless the
 * address says `source=download`.
 */
function fileOfBook({ hostname, pathname, href }: URL): URL {
  const gutenberg = /^(?:www\.)?gutenberg\.org$/.test(hostname) && /^\/ebooks\/\d+\/?$/.test(pathname);
  if (gutenberg) return new URL(`https://www.gutenberg.org${pathname.replace(/\/$/, "")}.epub3.images`);
  if (!/^(?:www\.)?standardebooks\.org$/.test(hostname)) return new URL(href);
  const [, book] = /^\/ebooks\/([\w.-]+(?:\/[\w.-]+)+)\/?$/.exec(pathname) ?? [];
  const path =
    book === undefined || book.includes("/downloads/") || book.includes("/text/") ? undefined : book;
  const file = new URL(path ? `/ebooks/${path}/downloads/${path.replaceAll("/", "_")}.epub` : pathname, href);
  if (file.pathname.includes("/downloads/")) file.searchParams.set("source", "download");
  return file;
}

/**
 * Checks the address of a text that a member gave.
 *
 * @param hosts the hosts that texts may come from, with their subdomains
 * @returns the address to download from
 * @throws IbidError if nothing may be downloaded from there
 */
export function checkedAddress(given: string, hosts: readonly string[]): URL {
  if (hosts.length === 0) {
    throw refused(localizable("texts-no-addresses"));
  }
  const trimmed = given.trim();
  if (trimmed.length > longestAddress || !URL.canParse(trimmed)) {
    throw refused(localizable("texts-no-address"));
  }
  const url = new URL(trimmed);
  if (url.protocol !== "https:") {
    throw refused(localizable("texts-only-https"));
  }
  if (listedHost(url.hostname, hosts) === undefined || url.port !== "") {
    throw refused(localizable("texts-other-host", { hosts: listOf(hosts), host: url.host }), {
      host: url.host,
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw refused(localizable("texts-password"));
  }
  return fileOfBook(url);
}
