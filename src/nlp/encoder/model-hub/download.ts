import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { IbidError } from "../../../shared/error.ts";
import { type Hub, type Reply, unusable } from "./hub.ts";
import type { HubFile } from "./revision.ts";

/** A file of the hub and the path where it is saved. */
export interface WantedFile {
  readonly file: HubFile;
  readonly target: string;
}

/** Adds up the bytes of all files. */
export class Progress {
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

/**
 * The download of one file. It is written to a file of its own with a random name that ends in ".part", so that several
 * processes can download at once, and renamed when it is complete and its hash is right. An interrupted download leaves
 * the part, and the next one continues with a copy of it, since another process may still write to it.
 */
export class Download {
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

/** The size of a file in bytes; undefined if there is none. */
export async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
}

/** True if the server sends the range that was asked for. */
function continuesAt(start: number, { status, headers }: Reply): boolean {
  return status === 206 && headers.get("content-range")?.startsWith(`bytes ${start}-`) === true;
}
