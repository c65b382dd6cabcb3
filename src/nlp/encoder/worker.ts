import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import type { InferenceSession } from "onnxruntime-node";
import { cached } from "../../shared/concurrency/promise-cache.ts";
import { CrossEncoder } from "./model/cross-encoder.ts";
import { EncodedText, type Comparison } from "./encoded-text.ts";
import type { Encoding } from "./model/encoding.ts";
import {
  closeRequest,
  type Attachment,
  type EncoderFiles,
  type ModelIdentity,
  type Request,
  type Response,
  type TaskKind,
  type Tasks,
} from "./messages.ts";
import { EncoderModel } from "./model/model.ts";
import { loadOnnxRuntime, openSession, type OnnxRuntime } from "./model/onnx.ts";
import { VectorFiles, type Chunk } from "./vectors/vector-files.ts";
import { collectVectors, type SentenceVectors } from "./vectors/vectors.ts";
import { encodeParagraph } from "./windows.ts";

// The encoder's thread. ONNX Runtime computes on the thread that calls it, so that it must not be the gateway's.

interface Loaded {
  readonly runtime: OnnxRuntime;
  readonly model: EncoderModel;
  readonly products: InferenceSession;
  readonly identity: ModelIdentity;
}

interface AttachedText {
  readonly encoded: EncodedText;
  readonly files: VectorFiles;
  readonly chunks: readonly Chunk[];
}

let loaded: Loaded | undefined;
let reranker: CrossEncoder | undefined;
/** The encodings of the last questions: several texts are asked the same one, and follow-ups ask it again. */
const questions = new LRUCache<string, Promise<Encoding>>({ max: 32 });
let closing = false;
const texts = new Map<number, AttachedText>();

function post(response: Response): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  parentPort?.postMessage(response);
}

/** The number of bytes of a file that are read and hashed at once. */
const hashedAtOnce = 2 ** 18;

/** The name of a model's folder with a hash of its files. Large weights may stand in a file of their own. */
function nameOf(folder: string): string {
  const hash = createHash("sha256");
  // A whole model of many megabytes would stay in memory until the next collection.
  const part = Buffer.allocUnsafe(hashedAtOnce);
  const present = readdirSync(folder);
  for (const file of ["model.onnx", "model.onnx_data", "tokenizer.json"]) {
    if (!present.includes(file)) continue;
    const opened = openSync(path.join(folder, file), "r");
    try {
      for (let read = readSync(opened, part); read > 0; read = readSync(opened, part)) {
        hash.update(part.subarray(0, read));
      }
    } finally {
      closeSync(opened);
    }
  }
  return `${path.basename(folder)}-${hash.digest("hex").slice(0, 8)}`;
}

async function load({ folder, products }: EncoderFiles): Promise<ModelIdentity> {
  const runtime = loadOnnxRuntime();
  const [model, session] = await Promise.all([
    EncoderModel.load(runtime, folder),
    openSession(runtime, products),
  ]);
  const identity = { name: nameOf(folder), dimensions: model.dimensions };
  loaded = { runtime, model, products: session, identity };
  return identity;
}

function requireLoaded(): Loaded {
  if (!loaded) throw new Error("the encoder isn't loaded");
  return loaded;
}

function attach({ text, chunks, folders }: Tasks["attach"]["request"]): Attachment {
  const { runtime, products, model, identity } = requireLoaded();
  const files = new VectorFiles(folders, identity);
  const encoded = new EncodedText(runtime, products, model.dimensions, chunks);
  const present = chunks.map((chunk, index) => {
    const vectors = files.open(chunk);
    if (vectors) encoded.add(index, vectors);
    return vectors !== undefined;
  });
  texts.set(text, { encoded, files, chunks });
  return { encoded: present, coherence: encoded.coherence };
}

function requireAttached(text: number): AttachedText {
  const found = texts.get(text);
  if (!found) throw new Error("the text isn't attached");
  return found;
}

async function encode({ text, chunk: index, paragraphs }: Tasks["encode"]["request"]): Promise<number> {
  const { model } = requireLoaded();
  const { encoded, files, chunks } = requireAttached(text);
  const chunk = chunks[index];
  if (!chunk) throw new Error("the text has no such chunk");
  // Another process, or another text with the same sentences, may have been quicker.
  encoded.add(index, files.open(chunk) ?? (await files.save(chunk, await encodeAll(model, paragraphs))));
  return encoded.coherence;
}

async function encodeAll(
  model: EncoderModel,
  paragraphs: readonly (readonly string[])[],
): Promise<SentenceVectors> {
  const encodings: Encoding[] = [];
  for (const paragraph of paragraphs) {
    // oxlint-disable-next-line no-await-in-loop -- one core encodes one window after another
    for await (const encoding of encodeParagraph(model, paragraph)) {
      if (closing) throw new Error("the encoder is closing");
      encodings.push(encoding);
      // Questions that arrived meanwhile go first.
      await nextTurn();
    }
  }
  return collectVectors(encodings, model.dimensions);
}

function encodingOf(question: string): Promise<Encoding> {
  return cached(questions, question, async () => {
    const { model } = requireLoaded();
    const [encoding] = await model.encode([model.split(question)]);
    if (!encoding) throw new Error("nothing was encoded");
    return encoding;
  });
}

async function anticipate({ question }: Tasks["anticipate"]["request"]): Promise<null> {
  await encodingOf(question);
  return null;
}

async function search({
  text,
  question,
  count,
  among,
}: Tasks["search"]["request"]): Promise<Tasks["search"]["result"]> {
  const { encoded } = requireAttached(text);
  const encoding = await encodingOf(question);
  return { encoding, nearest: await encoded.nearest(encoding, count, among) };
}

function compare({ text, encoding, pieces, sentences }: Tasks["compare"]["request"]): Promise<Comparison> {
  return requireAttached(text).encoded.compare(encoding, pieces, sentences);
}

async function loadReranker({ folder }: Tasks["loadReranker"]["request"]): Promise<null> {
  reranker = await CrossEncoder.load(requireLoaded().runtime, folder);
  return null;
}

/** One passage at a time: on one core a batch is hardly faster, since shorter passages are padded in it. */
async function rerank({ question, passages, time }: Tasks["rerank"]["request"]): Promise<Float32Array> {
  if (!reranker) throw new Error("no reranker is loaded");
  const end = performance.now() + time;
  const scores: number[] = [];
  for (const passage of passages) {
    if (closing) throw new Error("the encoder is closing");
    if (performance.now() >= end) break;
    // oxlint-disable-next-line no-await-in-loop -- one core scores one passage after another
    scores.push(await reranker.score(question, passage));
  }
  return Float32Array.from(scores);
}

function perform({ kind, request }: Request): Promise<Tasks[TaskKind]["result"]> | Tasks[TaskKind]["result"] {
  switch (kind) {
    case "load":
      return load(request);
    case "attach":
      return attach(request);
    case "encode":
      return encode(request);
    case "anticipate":
      return anticipate(request);
    case "search":
      return search(request);
    case "compare":
      return compare(request);
    case "detach":
      texts.delete(request.text);
      return null;
    case "loadReranker":
      return loadReranker(request);
    case "rerank":
      return rerank(request);
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
