import { Worker } from "node:worker_threads";
import { IbidError } from "../../shared/error.ts";
import { bundled } from "../../shared/package-path.ts";
import type { Comparison } from "./comparer.ts";
import { closeRequest, type ModelIdentity, type Response, type TaskKind, type Tasks } from "./messages.ts";
import type { SentenceVectors } from "./vectors.ts";

/** The model that comes with Ibid: all-MiniLM-L6-v2, fitted to questions. See its README.md. */
export const bundledModel = bundled("models/questions-minilm");

/** The thread's code. Before a build it needs a loader for TypeScript. */
const threadCode = new URL(
  import.meta.url.endsWith(".ts") ? "./worker-start.js" : "./worker.js",
  import.meta.url,
);

interface Pending {
  readonly resolve: (result: Tasks[TaskKind]["result"]) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/**
 * The sentence encoder: turns sentences into vectors and compares them. Runs a model by ONNX Runtime in a thread of its
 * own.
 */
export class SentenceEncoder implements ModelIdentity {
  readonly name: string;
  readonly dimensions: number;
  readonly #thread: EncoderThread;
  #texts = 0;

  private constructor(thread: EncoderThread, { name, dimensions }: ModelIdentity) {
    this.#thread = thread;
    this.name = name;
    this.dimensions = dimensions;
  }

  /**
   * Loads a model.
   *
   * @param folder holds model.onnx, tokenizer.json and tokenizer_config.json
   * @throws IbidError if the model or ONNX Runtime can't be loaded
   */
  static async load(folder = bundledModel): Promise<SentenceEncoder> {
    const thread = new EncoderThread();
    try {
      const identity = await thread.perform("load", { folder, products: bundled("models/products.onnx") });
      return new SentenceEncoder(thread, identity);
    } catch (cause) {
      await thread.close();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new IbidError(
        "encoder-unavailable",
        `The sentence encoder in ${folder} can't be used: ${reason}.`,
        {
          facts: { folder },
          cause,
        },
      );
    }
  }

  /** Encodes a text's sentences, paragraph by paragraph. @param onProgress is called with the number of sentences done */
  encodeText(
    paragraphs: readonly (readonly string[])[],
    onProgress?: (done: number) => void,
  ): Promise<SentenceVectors> {
    return this.#thread.perform("encodeText", paragraphs, onProgress);
  }

  /** Prepares comparisons of questions with a text's sentences. */
  async attach(vectors: SentenceVectors): Promise<SentenceSimilarity> {
    const text = ++this.#texts;
    await this.#thread.perform("attach", { text, vectors });
    return new SentenceSimilarity(this.#thread, text);
  }

  /** Fulfilled with the reason when the thread has ended by itself. Every task is rejected afterwards. */
  get failed(): Promise<Error> {
    return this.#thread.failed;
  }

  /**
   * Ends the thread once it has computed what it is computing; what it hasn't begun is rejected. Before the process ends it
   * has to: interrupted in native code, the thread would abort the process.
   */
  close(): Promise<void> {
    return this.#thread.close();
  }
}

/** Compares questions with the sentences of one text by their meaning. */
export class SentenceSimilarity {
  readonly #thread: EncoderThread;
  readonly #text: number;

  constructor(thread: EncoderThread, text: number) {
    this.#thread = thread;
    this.#text = text;
  }

  /** @param weigh returns the weight of one of the question's word pieces; those of 0 are left out */
  async compare(question: string, weigh: (piece: string) => number): Promise<Comparison> {
    const encoding = await this.#thread.perform("encode", question);
    const weights = encoding.pieces.map(weigh);
    return this.#thread.perform("compare", { text: this.#text, encoding, weights });
  }

  /** Frees the memory of the text's vectors. No comparison is possible afterwards. */
  async detach(): Promise<void> {
    await this.#thread.perform("detach", { text: this.#text });
  }
}

/** Sends tasks to the thread and matches its responses with them. */
class EncoderThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly failed: Promise<Error>;
  readonly #ended: Promise<void>;
  #error: Error | undefined;
  #tasks = 0;

  constructor() {
    const worker = new Worker(threadCode);
    this.#worker = worker;
    worker.on("message", (response: Response) => this.#settle(response));
    this.failed = new Promise((resolve) => {
      const fail = (error: Error) => {
        if (this.#error) return;
        this.#rejectAll(error);
        resolve(error);
      };
      worker.once("error", fail);
      worker.once("exit", () => fail(new Error("its thread has ended")));
    });
    this.#ended = new Promise((resolve) => void worker.once("exit", () => resolve()));
    worker.unref();
  }

  perform<Kind extends TaskKind>(
    kind: Kind,
    request: Tasks[Kind]["request"],
    onProgress?: (done: number) => void,
  ): Promise<Tasks[Kind]["result"]> {
    if (this.#error) return Promise.reject(this.#error);
    const id = ++this.#tasks;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress });
      // A process must not end while a task is pending.
      this.#worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#worker.postMessage({ id, kind, request });
    });
  }

  close(): Promise<void> {
    this.#rejectAll(new IbidError("encoder-closed", "The sentence encoder is closed."));
    this.#worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(closeRequest);
    return this.#ended;
  }

  #settle(response: Response): void {
    const pending = this.#pending.get(response.id);
    if (!pending) return;
    if ("progress" in response) return pending.onProgress?.(response.progress);
    this.#pending.delete(response.id);
    if (this.#pending.size === 0) this.#worker.unref();
    if ("failure" in response) pending.reject(new Error(response.failure));
    else pending.resolve(response.result);
  }

  /** Rejects what is pending and every later task. */
  #rejectAll(error: Error): void {
    this.#error = error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
