import { Worker } from "node:worker_threads";
import { IbidError } from "../../shared/error.ts";
import type { NamedModel } from "./named/named-model.ts";
import type { SentenceVectors } from "./vectors.ts";

/** The data that the thread is started with. */
export interface BulkWork {
  readonly paragraphs: readonly (readonly string[])[];
  readonly model: NamedModel | undefined;
}

/** The thread's entry point. Unless built, it needs a TypeScript loader. */
const thread = new URL(
  import.meta.url.endsWith(".ts") ? "./bulk-start.js" : "./bulk-worker.js",
  import.meta.url,
);

function areVectors(message: unknown): message is SentenceVectors {
  return typeof message === "object" && message !== null && "tokens" in message;
}

/**
 * Encodes a text's sentences, paragraph by paragraph, in a thread of its own.
 *
 * @param model by default all-MiniLM-L6-v2
 * @param onProgress is called after each sentence with the number of encoded ones
 * @throws IbidError if the encoder isn't installed, can't be downloaded, is damaged or fails
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
      // Loading produces much garbage, which a small young generation collects early.
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
