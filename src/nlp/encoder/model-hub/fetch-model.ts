import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { IbidError } from "../../../shared/error.ts";
import { Download, Progress, sizeOf, type WantedFile } from "./download.ts";
import { Hub, type HubOptions, unusable } from "./hub.ts";
import { commitHash, type HubFile, lookUp } from "./revision.ts";

/** A sentence encoder or a reranker on huggingface.co. */
export interface ModelRequest extends HubOptions {
  /** Owner and name, such as "Xenova/multi-qa-MiniLM-L6-cos-v1", optionally with "@" and a revision. */
  readonly name: string;
  /** A branch, tag or commit, if `name` has none; "main" by default. */
  readonly revision?: string;
  /** The folder of all downloaded models. */
  readonly folder: string;
  /** Receives the bytes that are there and those of all files. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The names of the files in the returned folder. */
export const modelFiles = {
  model: "model.onnx",
  tokenizer: "tokenizer.json",
  tokenizerConfig: "tokenizer_config.json",
} as const;

/** The places of the model in a repository, the preferred ones first. */
const modelPaths = ["model.onnx", "onnx/model_quantized.onnx", "onnx/model_int8.onnx", "onnx/model.onnx"];

/** The largest size of a model with its tokenizer, in bytes. */
const maxSize = 2_000_000_000;

/**
 * Makes the files of a model available in a folder: those of `modelFiles`. Files that are missing are
 * downloaded. The commit of a revision is looked up once; later calls use the same commit, without any request if its
 * files are there.
 *
 * @returns the folder of the model's files
 * @throws IbidError if the name is malformed, the model doesn't exist or lacks a file, a download fails or is damaged,
 *   or the files can't be written
 */
export async function fetchModel(request: ModelRequest): Promise<string> {
  const { name, revision } = parseName(request);
  const home = path.join(request.folder, name.replace("/", "--"));
  const pin = path.join(home, "refs", encodeURIComponent(revision));
  try {
    const pinned = await readPin(pin);
    if (pinned !== undefined && (await isComplete(path.join(home, pinned)))) return path.join(home, pinned);
    const hub = new Hub(name, request);
    const { commit, files } = await lookUp(hub, pinned ?? revision);
    const folder = path.join(home, commit);
    const wanted = selectFiles(name, files, folder);
    const total = checkedSize(name, wanted);
    await mkdir(folder, { recursive: true });
    if (pinned === undefined) await savePin(pin, commit);
    const progress = new Progress(total, request.onProgress);
    for (const each of wanted) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that an interruption leaves one unfinished file
      await new Download(hub, commit, each, progress).run();
    }
    return folder;
  } catch (cause) {
    if (cause instanceof IbidError) throw cause;
    throw new IbidError("unwritable-file", `The files of the model "${name}" can't be written to ${home}.`, {
      facts: { name, home },
      cause,
    });
  }
}

/** The hub forbids ".." and "--" in names, so that a name is safe as a folder and "--" separates its parts. */
function parseName(request: ModelRequest): { name: string; revision: string } {
  const [, name, inName] = /^([\w.-]+\/[\w.-]+)(?:@(.+))?$/.exec(request.name) ?? [];
  if (name === undefined || !/^\w[^/]*\/\w/.test(name) || /\.\.|--/.test(name)) {
    throw unusable(
      request.name,
      "a model is named by its owner and name, such as Xenova/multi-qa-MiniLM-L6-cos-v1",
    );
  }
  const revision = inName ?? request.revision ?? "main";
  if (!/^\w[\w./-]*$/.test(revision) || revision.includes("..")) {
    throw unusable(name, `"${revision}" isn't the name of a branch, a tag or a commit`);
  }
  return { name, revision };
}

/** The commit that was saved for a revision; undefined if there is none or the file is damaged. */
async function readPin(pin: string): Promise<string | undefined> {
  const content = await readFile(pin, "utf8").catch(() => undefined);
  return v.is(commitHash, content) ? content : undefined;
}

async function savePin(pin: string, commit: string): Promise<void> {
  const unfinished = `${pin}.${randomUUID()}`;
  await mkdir(path.dirname(pin), { recursive: true });
  await writeFile(unfinished, commit);
  await rename(unfinished, pin);
}

async function isComplete(folder: string): Promise<boolean> {
  const sizes = await Promise.all(Object.values(modelFiles).map((name) => sizeOf(path.join(folder, name))));
  return sizes.every((size) => size !== undefined);
}

/** @throws IbidError if the model lacks a file */
function selectFiles(name: string, files: readonly HubFile[], folder: string): WantedFile[] {
  const byPath = new Map(files.map((file) => [file.rfilename, file]));
  // A model with a "_data" file beside it has its weights there and can't be loaded alone.
  const modelPath = modelPaths.find((each) => byPath.has(each) && !byPath.has(`${each}_data`));
  if (modelPath === undefined) {
    throw unusable(name, `it has no model in the ONNX format (one of ${modelPaths.join(", ")})`);
  }
  const sources = {
    [modelFiles.tokenizer]: modelFiles.tokenizer,
    [modelFiles.tokenizerConfig]: modelFiles.tokenizerConfig,
    [modelFiles.model]: modelPath,
  };
  return Object.entries(sources).map(([target, source]) => {
    const file = byPath.get(source);
    if (file === undefined) throw unusable(name, `it has no tokenizer (${source})`);
    return { file, target: path.join(folder, target) };
  });
}

/** The size of all files in bytes. */
function checkedSize(name: string, wanted: readonly WantedFile[]): number {
  const total = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (total <= maxSize) return total;
  throw unusable(
    name,
    `its files have ${(total / 1e9).toFixed(1)} GB, and at most ${maxSize / 1e9} GB are allowed`,
  );
}
