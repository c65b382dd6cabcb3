import { IbidError } from "../../../shared/error.ts";
import { withTimeout } from "../../../shared/concurrency/timeout.ts";

const maxRedirects = 5;

/** The place of a hub and how long it may be silent. */
export interface HubOptions {
  /** The URL of the hub. Plain HTTP is allowed for loopback addresses only. */
  readonly url?: string;
  /** The time without a byte after which a connection counts as broken, in milliseconds. */
  readonly idleTimeout?: number;
}

/** An error that names the model and says why it can't be used. */
export function unusable(name: string, why: string, cause?: unknown): IbidError {
  return new IbidError("encoder-unavailable", `The model "${name}" can't be used: ${why}.`, {
    facts: { name },
    cause,
  });
}

/** A reply of the hub. Its connection is closed when the chunks are read or no longer iterated. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Requests to the hub for one model. */
export class Hub {
  readonly model: string;
  readonly host: string;
  readonly idleTimeout: number;
  readonly #url: URL;

  constructor(model: string, { url = "https://huggingface.co", idleTimeout = 30_000 }: HubOptions) {
    if (!URL.canParse(url)) throw unusable(model, `${url} isn't a URL`);
    this.#url = new URL(url);
    this.model = model;
    this.host = this.#url.host;
    this.idleTimeout = idleTimeout;
  }

  /**
   * Follows redirects. Status 416 is returned, since the range may be beyond the end.
   *
   * @param location relative to the hub's URL
   * @param denied says why the model can't be used if the hub answers 401, 403 or 404
   * @param start the first byte
   * @throws IbidError if the hub can't be reached or refuses
   */
  async get(location: string, denied: string, start = 0): Promise<Reply> {
    const connection = new AbortController();
    try {
      const response = await this.#follow(location, start, connection);
      const { status, headers, ok } = response;
      if ([401, 403, 404].includes(status)) throw unusable(this.model, denied);
      if (!ok && status !== 416) {
        throw unusable(this.model, `${this.host} answered with status ${status}; try again later`);
      }
      if (!ok) await response.body?.cancel();
      return { status, headers, chunks: this.#read(response, connection) };
    } catch (error) {
      connection.abort();
      throw error;
    }
  }

  unreachable(cause?: unknown): IbidError {
    return unusable(this.model, `the connection to ${this.host} failed; try again later`, cause);
  }

  async #follow(location: string, start: number, connection: AbortController): Promise<Response> {
    let url = new URL(`${this.#url.href.replace(/\/+$/, "")}/${location}`);
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      this.#checkAddress(url);
      const options: RequestInit = {
        headers: start > 0 ? { range: `bytes=${start}-` } : {},
        redirect: "manual",
        signal: connection.signal,
      };
      // oxlint-disable-next-line no-await-in-loop -- each redirect depends on the one before
      const response = await this.#inTime(fetch(url, options), connection);
      const next = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || next === null) return response;
      // oxlint-disable-next-line no-await-in-loop -- frees the connection
      await response.body?.cancel();
      url = new URL(next, url);
    }
    throw unusable(this.model, `${this.host} redirects too often`);
  }

  #checkAddress({ protocol, host, hostname }: URL): void {
    const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
    if (protocol === "https:" || (protocol === "http:" && isLoopback)) return;
    throw unusable(this.model, `${host} would send it over an unencrypted connection`);
  }

  async *#read({ body }: Response, connection: AbortController): AsyncGenerator<Uint8Array> {
    if (!body) return;
    const reader = body.getReader();
    try {
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- chunks come one after the other
        const { done, value } = await this.#inTime(reader.read(), connection);
        if (done) return;
        yield value;
      }
    } finally {
      connection.abort();
    }
  }

  /** @throws IbidError if the promise is rejected or takes too long */
  async #inTime<T extends object>(promise: Promise<T>, connection: AbortController): Promise<T> {
    const result = await withTimeout(this.idleTimeout, promise).catch((error: unknown) => {
      throw this.unreachable(error);
    });
    if (result !== undefined) return result;
    connection.abort();
    throw this.unreachable(new Error(`No byte arrived for ${this.idleTimeout} ms`));
  }
}
