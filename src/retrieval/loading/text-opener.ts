import { stat } from "node:fs/promises";
import { IbidError } from "../../shared/error.ts";
import { readTextFile, type Reading } from "../../ingest/read.ts";
import { indexKey } from "./index-key.ts";
import { unpackIndex, type Analysis } from "./index-file.ts";
import { KeptFiles } from "../../shared/disk-cache.ts";
import { ReadingThread, type ReadingLimits } from "./reading-thread.ts";
import { TextIndex } from "../text-index.ts";

/** In bytes: what is read and analysed in a tenth of a second isn't worth a thread, nor to be kept. */
const small = 64 * 1024;

/** A text that was opened, with what a person should look at. */
export interface Opened extends Reading {
  readonly index: TextIndex;
}

/**
 * Opens texts to be asked. Larger ones are read and analysed in a thread of their own, and what comes of it is kept, so
 * that it takes long only once. To be closed in the end.
 */
export class TextOpener {
  readonly #kept: KeptFiles;
  readonly #thread: ReadingThread;
  readonly #trusted: boolean;

  /**
   * @param folder where indexes are kept; needn't exist
   * @param limits for texts that might do harm: they never get into this thread, whatever their size
   */
  constructor(folder: string, limits?: ReadingLimits) {
    this.#kept = indexesIn(folder);
    this.#thread = new ReadingThread(limits);
    this.#trusted = limits === undefined;
  }

  /**
   * The text of a file, ready to be asked. To be called again only when that is done.
   *
   * @param title what it goes by, instead of what the file says
   * @throws IbidError when it can't be read, or not within the limits
   */
  async open(path: string, title?: string): Promise<Opened> {
    if (this.#trusted && (await isSmall(path))) {
      const reading = entitled(await readTextFile(path), title);
      return { ...reading, index: await TextIndex.of(reading.text) };
    }
    const { text, warnings, words } = entitled(await this.#analysis(path), title);
    return { text, warnings, index: await TextIndex.of(text, words) };
  }

  /** Ends the thread, and what is being read in it. */
  close(): Promise<void> {
    return this.#thread.close();
  }

  async #analysis(path: string): Promise<Analysis> {
    const key = await indexKey(path);
    const kept = await this.#kept.load(key);
    const known = kept && (await unpackIndex(kept));
    if (known) return known;
    const bytes = await this.#thread.read(path);
    await this.#kept.save(key, bytes);
    const made = await unpackIndex(bytes);
    if (made) return made;
    throw new IbidError("internal", `The index of ${path} is damaged: try again.`, { facts: { path } });
  }
}

function entitled<Given extends Reading>(given: Given, title = given.text.title): Given {
  return { ...given, text: { ...given.text, title } };
}

/** Where indexes are kept. */
export function indexesIn(folder: string): KeptFiles {
  return new KeptFiles(folder, ".index");
}

/** Also when there is no such file: whoever reads it says so. */
async function isSmall(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size <= small;
  } catch {
    return true;
  }
}
