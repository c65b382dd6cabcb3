import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { GivenFile, Place, GroupShelf } from "../features/command/command.ts";
import { IbidError } from "../shared/error.ts";
import { isReadable, readableKinds } from "../ingest/read.ts";
import { slugOf } from "../ingest/shelf/slug.ts";
import type { Logger } from "../shared/log.ts";
import { Library } from "../retrieval/library.ts";
import { TextOpener, type Opened } from "../retrieval/loading/text-opener.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import type { Store } from "../store/store.ts";
import type { UploadedText } from "../store/texts.ts";
import { changeSettings, settingsOf } from "../features/settings/settings.ts";
import { within } from "../shared/timeout.ts";

/** In bytes: what a member may give at once, and what a group may have in all. */
const largestFile = 10 * 2 ** 20;
const largestShelf = 20 * 2 ** 20;
/** How many texts a group may have. */
const mostTexts = 25;
/** What reading a member's file may take. */
const limits = { seconds: 60, megabytes: 1024 } as const;
/**
 * How many bytes of members' files are kept ready to be asked; the text silent longest goes first, and is opened again
 * when it is asked. In memory, a text takes some twenty times its file.
 */
const readyAtMost = 32 * 2 ** 20;
/** How long a question waits for texts that are still being read, in milliseconds. */
const patience = 5000;
/** In characters. */
const longestTitle = 200;

/** What is between a door and the texts: those of the folder, which all see, and those that each group added. */
export class Shelves {
  /** Fulfilled when what every group sees can be asked; rejects when it can't be read. */
  readonly opened: Promise<Library>;
  readonly #store: Store;
  readonly #opener: TextOpener;
  readonly #prepare: (indexes: readonly TextIndex[]) => Promise<void>;
  readonly #log: Logger;
  /** By group, text and content; in the order of their last use. */
  readonly #ready = new Map<string, { readonly size: number; readonly index: Promise<TextIndex> }>();
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param common what every group sees
   * @param folder where indexes are kept
   * @param prepare has texts answer by what they mean, too
   */
  constructor(
    common: Library | Promise<Library>,
    store: Store,
    folder: string,
    prepare: (indexes: readonly TextIndex[]) => Promise<void>,
    log: Logger,
  ) {
    this.opened = Promise.resolve(common);
    this.#store = store;
    this.#opener = new TextOpener(folder, limits);
    this.#prepare = prepare;
    this.#log = log;
  }

