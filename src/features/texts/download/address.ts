import { IbidError } from "../../../shared/error.ts";

/** Maximum length of an address, in UTF-16 units. */
export const longestAddress = 1000;

function refused(sentence: string, facts: Readonly<Record<string, unknown>> = {}): IbidError {
  return new IbidError("invalid-input", sentence, { facts });
}

/** The entry of a list of hosts that a host name equals or is a subdomain of. */
export function listedHost(host: string, hosts: readonly string[]): string | undefined {
  return hosts.find((listed) => host === listed || host.endsWith(`.${listed}`));
}

/** "a.org", "a.org and b.org", "a.org, b.org and c.org" */
function enumerate(hosts: readonly string[]): string {
  const last = hosts.at(-1) ?? "";
  return hosts.length < 2 ? last : `${hosts.slice(0, -1).join(", ")} and ${last}`;
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
    throw refused("I don't fetch texts from addresses here: download the file, and attach it.");
  }
  const trimmed = given.trim();
  if (trimmed.length > longestAddress || !URL.canParse(trimmed)) {
    throw refused("That isn't an address: give one such as https://www.gutenberg.org/ebooks/1342.");
  }
  const url = new URL(trimmed);
  if (url.protocol !== "https:") {
    throw refused("I only fetch from addresses that begin with https://: give that one.");
  }
  if (listedHost(url.hostname, hosts) === undefined || url.port !== "") {
    throw refused(
      `I only fetch texts from ${enumerate(hosts)}: download the file from ${url.host}, and attach it.`,
      { host: url.host },
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw refused("That address has a user name or password in it: give it without.");
  }
  return fileOfBook(url);
}
