import { parentPort, workerData } from "node:worker_threads";
import { IbidError } from "../../error.ts";
import { loadEncoder } from "./encoder.ts";
import { quantise } from "./vectors.ts";

// The thread of bulk.ts: posts the number of texts done after each, and the table when all are.
const encoder = await loadEncoder();
if (!encoder) throw new IbidError("the sentence encoder isn't installed.");

const texts: readonly string[] = workerData;
const table = new Int8Array(texts.length * encoder.dimensions);
// oxlint-disable unicorn/require-post-message-target-origin -- a thread's port has no origins
for (const [row, text] of texts.entries()) {
  table.set(quantise(encoder.encode(text)), row * encoder.dimensions);
  parentPort?.postMessage(row + 1);
}
parentPort?.postMessage(table, [table.buffer]);
