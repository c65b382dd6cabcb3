import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

const day = 24 * 60 * 60 * 1000;

/** What hasn't been used for so long, in milliseconds, belongs to nothing that is still asked. */
const unused = 30 * day;

/** Files that are made from others and kept between runs, in one folder. Whatever fails, they can be made again. */
export class KeptFiles {
  readonly #folder: string;
  readonly #ending: string;

  /**
   * @param folder needn't exist
   * @param ending of the files' names: ".index"
   */
  constructor(folder: string, ending: string) {
    this.#folder = folder;
    this.#ending = ending;
  }

  /** The bytes kept under the name; undefined when there are none. */
  async load(name: string): Promise<Uint8Array | undefined> {
    const file = this.#file(name);
    try {
      const bytes = await readFile(file);
      await this.#use(file);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keeps bytes under the name; false when the folder can't be written to. */
  async save(name: string, bytes: Uint8Array): Promise<boolean> {
    const file = this.#file(name);
    // Under a name of its own until it is whole: others may read or write the same file meanwhile.
    const unfinished = `${file}.${randomUUID()}`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(unfinished, bytes);
      await rename(unfinished, file);
      return true;
    } catch {
      await rm(unfinished, { force: true }).catch(() => {});
      return false;
    }
  }

  /** Removes what wasn't used for a month, and what was never finished. */
  async prune(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const files = names.filter((name) => name.includes(this.#ending)).map((name) => join(this.#folder, name));
    await Promise.all(
      files.map(async (file) => {
        const age = Date.now() - (await stat(file)).mtimeMs;
        if (age > (file.endsWith(this.#ending) ? unused : day)) await rm(file, { force: true });
      }),
    ).catch(() => {});
  }

  /** A file's time tells when it was used last. */
  async #use(file: string): Promise<void> {
    const now = new Date();
    await utimes(file, now, now).catch(() => {});
  }

  #file(name: string): string {
    return join(this.#folder, `${name}${this.#ending}`);
  }
}
