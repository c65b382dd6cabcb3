import type { Worker } from "node:worker_threads";
import { startThread } from "../../shared/concurrency/thread.ts";
import { IbidError } from "../../shared/error.ts";
import { bundled } from "../../shared/package-path.ts";
import type { Passage } from "./model/cross-encoder.ts";
import type { Comparison } from "./encoded-text.ts";
import type { Encoding } from "./model/encoding.ts";
import {
  closeRequest,
  type Attachment,
  type ModelIdentity,
  type Response,
  type TaskKind,
  type Tasks,
} from "./messages.ts";
import type { CountedPiece } from "./vectors/nearby-pieces.ts";
import type { Chunk } from "./vectors/vector-files.ts";

/** The model that comes with Ibid: all-MiniLM-L6-v2, fitted to questions. See its README.md. */
export const bundledModel = bundled("models/questions-minilm");

/**
 * Scores how well passages answer a question, by a cross-encoder.
 *
 * @returns the scores of the first passages, of as many as there was time for; the higher, the better
 */
export type Rerank = (question: string, passages: readonly Passage[]) => Promise<Float32Array>;

interface Pending {
  readonly resolve: (result: Tasks[TaskKind]["result"]) => void;
  readonly reject: (error: Error) => void;
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
  #rerank: Rerank | undefined;

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
      throw unusable("sentence encoder", folder, cause);
    }
  }

  /**
   * Loads a cross-encoder into the same thread, for `rerank`.
   *
   * @param folder holds model.onnx, tokenizer.json and tokenizer_config.json
   * @param time for the passages of one question, in milliseconds
   * @throws IbidError if it can't be used
   */
  async loadReranker(folder: string, time: number): Promise<void> {
    try {
      await this.#thread.perform("loadReranker", { folder });
    } catch (cause) {
      throw unusable("reranker", folder, cause);
    }
    this.#rerank = (question, passages) => this.#thread.perform("rerank", { question, passages, time });
  }

  /** Undefined without a reranker. */
  get rerank(): Rerank | undefined {
    return this.#rerank;
  }

  /**
   * Opens the vectors of a text as far as they are kept.
   *
   * @param folders of kept vectors: all are read, the last is written to
   */
  async attach(chunks: readonly Chunk[], folders: readonly string[]): Promise<AttachedText> {
    const text = ++this.#texts;
    return new AttachedText(
      this.#thread,
      text,
      await this.#thread.perform("attach", { text, chunks, folders }),
    );
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

function unusable(model: "sentence encoder" | "reranker", folder: string, cause: unknown): IbidError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new IbidError("encoder-unavailable", `The ${model} in ${folder} can't be used: ${reason}.`, {
    facts: { folder },
    cause,
  });
}

/** A text whose vectors are in the encoder's thread. */
export class AttachedText implements Attachment {
  readonly encoded: readonly boolean[];
  readonly coherence: number;
  readonly #thread: EncoderThread;
  readonly #text: number;

  constructor(thread: EncoderThread, text: number, { encoded, coherence }: Attachment) {
    this.encoded = encoded;
    this.coherence = coherence;
    this.#thread = thread;
    this.#text = text;
  }

  /**
   * Encodes a chunk and keeps its vectors.
   *
   * @param paragraphs the chunk's sentences, or parts of paragraphs
   * @returns the topical coherence of the sentences that are encoded now
   */
  encode(chunk: number, paragraphs: readonly (readonly string[])[]): Promise<number> {
    return this.#thread.perform("encode", { text: this.#text, chunk, paragraphs });
  }

  /** Begins to encode a question, so that a search for it takes less time. */
  async anticipate(question: string): Promise<void> {
    await this.#thread.perform("anticipate", { question });
  }

  /** Encodes a question, and finds the `count` encoded sentences that are nearest to it, nearest first. @param among as in `EncodedText.nearest` */
  search(question: string, count: number, among?: number): Promise<Tasks["search"]["result"]> {
    return this.#thread.perform("search", { text: this.#text, question, count, among });
  }

  /**
   * Compares an encoded question with some sentences.
   *
   * @param pieces the question's word pieces
   * @param sentences ascending
   */
  compare(encoding: Encoding, pieces: readonly CountedPiece[], sentences: Uint32Array): Promise<Comparison> {
    return this.#thread.perform("compare", { text: this.#text, encoding, pieces, sentences });
  }

  /** Frees the memory of the vectors. Nothing else is possible afterwards. */
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
    const worker = startThread("src/nlp/encoder/worker");
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
  ): Promise<Tasks[Kind]["result"]> {
    if (this.#error) return Promise.reject(this.#error);
    const id = ++this.#tasks;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
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
