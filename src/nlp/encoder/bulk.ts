import { Worker } from "node:worker_threads";
import { IbidError } from "../../shared/error.ts";
import type { NamedModel } from "./named/named-model.ts";
import type { SentenceVectors } from "./vectors.ts";

/** What the thread is started with. */
export interface BulkWork {
  readonly paragraphs: readonly (readonly string[])[];
  readonly model: NamedModel | undefined;
}

/** Built, the thread's code runs as it is; before, it needs a loader for TypeScript. */
const thread = new URL(
  import.meta.url.endsWith(".ts") ? "./bulk-start.js" : "./bulk-worker.js",
  import.meta.url,
);

function areVectors(message: unknown): message is SentenceVectors {
  return typeof message === "object" && message !== null && "tokens" in message;
}

/**
 * Encodes a text's sentences, paragraph by paragraph, in a thread of its own, which ends with the last one.
 *
 * @param model without it, the encoder that Ibid brings along
 * @param onProgress is told how many sentences are done, each time it is one more
 * @throws IbidError when the encoder isn't installed, can't be had, is damaged or fails
 */
export function encodeAll(
  paragraphs: readonly (readonly string[])[],
  model?: NamedModel,
  onProgress: (done: number) => void = () => {},
): Promise<SentenceVectors> {
  const workerData: BulkWork = { paragraphs, model };
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData,
      // Loading leaves much garbage behind, which a thread with a small nursery gives back at once.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.on("message", (message: unknown) => {
      if (typeof message === "number") onProgress(message);
      else if (areVectors(message)) resolve(message);
    });
    worker.on("error", (cause) =>
      reject(new IbidError("encoder-unavailable", `Encoding the texts failed: ${cause.message}`, { cause })),
    );
    worker.on("exit", (code) =>
      reject(
        new IbidError("encoder-unavailable", "Encoding the texts ended too early.", { facts: { code } }),
      ),
    );
  });
}
