import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import * as v from "valibot";
import { IbidError } from "../../shared/error.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";

/** A sentence encoder or a reranker on huggingface.co. */
export interface ModelRequest {
  /** Owner and name, such as "Xenova/multi-qa-MiniLM-L6-cos-v1", optionally with "@" and a revision. */
  readonly name: string;
  /** A branch, tag or commit, if `name` has none; "main" by default. */
  readonly revision?: string;
  /** The folder of all downloaded models. */
  readonly folder: string;
  /** The URL of the hub. Plain HTTP is allowed for loopback addresses only. */
  readonly url?: string;
  /** The time without a byte after which a connection counts as broken, in milliseconds. */
  readonly idleTimeout?: number;
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

const maxRedirects = 5;

const commitHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

const hubFile = v.object({
  rfilename: v.string(),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The hash of a Git blob. For a file in Git LFS it is that of the pointer. */
  blobId: v.optional(v.string()),
  /** Present for files in Git LFS. */
  lfs: v.nullish(v.object({ sha256: v.string() })),
});

/** The hub's answer about a revision, with sizes and hashes of files (`blobs=true`). */
const revisionInfo = v.object({ sha: commitHash, siblings: v.array(v.unknown()) });

type HubFile = v.InferOutput<typeof hubFile>;

/** A file of the hub and the path where it is saved. */
interface WantedFile {
  readonly file: HubFile;
  readonly target: string;
}

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

function unusable(name: string, why: string, cause?: unknown): IbidError {
  return new IbidError("encoder-unavailable", `The model "${name}" can't be used: ${why}.`, {
    facts: { name },
    cause,
  });
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

async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
}

async function isComplete(folder: string): Promise<boolean> {
  const sizes = await Promise.all(Object.values(modelFiles).map((name) => sizeOf(path.join(folder, name))));
  return sizes.every((size) => size !== undefined);
}

async function lookUp(hub: Hub, revision: string): Promise<{ commit: string; files: HubFile[] }> {
  const reply = await hub.get(
    `api/models/${hub.model}/revision/${encodeURIComponent(revision)}?blobs=true`,
    `there is no public model of this name with the revision "${revision}"`,
  );
  const info = v.safeParse(revisionInfo, parseJson(await readText(reply)));
  if (!info.success) throw unusable(hub.model, `${hub.host} gave an answer about it that Ibid can't read`);
  const { sha, siblings } = info.output;
  return { commit: sha, files: siblings.filter((file) => v.is(hubFile, file)) };
}

async function readText({ chunks }: Reply): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

/** Adds up the bytes of all files. */
class Progress {
  readonly #total: number;
  readonly #onProgress: (done: number, total: number) => void;
  #done = 0;

  constructor(total: number, onProgress: (done: number, total: number) => void = () => {}) {
    this.#total = total;
    this.#onProgress = onProgress;
  }

  /** @param bytes is negative if bytes are discarded */
  add(bytes: number): void {
    this.#done += bytes;
    this.#onProgress(this.#done, this.#total);
  }
}

/** A reply of the hub. Its connection is closed when the chunks are read or no longer iterated. */
interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Requests to the hub for one model. */
class Hub {
  readonly model: string;
  readonly host: string;
  readonly idleTimeout: number;
  readonly #url: URL;

  constructor(model: string, { url = "https://huggingface.co", idleTimeout = 30_000 }: ModelRequest) {
    if (!URL.canParse(url)) throw unusable(model, `${url} isn't a URL`);
    this.#url = new URL(url);
    this.model = model;
    this.host = this.#url.host;
    this.idleTimeout = idleTimeout;
  }

  /**
   * Follows redirects. Status 416 is returned, since the range may be beyond the end.
   *
   * @param location relative to the hub's URL
   * @param denied says why the model can't be used if the hub answers 401, 403 or 404
   * @param start the first byte
   * @throws IbidError if the hub can't be reached or refuses
   */
  async get(location: string, denied: string, start = 0): Promise<Reply> {
    const connection = new AbortController();
    try {
      const response = await this.#follow(location, start, connection);
      const { status, headers, ok } = response;
      if ([401, 403, 404].includes(status)) throw unusable(this.model, denied);
      if (!ok && status !== 416) {
        throw unusable(this.model, `${this.host} answered with status ${status}; try again later`);
      }
      if (!ok) await response.body?.cancel();
      return { status, headers, chunks: this.#read(response, connection) };
    } catch (error) {
      connection.abort();
      throw error;
    }
  }

  unreachable(cause?: unknown): IbidError {
    return unusable(this.model, `the connection to ${this.host} failed; try again later`, cause);
  }

  async #follow(location: string, start: number, connection: AbortController): Promise<Response> {
    let url = new URL(`${this.#url.href.replace(/\/+$/, "")}/${location}`);
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      this.#checkAddress(url);
      const options: RequestInit = {
        headers: start > 0 ? { range: `bytes=${start}-` } : {},
        redirect: "manual",
        signal: connection.signal,
      };
      // oxlint-disable-next-line no-await-in-loop -- each redirect depends on the one before
      const response = await this.#inTime(fetch(url, options), connection);
      const next = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || next === null) return response;
      // oxlint-disable-next-line no-await-in-loop -- frees the connection
      await response.body?.cancel();
      url = new URL(next, url);
    }
    throw unusable(this.model, `${this.host} redirects too often`);
  }

  #checkAddress({ protocol, host, hostname }: URL): void {
    const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
    if (protocol === "https:" || (protocol === "http:" && isLoopback)) return;
    throw unusable(this.model, `${host} would send it over an unencrypted connection`);
  }

  async *#read({ body }: Response, connection: AbortController): AsyncGenerator<Uint8Array> {
    if (!body) return;
    const reader = body.getReader();
    try {
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- chunks come one after the other
        const { done, value } = await this.#inTime(reader.read(), connection);
        if (done) return;
        yield value;
      }
    } finally {
      connection.abort();
    }
  }

  /** @throws IbidError if the promise is rejected or takes too long */
  async #inTime<T extends object>(promise: Promise<T>, connection: AbortController): Promise<T> {
    const result = await withTimeout(this.idleTimeout, promise).catch((error: unknown) => {
      throw this.unreachable(error);
    });
    if (result !== undefined) return result;
    connection.abort();
    throw this.unreachable(new Error(`No byte arrived for ${this.idleTimeout} ms`));
  }
}

