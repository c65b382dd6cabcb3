import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import { IbidError } from "../../../shared/error.ts";
import type { EncodedPieces, Model } from "../model.ts";
import { unusable, type NamedModel } from "./named-model.ts";

/** The data that the thread is started with. */
export interface Channel {
  readonly model: NamedModel;
  readonly port: MessagePort;
  /** Set to 1 when the reply to the last request has been posted. */
  readonly signal: Int32Array;
}

/** The first message of the thread. */
export type Greeting = Pick<Model, "dimensions" | "limit"> | Problem;

export type Request =
  { readonly text: string; readonly most: number | undefined } | { readonly ids: readonly number[] };

export type Reply = { readonly ids: number[] } | EncodedPieces | Problem;

/** An error message for the user. */
interface Problem {
  readonly problem: string;
}

/** The thread's entry point. Unless built, it needs a TypeScript loader. */
const thread = new URL(
  import.meta.url.endsWith(".ts") ? "./thread-start.js" : "./thread.js",
  import.meta.url,
);

/** The longest wait for a reply, in milliseconds. Encoding a question takes about ten. */
const replyTimeout = 10_000;

/**
 * A model in a thread of its own. `@huggingface/transformers` is asynchronous and `Model` is synchronous, so calls block
 * until the thread has replied.
 */
export class RemoteModel implements Model {
  readonly name: string;
  readonly dimensions: number;
  readonly limit: number;
  readonly #channel: Channel;
  /** True if a reply timed out, so that the next one may belong to another request. */
  #lost = false;

  private constructor(channel: Channel, { dimensions, limit }: Pick<Model, "dimensions" | "limit">) {
    this.name = channel.model.name;
    this.dimensions = dimensions;
    this.limit = limit;
    this.#channel = channel;
  }

  /** @throws IbidError if the package isn't installed, or the model can't be loaded or isn't for sentences */
  static async start(model: NamedModel): Promise<RemoteModel> {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const workerData: Channel = { model, port: port2, signal };
    const worker = new Worker(thread, { workerData, transferList: [port2] });
    const greeting = await new Promise<Greeting>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", (cause) => reject(unusable(model, cause.message, cause)));
    });
    if ("problem" in greeting)
      throw new IbidError("encoder-unavailable", greeting.problem, { facts: { name: model.name } });
    worker.unref();
    return new RemoteModel({ model, port: port1, signal }, greeting);
  }

  split(text: string, most?: number): number[] {
    const reply = this.#ask({ text, most });
    return "ids" in reply ? reply.ids : this.#fail();
  }

  encode(ids: readonly number[]): EncodedPieces {
    const reply = this.#ask({ ids });
    return "rows" in reply ? reply : this.#fail();
  }

  #ask(request: Request): Reply {
    const { port, signal } = this.#channel;
    if (this.#lost) this.#fail();
    Atomics.store(signal, 0, 0);
    port.postMessage(request);
    this.#lost = Atomics.wait(signal, 0, 0, replyTimeout) === "timed-out";
    const reply: Reply | undefined = receiveMessageOnPort(port)?.message;
    if (!reply || this.#lost) this.#fail();
    if ("problem" in reply)
      throw new IbidError("encoder-unavailable", reply.problem, { facts: { name: this.name } });
    return reply;
  }

  #fail(): never {
    throw unusable(this.#channel.model, "it stopped working; start Ibid again");
  }
}
