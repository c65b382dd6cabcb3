import { Worker } from "node:worker_threads";
import { IbidError } from "../../error.ts";

/**
 * Encodes many texts in a thread of its own, which ends with the last one: some 15 ms a sentence.
 *
 * @param onProgress is told how many texts are done, each time it is one more
 * @returns a row of `dimensions` bytes for each text, as `quantise` makes them
 * @throws IbidError when the encoder isn't installed, is damaged or fails
 */
export function encodeAll(
  texts: readonly string[],
  onProgress: (done: number) => void = () => {},
): Promise<Int8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./bulk-start.js", import.meta.url), {
      workerData: texts,
      // Loading leaves much garbage behind, which a thread with a small nursery gives back at once.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.on("message", (message: unknown) => {
      if (typeof message === "number") onProgress(message);
      else if (message instanceof Int8Array) resolve(message);
    });
    worker.on("error", (cause) =>
      reject(new IbidError(`Encoding the texts failed: ${cause.message}`, {}, cause)),
    );
    worker.on("exit", (code) => reject(new IbidError("Encoding the texts ended too early.", { code })));
  });
}
