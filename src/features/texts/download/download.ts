import { lookup as systemLookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import type { LookupFunction } from "node:net";
import { posix } from "node:path";
import { isReadable } from "../../../ingest/formats.ts";
import { IbidError } from "../../../shared/error.ts";
import { localizable, type Localizable } from "../../../shared/locale/message.ts";
import type { GivenFile } from "../../command/context.ts";
import { checkedAddress, listedHost } from "./address.ts";
import { isPublicAddress } from "./public-address.ts";
import { readAtMost } from "../../../shared/read-at-most.ts";

export interface DownloadOptions {
  /** The hosts that texts may come from, with their subdomains. Empty if none may. */
  readonly hosts: readonly string[];
  /** Maximum size of a file, in bytes. */
  readonly maxSize: number;
  /** Maximum time, in milliseconds. */
  readonly timeout?: number;
  /** Replaces parts of the network in tests. */
  readonly network?: Partial<Network>;
}

/** The network that is downloaded from. */
export interface Network {
  readonly lookup: LookupFunction;
  /** True for an IP address that may be connected to. */
  readonly isAllowed: (address: string) => boolean;
  readonly port: number;
  /** The certificate authority; by default those of Node. */
  readonly ca: string | undefined;
}

const internet: Network = { lookup: systemLookup, isAllowed: isPublicAddress, port: 443, ca: undefined };

const maxRedirects = 5;

/** The extensions by media type, for addresses that don't tell the format. */
const extensions: Readonly<Record<string, string>> = {
  "application/epub+zip": ".epub",
  "application/pdf": ".pdf",
  "application/xhtml+xml": ".xhtml",
  "text/html": ".html",
  "text/plain": ".txt",
};

function failed(sentence: Localizable, url: URL, cause?: unknown): IbidError {
  return new IbidError("download-failed", sentence, { facts: { host: url.host }, cause });
}

/**
 * Resolves names as `lookup` does, but fails if one of the addresses isn't allowed. The connection uses the addresses that
 * were checked, so a later answer of the name server changes nothing.
 */
function guarded({ lookup, isAllowed }: Network): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const addresses = typeof found === "string" ? [] : found;
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isAllowed(address))) {
        return done(new Error(`${host} has an address that isn't public`), []);
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

function respond(url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { port, ca } = network;
    const headers = { "user-agent": "Ibid", accept: "*/*", "accept-encoding": "identity" };
    request(url, { port, ca, lookup: guarded(network), signal, headers, agent: false })
      .once("response", resolve)
      .once("error", reject)
      .end();
  });
}

/** The address that a response redirects to. Undefined if it doesn't. @throws IbidError if it leads to another host */
function redirection({ statusCode = 0, headers }: IncomingMessage, from: URL, hosts: readonly string[]) {
  if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) return undefined;
  const target = URL.canParse(headers.location, from.href) ? new URL(headers.location, from) : undefined;
  const host = listedHost(from.hostname, hosts);
  const stays = target?.protocol === "https:" && target.port === "" && target.username === "";
  if (target && stays && listedHost(target.hostname, host === undefined ? [] : [host])) return target;
  throw failed(localizable("texts-redirected", { host: from.host }), from);
}

/** The response to a request and to those that it redirects to. */
async function follow(
  from: URL,
  { hosts }: DownloadOptions,
  network: Network,
  signal: AbortSignal,
): Promise<{ readonly url: URL; readonly response: IncomingMessage }> {
  let url = from;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    // oxlint-disable-next-line no-await-in-loop -- each response tells the next address
    const response = await respond(url, network, signal);
    const target = redirection(response, url, hosts);
    if (!target) return { url, response };
    response.destroy();
    url = target;
  }
  throw failed(localizable("texts-redirected-forever", { host: from.host }), from);
}

/** @throws IbidError as soon as there are more bytes than allowed */
async function readBody(response: IncomingMessage, url: URL, maxSize: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new IbidError("too-large", localizable("texts-file-too-large", { megabytes: maxSize / 2 ** 20 }), {
      facts: { host: url.host },
    });
  if (Number(response.headers["content-length"] ?? 0) > maxSize) throw tooLarge();
  return await readAtMost(response, maxSize, tooLarge);
}

/** The name of the file that was sent. Its extension tells the format. @throws IbidError if it is a page about a file */
function nameOf({ headers }: IncomingMessage, url: URL): string {
  const last = posix.basename(url.pathname).replace(/[^\w.-]+/g, "-");
  const [type = ""] = (headers["content-type"] ?? "").toLowerCase().split(/[;\s]/);
  const extension = extensions[type];
  const isPage = extension === ".html" && !/\.x?html?$/i.test(last);
  if (isPage && last.includes(".")) {
    throw failed(localizable("texts-page-about-file"), url);
  }
  return isReadable(last) || extension === undefined
    ? last
    : `${last.replace(/\..*$/, "") || "text"}${extension}`;
}

/**
 * Downloads a text from an address that a member gave: over HTTPS, from a listed host, without redirects to others.
 *
 * @throws IbidError if nothing may be downloaded from there, or the download fails, is too large or takes too long
 */
export async function downloadText(address: string, options: DownloadOptions): Promise<GivenFile> {
  const { hosts, maxSize, timeout = 60_000 } = options;
  const start = checkedAddress(address, hosts);
  const network = { ...internet, ...options.network };
  const signal = AbortSignal.timeout(timeout);
  try {
    const { url, response } = await follow(start, options, network, signal);
    try {
      if (response.statusCode === 404 || response.statusCode === 410) {
        throw failed(localizable("texts-no-file", { host: url.host }), url);
      }
      if (response.statusCode !== 200) throw new Error(`${url.host} answered ${response.statusCode}`);
      const name = nameOf(response, url);
      const bytes = await readBody(response, url, maxSize);
      return { name, size: bytes.length, bytes: async () => bytes };
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (error instanceof IbidError) throw error;
    if (signal.aborted) {
      const seconds = Math.round(timeout / 1000);
      throw failed(localizable("texts-slow", { host: start.host, seconds }), start, error);
    }
    throw failed(localizable("texts-not-fetched", { host: start.host }), start, error);
  }
}
