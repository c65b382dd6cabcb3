import { parentPort, workerData } from "node:worker_threads";
import { IbidError } from "../../../shared/error.ts";
import type { Channel, Greeting, Reply, Request } from "./remote-model.ts";
import { Transformer } from "./transformer.ts";

// The thread of remote-model.ts. Loads the model, posts its properties, then answers requests one by one.
const { model, port, signal }: Channel = workerData;

async function answer(transformer: Transformer, request: Request): Promise<Reply> {
  try {
    if ("text" in request) return { ids: transformer.split(request.text, request.most) };
    return await transformer.encode(request.ids);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

async function reply(transformer: Transformer, request: Request): Promise<void> {
  port.postMessage(await answer(transformer, request));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

async function start(): Promise<Greeting> {
  try {
    const transformer = await Transformer.load(model);
    const dimensions = await transformer.dimensions();
    port.on("message", (request: Request) => {
      void reply(transformer, request);
    });
    return { limit: transformer.limit, dimensions };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    return { problem: error.message };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- message ports have no origins
parentPort?.postMessage(await start());
