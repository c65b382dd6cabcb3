import { once } from "node:events";
import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { IbidError, type ErrorCode } from "../../shared/error.ts";

/** Built, the thread's code runs as it is; before, it needs a loader for TypeScript. */
const thread = new URL(
  import.meta.url.endsWith(".ts") ? "./reading-start.js" : "./reading-worker.js",
  import.meta.url,
);

/** What a text may take up that comes from somebody who isn't trusted with the whole machine. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Of memory. */
  readonly megabytes: number;
}

interface Refusal {
  readonly refusal: string;
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

function isRefusal(message: unknown): message is Refusal {
  return typeof message === "object" && message !== null && "refusal" in message;
}

function failure(path: string, cause: unknown): IbidError {
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new IbidError(
      "too-large",
      `${basename(path)} takes too much memory to read: divide it into several files.`,
      { facts: { path }, cause },
    );
  }
  return new IbidError("unreadable-file", `${basename(path)} can't be read: try another format of it.`, {
    facts: { path },
    cause,
  });
}

/** Reads and analyses texts in a thread of its own, one after another, so that the bot can answer others meanwhile. */
export class ReadingThread {
  readonly #limits: ReadingLimits | undefined;
  #worker: Worker | undefined;

  constructor(limits?: ReadingLimits) {
    this.#limits = limits;
  }

  /**
   * What packIndex makes of the text. To be called again only when that is done.
   *
   * @throws IbidError when the file can't be read, or not within the limits
   */
  async read(path: string): Promise<Uint8Array> {
    const message = await this.#ask(path);
    if (message instanceof Uint8Array) return message;
    if (isRefusal(message)) throw new IbidError(message.code, message.refusal, { facts: message.facts });
    throw new IbidError("internal", `Reading ${basename(path)} ended too early: try again.`, {
      facts: { path },
    });
  }

  /** Ends the thread. The next text gets a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** The thread's answer; undefined when it ended without one. */
  async #ask(path: string): Promise<unknown> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const waiting = new AbortController();
    const { signal } = waiting;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
    worker.postMessage(path);
    try {
      return await Promise.race([
        once(worker, "message", { signal }).then(([message]: unknown[]) => message),
        once(worker, "exit", { signal }).then(() => this.close()),
        ...(this.#limits ? [this.#timeOut(path, this.#limits.seconds, signal)] : []),
      ]);
    } catch (error) {
      await this.close();
      throw error instanceof IbidError ? error : failure(path, error);
    } finally {
      waiting.abort();
    }
  }

  #start(): Worker {
    const { megabytes } = this.#limits ?? {};
    return new Worker(thread, {
      resourceLimits: megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes },
    });
  }

  async #timeOut(path: string, seconds: number, signal: AbortSignal): Promise<never> {
    await setTimeout(seconds * 1000, undefined, { signal });
    throw new IbidError(
      "too-large",
      `${basename(path)} takes too long to read: divide it into several files.`,
      { facts: { path, seconds } },
    );
  }
}