/**
 * The download of one file. It is written to a file of its own with a random name that ends in ".part", so that several
 * processes can download at once, and renamed when it is complete and its hash is right. An interrupted download leaves
 * the part, and the next one continues with a copy of it, since another process may still write to it.
 */
class Download {
  readonly #hub: Hub;
  readonly #commit: string;
  readonly #file: HubFile;
  readonly #target: string;
  readonly #part: string;
  readonly #progress: Progress;
  /** The part of an earlier download that this one continues. */
  #earlier: string | undefined;

  constructor(hub: Hub, commit: string, { file, target }: WantedFile, progress: Progress) {
    this.#hub = hub;
    this.#commit = commit;
    this.#file = file;
    this.#target = target;
    this.#part = `${target}.${randomUUID()}.part`;
    this.#progress = progress;
  }

  /** Completes the file, unless it is there already. */
  async run(): Promise<void> {
    if ((await sizeOf(this.#target)) !== undefined) {
      this.#progress.add(this.#file.size);
      return;
    }
    await this.#resume();
    try {
      await this.#complete();
      await this.#verify();
      await rename(this.#part, this.#target);
    } catch (error) {
      // Another process that completed the file removed all parts.
      if ((await sizeOf(this.#target)) === undefined) throw error;
    }
    await Promise.all((await this.#parts()).map((part) => rm(part, { force: true })));
  }

  async #parts(): Promise<string[]> {
    const folder = path.dirname(this.#target);
    const prefix = `${path.basename(this.#target)}.`;
    const names = await readdir(folder);
    return names
      .filter((name) => name.startsWith(prefix) && name.endsWith(".part"))
      .map((name) => path.join(folder, name));
  }

  /** Starts with a copy of the largest earlier part, if there is one. */
  async #resume(): Promise<void> {
    const parts = await Promise.all(
      (await this.#parts()).map(async (part) => ({ part, size: (await sizeOf(part)) ?? 0 })),
    );
    this.#earlier = parts.toSorted((a, b) => b.size - a.size)[0]?.part;
    if (this.#earlier === undefined) return;
    await copyFile(this.#earlier, this.#part).catch(() => {});
    await Promise.all(parts.map(({ part }) => this.#removeAbandoned(part)));
  }

  /** Removes a part that has no process: one would have given up waiting for the next byte. */
  async #removeAbandoned(part: string): Promise<void> {
    const modified = await stat(part).catch(() => undefined);
    if (modified && Date.now() - modified.mtimeMs > 2 * this.#hub.idleTimeout)
      await rm(part, { force: true });
  }

  /** Downloads the bytes that the part lacks. */
  async #complete(): Promise<void> {
    const handle = await open(this.#part, "a");
    try {
      let { size } = await handle.stat();
      if (size > this.#file.size) {
        await handle.truncate();
        size = 0;
      }
      this.#progress.add(size);
      if (size === this.#file.size) return;
      let reply = await this.#request(size);
      if (size > 0 && !continuesAt(size, reply)) {
        await handle.truncate();
        this.#progress.add(-size);
        size = 0;
        if (reply.status === 416) reply = await this.#request();
      }
      for await (const chunk of reply.chunks) {
        size += chunk.length;
        if (size > this.#file.size) break;
        await handle.appendFile(chunk);
        this.#progress.add(chunk.length);
      }
      if (size < this.#file.size)
        throw this.#hub.unreachable(new Error(`The file ended after ${size} bytes`));
      if (size > this.#file.size) throw await this.#damaged();
    } finally {
      await handle.close();
    }
  }

  #request(start?: number): Promise<Reply> {
    const file = this.#file.rfilename.split("/").map(encodeURIComponent).join("/");
    return this.#hub.get(
      `${this.#hub.model}/resolve/${this.#commit}/${file}`,
      `${this.#hub.host} doesn't offer its files without an account`,
      start,
    );
  }

  /** @throws IbidError if the hash of the part isn't the one that the hub tells */
  async #verify(): Promise<void> {
    const { lfs, blobId, size } = this.#file;
    const expected = lfs ? lfs.sha256 : blobId;
    if (expected === undefined) return;
    const hash = lfs ? createHash("sha256") : createHash("sha1").update(`blob ${size}\0`);
    await pipeline(createReadStream(this.#part), hash);
    if (hash.digest("hex") !== expected) throw await this.#damaged();
  }

  /** Removes the parts that can't be continued. */
  async #damaged(): Promise<IbidError> {
    await rm(this.#part, { force: true });
    if (this.#earlier !== undefined) await rm(this.#earlier, { force: true });
    return unusable(
      this.#hub.model,
      `${this.#file.rfilename} was damaged on its way, since its hash or size differs; try again`,
    );
  }
}

/** True if the server sends the range that was asked for. */
function continuesAt(start: number, { status, headers }: Reply): boolean {
  return status === 206 && headers.get("content-range")?.startsWith(`bytes ${start}-`) === true;
}
