import { parentPort, workerData } from "node:worker_threads";
import { IbidError } from "../../shared/error.ts";
import type { BulkWork } from "./bulk.ts";
import { loadEncoder } from "./encoder.ts";
import type { Encoding } from "./encoding.ts";
import { loadNamedEncoder } from "./named/named-encoder.ts";
import { collectVectors } from "./vectors.ts";
import { encodeParagraph } from "./windows.ts";

// The thread of bulk.ts. Posts the number of encoded sentences after each, and finally the vectors.
const { paragraphs, model }: BulkWork = workerData;
const encoder = model ? await loadNamedEncoder(model) : await loadEncoder();
if (!encoder) throw new IbidError("encoder-unavailable", "the sentence encoder isn't installed.");

const encodings: Encoding[] = [];
// oxlint-disable unicorn/require-post-message-target-origin -- message ports have no origins
for (const paragraph of paragraphs) {
  for (const encoding of encodeParagraph(encoder, paragraph)) {
    encodings.push(encoding);
    parentPort?.postMessage(encodings.length);
  }
}
parentPort?.postMessage(collectVectors(encodings, encoder.dimensions));