  /**
   * The texts that are seen in a place: the one that is read there first.
   *
   * @throws IbidError while texts are still being read
   */
  async libraryAt({ group, channel }: Place): Promise<Library> {
    const shared = await this.#common();
    const [added, { text }, ofChannel] = await Promise.all([
      this.#store.texts.list(group),
      settingsOf(this.#store, group),
      this.#store.settings.channelText(group, channel),
    ]);
    const common = new Set(shared.texts.map(({ id }) => id));
    const own = await Promise.all(
      added.filter(({ id }) => !common.has(id)).map((each) => this.#indexOf(each)),
    );
    const all = [...shared.indexes, ...own.flatMap((index) => index ?? [])];
    const first =
      all.find((index) => index.text.id === ofChannel) ?? all.find((index) => index.text.id === text);
    return new Library(first ? [first, ...all.filter((index) => index !== first)] : all);
  }

  /** What a group can do with the texts of its own. */
  shelfOf(group: string): GroupShelf {
    const { texts } = this.#store;
    return {
      list: () => texts.list(group),
      add: (file, by, at, title) => this.#add(group, file, by, at, title),
      rename: (id, title) => texts.rename(group, id, soundTitle(title)),
      remove: (id) => texts.remove(group, id),
    };
  }

  /** Ends what is being read. */
  async close(): Promise<void> {
    await this.#opener.close();
  }

  /** @throws IbidError when it takes longer than somebody waits */
  async #common(): Promise<Library> {
    const common = await within(patience, this.opened);
    if (common) return common;
    throw new IbidError("busy", "I'm still reading the texts here: ask me again in a minute.");
  }

  async #add(group: string, file: GivenFile, by: string, at: number, given?: string): Promise<Opened> {
    if (!isReadable(file.name)) {
      throw new IbidError(
        "unreadable-file",
        `${file.name} is of a kind I can't read: give me one of ${readableKinds.join(", ")}.`,
      );
    }
    const common = await this.#common();
    const others = await this.#store.texts.list(group);
    checkRoom(others, file.name, file.size);
    const bytes = await file.bytes();
    checkRoom(others, file.name, bytes.length);
    const title = given === undefined ? undefined : soundTitle(given);
    const id = slugOf(title ?? file.name.slice(0, -extname(file.name).length));
    if ([...common.texts, ...others].some((each) => each.id === id)) throw taken(id);
    const opened = await this.#open(id, file.name, bytes, title);
    const added = await this.#store.texts.add({
      group,
      id,
      title: opened.text.title.slice(0, longestTitle),
      file: file.name,
      addedBy: by,
      created: at,
      bytes,
    });
    if (!added) throw taken(id);
    this.#keep(added, Promise.resolve(opened.index));
    const { text } = await settingsOf(this.#store, group);
    // Whoever brings the first book of their own means to read it.
    if (text === undefined) await changeSettings(this.#store, group, { text: id });
    return opened;
  }

  /** The index of a text that a group added; undefined when it can't be read any more, which is logged. */
  async #indexOf(added: UploadedText): Promise<TextIndex | undefined> {
    const { group, id, title, file } = added;
    const known = this.#ready.get(keyOf(added));
    const index =
      known?.index ??
      this.#store.texts.bytes(group, id).then(async (bytes) => {
        if (!bytes) throw new IbidError("not-found", `The text ${id} is gone.`);
        return (await this.#open(id, file, bytes, title)).index;
      });
    this.#keep(added, index);
    try {
      return await index;
    } catch (error) {
      this.#ready.delete(keyOf(added));
      this.#log.error({ group, id, err: error }, "A group's text can't be read any more");
      return undefined;
    }
  }

  #keep(added: UploadedText, index: Promise<TextIndex>): void {
    // Taken out first, so that the map stays in the order of the last use.
    this.#ready.delete(keyOf(added));
    this.#ready.set(keyOf(added), { size: added.size, index });
    let total = [...this.#ready.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [oldest, { size }] of this.#ready) {
      if (total <= readyAtMost || this.#ready.size === 1) break;
      this.#ready.delete(oldest);
      total -= size;
    }
  }

  /** Reads a file in a thread of its own, one after another. */
  async #open(id: string, file: string, bytes: Uint8Array, title?: string): Promise<Opened> {
    const work = this.#queue.then(() => this.#openNow(id, file, bytes, title));
    this.#queue = work.catch(() => undefined);
    const opened = await work;
    void this.#prepare([opened.index]).catch((error: unknown) => {
      this.#log.error({ id, err: error }, "A text is answered by its words alone");
    });
    return opened;
  }

  async #openNow(id: string, file: string, bytes: Uint8Array, title?: string): Promise<Opened> {
    const folder = await mkdtemp(join(tmpdir(), "ibid-text-"));
    // Named after the id, so that nothing in a file's name can lead elsewhere.
    const path = join(folder, `${id}${extname(file).toLowerCase()}`);
    try {
      await writeFile(path, bytes);
      return await this.#opener.open(path, title);
    } catch (error) {
      if (!(error instanceof IbidError)) throw error;
      const said = error.message
        .replaceAll(path, file)
        .replaceAll(`${id}${extname(file).toLowerCase()}`, file);
      throw new IbidError(error.code, said, { cause: error });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function keyOf({ group, id, title, sha256 }: UploadedText): string {
  return [group, id, title, sha256].join("/");
}

/** @throws IbidError when a file of that size is empty, or has no room beside the others */
function checkRoom(others: readonly UploadedText[], name: string, size: number): void {
  if (size === 0) throw new IbidError("unreadable-file", `${name} is empty: give me one with a text in it.`);
  if (size > largestFile)
    throw new IbidError("too-large", `${name} is larger than 10 MB: divide it, or leave out its pictures.`);
  if (others.length >= mostTexts) {
    throw new IbidError(
      "limit-reached",
      `There are ${mostTexts} texts here already: take one away with /texts remove first.`,
    );
  }
  if (others.reduce((sum, each) => sum + each.size, size) > largestShelf) {
    throw new IbidError(
      "limit-reached",
      "With this, the texts here would have more than 20 MB: take one away with /texts remove first.",
    );
  }
}

function taken(id: string): IbidError {
  return new IbidError(
    "conflict",
    `There is a text “${id}” here already: give this one another title, or remove that one first.`,
    { facts: { id } },
  );
}

/** @throws IbidError when it is empty or too long */
function soundTitle(title: string): string {
  const sound = title.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  if (sound !== "" && sound.length <= longestTitle) return sound;
  throw new IbidError("invalid-input", `A title has 1 to ${longestTitle} characters: give another.`);
}
