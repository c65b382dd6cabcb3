import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import type { InferenceSession } from "onnxruntime-node";
import { SentenceComparer } from "./comparer.ts";
import type { Encoding } from "./encoding.ts";
import {
  closeRequest,
  type EncoderFiles,
  type ModelIdentity,
  type Request,
  type Response,
  type TaskKind,
  type Tasks,
} from "./messages.ts";
import { EncoderModel } from "./model.ts";
import { loadOnnxRuntime, openSession, type OnnxRuntime } from "./onnx.ts";
import { collectVectors } from "./vectors.ts";
import { encodeParagraph } from "./windows.ts";

// The encoder's thread. ONNX Runtime computes on the thread that calls it, so that it must not be the gateway's.

interface Loaded {
  readonly runtime: OnnxRuntime;
  readonly model: EncoderModel;
  readonly products: InferenceSession;
}

let loaded: Loaded | undefined;
let closing = false;
const comparers = new Map<number, SentenceComparer>();

function post(response: Response): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  parentPort?.postMessage(response);
}

async function nameOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["model.onnx", "tokenizer.json"]) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    hash.update(await readFile(path.join(folder, file)));
  }
  return `${path.basename(folder)}-${hash.digest("hex").slice(0, 8)}`;
}

async function load({ folder, products }: EncoderFiles): Promise<ModelIdentity> {
  const runtime = loadOnnxRuntime();
  const [name, model, session] = await Promise.all([
    nameOf(folder),
    EncoderModel.load(runtime, folder),
    openSession(runtime, products),
  ]);
  loaded = { runtime, model, products: session };
  return { name, dimensions: model.dimensions };
}

function inUse(): Loaded {
  if (!loaded) throw new Error("the encoder isn't loaded");
  return loaded;
}

async function encodeText(id: number, paragraphs: readonly (readonly string[])[]) {
  const { model } = inUse();
  const encodings: Encoding[] = [];
  for (const paragraph of paragraphs) {
    // oxlint-disable-next-line no-await-in-loop -- one core encodes one window after another
    for await (const encoding of encodeParagraph(model, paragraph)) {
      if (closing) throw new Error("the encoder is closing");
      encodings.push(encoding);
      post({ id, progress: encodings.length });
    }
    // Questions that arrived meanwhile go first.
    // oxlint-disable-next-line no-await-in-loop
    await nextTurn();
  }
  return collectVectors(encodings, model.dimensions);
}

async function encode(words: string): Promise<Encoding> {
  const { model } = inUse();
  const [encoding] = await model.encode([model.split(words)]);
  if (!encoding) throw new Error("nothing was encoded");
  return encoding;
}

function attach({ text, vectors }: Tasks["attach"]["request"]): null {
  const { runtime, products } = inUse();
  comparers.set(text, new SentenceComparer(runtime, products, vectors));
  return null;
}

function compare({ text, encoding, weights }: Tasks["compare"]["request"]) {
  const comparer = comparers.get(text);
  if (!comparer) throw new Error("the text isn't attached");
  return comparer.compare(encoding, weights);
}

function perform(request: Request): Promise<Tasks[TaskKind]["result"]> | Tasks[TaskKind]["result"] {
  switch (request.kind) {
    case "load":
      return load(request.request);
    case "encode":
      return encode(request.request);
    case "encodeText":
      return encodeText(request.id, request.request);
    case "attach":
      return attach(request.request);
    case "detach":
      comparers.delete(request.request.text);
      return null;
    case "compare":
      return compare(request.request);
  }
}

async function respond(request: Request): Promise<void> {
  try {
    post({ id: request.id, result: await perform(request) });
  } catch (error) {
    post({ id: request.id, failure: error instanceof Error ? error.message : String(error) });
  }
}

parentPort?.on("message", (request: Request | typeof closeRequest) => {
  if (request !== closeRequest) return void respond(request);
  // Without its port the thread ends as soon as nothing is computed any more.
  closing = true;
  parentPort?.close();
});
