import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, utimesSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

const day = 24 * 60 * 60 * 1000;

/** The time after its last use after which a file is removed, in milliseconds. */
const maxAge = 30 * day;

/**
 * A cache of derived files in one folder, which survives restarts. Only the owner can read the files. It never throws: a file
 * that can't be read or written is computed again. A file's modification time is the time of its last use.
 */
export class DiskCache {
  readonly #folder: string;
  readonly #extension: string;

  /**
   * @param folder is created when the first file is saved
   * @param extension of the files' names, such as ".index"
   */
  constructor(folder: string, extension: string) {
    this.#folder = folder;
    this.#extension = extension;
  }

  /** Returns the bytes saved under a name, or undefined if there are none. */
  async load(name: string): Promise<Uint8Array | undefined> {
    const file = this.#file(name);
    try {
      const bytes = await readFile(file);
      const now = new Date();
      await utimes(file, now, now).catch(() => {});
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** As `load`, for a part of the bytes, but blocks the thread. Returns undefined if there are fewer. */
  loadPartSync(name: string, start: number, length: number): Uint8Array | undefined {
    const file = this.#file(name);
    const bytes = new Uint8Array(length);
    try {
      const descriptor = openSync(file, "r");
      try {
        if (readSync(descriptor, bytes, 0, length, start) < length) return undefined;
      } finally {
        closeSync(descriptor);
      }
      markUsedSync(file);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Saves bytes under a name. Returns false if they can't be written. */
  async save(name: string, bytes: Uint8Array): Promise<boolean> {
    const file = this.#file(name);
    // Written under a name of its own and then renamed, since other processes may read or write the same file.
    const unfinished = `${file}.${randomUUID()}`;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(unfinished, bytes, { mode: 0o600 });
      await rename(unfinished, file);
      return true;
    } catch {
      await rm(unfinished, { force: true }).catch(() => {});
      return false;
    }
  }

  /** Removes files that weren't used for a month, and unfinished files that are older than a day. */
  async prune(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const files = names
      .filter((name) => name.includes(this.#extension))
      .map((name) => join(this.#folder, name));
    await Promise.all(
      files.map(async (file) => {
        const age = Date.now() - (await stat(file)).mtimeMs;
        if (age > (file.endsWith(this.#extension) ? maxAge : day)) await rm(file, { force: true });
      }),
    ).catch(() => {});
  }

  #file(name: string): string {
    return join(this.#folder, `${name}${this.#extension}`);
  }
}

/** Sets the time of a file's last use. Does nothing if that can't be written. */
export function markUsedSync(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // A file that can't be written to isn't removed either.
  }
}
