import { on, once } from "node:events";
import { basename } from "node:path";
import { setInterval, setTimeout } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { OnProgress, Progress } from "../../ingest/progress.ts";
import type { TextSource } from "../../ingest/source.ts";
import { startThread } from "../../shared/concurrency/thread.ts";
import { IbidError, type ErrorCode } from "../../shared/error.ts";
import { localizable, type Localizable } from "../../shared/locale/message.ts";

/** Limits for reading a text from a source that isn't trusted. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Heap of the thread, and growth of the process, in MiB. */
  readonly megabytes: number;
}

/** An IbidError as it travels between threads. */
export interface Refusal {
  readonly refusal: string | Localizable;
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A message about a text that is being read. */
export interface ProgressMessage {
  readonly progress: Progress;
}

function isProgress(message: unknown): message is ProgressMessage {
  return typeof message === "object" && message !== null && "progress" in message;
}

/** The thread's next message that isn't about progress. */
async function answerOf(worker: Worker, signal: AbortSignal, onProgress?: OnProgress): Promise<unknown> {
  for await (const [message] of on(worker, "message", { signal })) {
    if (!isProgress(message)) return message;
    onProgress?.(message.progress);
  }
  return undefined;
}

function isRefusal(message: unknown): message is Refusal {
  return typeof message === "object" && message !== null && "refusal" in message;
}

/** The error for a thread that failed with something else than an IbidError. */
function failure(file: string, cause: unknown): IbidError {
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return tooMuchMemory(file, cause);
  }
  return new IbidError("unreadable-file", localizable("file-not-readable", { file }), {
    facts: { file },
    cause,
  });
}

function tooMuchMemory(file: string, cause?: unknown): IbidError {
  return new IbidError("too-large", localizable("file-much-memory", { file }), { facts: { file }, cause });
}

/** In milliseconds. */
const memoryCheckInterval = 100;

/** Rejects when the process has grown by more than the limit, since buffers aren't part of a thread's heap. */
async function memoryOut(file: string, megabytes: number, signal: AbortSignal): Promise<never> {
  const limit = process.memoryUsage.rss() + megabytes * 2 ** 20;
  for await (const _ of setInterval(memoryCheckInterval, undefined, { signal })) {
    if (process.memoryUsage.rss() > limit) break;
  }
  throw tooMuchMemory(file);
}

async function timeOut(file: string, seconds: number, signal: AbortSignal): Promise<never> {
  await setTimeout(seconds * 1000, undefined, { signal });
  throw new IbidError("too-large", localizable("file-slow", { file }), {
    facts: { file, seconds },
  });
}

/** A worker thread that reads and analyses texts, so that the main thread can answer questions meanwhile. */
export class ReadingThread {
  readonly #limits: ReadingLimits | undefined;
  #worker: Worker | undefined;

  constructor(limits?: ReadingLimits) {
    this.#limits = limits;
  }

  /**
   * Reads a text and returns its packed index; see packIndex. Calls must not overlap.
   *
   * @throws IbidError when the source can't be read, or not within the limits
   */
  async read(source: TextSource, onProgress?: OnProgress): Promise<Uint8Array> {
    const file = basename(source.name);
    const message = await this.#ask(source, file, onProgress);
    if (message instanceof Uint8Array) return message;
    if (isRefusal(message)) throw new IbidError(message.code, message.refusal, { facts: message.facts });
    throw new IbidError("internal", localizable("file-ended", { file }), { facts: { file } });
  }

  /** Ends the thread. The next text gets a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** The thread's answer. Returns undefined if the thread ended without one. */
  async #ask(source: TextSource, file: string, onProgress?: OnProgress): Promise<unknown> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const waiting = new AbortController();
    const { signal } = waiting;
    // A copy is transferred, since transferred bytes are lost to the caller, who may still want to store them.
    const bytes = new Uint8Array(source.bytes);
    worker.postMessage({ ...source, bytes }, [bytes.buffer]);
    try {
      return await Promise.race([
        answerOf(worker, signal, onProgress),
        once(worker, "exit", { signal }).then(() => this.close()),
        ...(this.#limits
          ? [timeOut(file, this.#limits.seconds, signal), memoryOut(file, this.#limits.megabytes, signal)]
          : []),
      ]);
    } catch (error) {
      await this.close();
      throw error instanceof IbidError ? error : failure(file, error);
    } finally {
      waiting.abort();
    }
  }

  #start(): Worker {
    const { megabytes } = this.#limits ?? {};
    return startThread("src/retrieval/loading/reading-worker", {
      resourceLimits: megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes },
    });
  }
}
