import { parentPort } from "node:worker_threads";
import type { TextSource } from "../../ingest/source.ts";
import { IbidError } from "../../shared/error.ts";
import type { OnProgress } from "../../ingest/progress.ts";
import { readIndex } from "./reading.ts";
import type { ProgressMessage, Refusal } from "./reading-thread.ts";

// The code of the thread in reading-thread.ts. It answers each source with the packed index or a refusal.
const port = parentPort;
if (!port) throw new Error("reading-worker.ts runs only in a worker thread.");

/** In milliseconds: how often progress is told at most. */
const interval = 250;
let told = 0;

const tellProgress: OnProgress = (progress) => {
  if (Date.now() - told < interval) return;
  told = Date.now();
  port.postMessage({ progress } satisfies ProgressMessage);
};

async function answer(source: TextSource): Promise<[message: Uint8Array | Refusal, transfer: ArrayBuffer[]]> {
  try {
    const packed = await readIndex(source, tellProgress);
    return [packed, [packed.buffer]];
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    return [{ refusal: error.sentence, code: error.code, facts: error.facts }, []];
  }
}

port.on("message", (source: TextSource) => void answer(source).then((posted) => port.postMessage(...posted)));
