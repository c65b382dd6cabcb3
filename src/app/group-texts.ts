import { extname } from "node:path";
import { LRUCache } from "lru-cache";
import { textIdFrom, type TextId } from "../document/text-id.ts";
import type { GivenFile, GroupShelf, Place } from "../features/command/context.ts";
import { changeSettings, settingsOf, type GroupSettings } from "../features/settings/settings.ts";
import { downloadText, type Network } from "../features/texts/download/download.ts";
import { isReadable, unreadableFormat } from "../ingest/formats.ts";
import type { OnProgress } from "../ingest/progress.ts";
import { parseGlossary } from "../ingest/glossary.ts";
import type { SourceFile, TextSource } from "../ingest/source.ts";
import { Library } from "../retrieval/library.ts";
import { TextOpener, type Opened } from "../retrieval/loading/text-opener.ts";
import type { IndexMemory } from "../retrieval/loading/index-memory.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { IbidError } from "../shared/error.ts";
import { localizable, localized } from "../shared/locale/message.ts";
import type { Logger } from "../shared/log.ts";
import { RateLimit } from "../shared/concurrency/rate-limit.ts";
import { measure } from "../shared/measurements.ts";
import { withTimeout } from "../shared/concurrency/timeout.ts";
import { unlessAway } from "../store/last-known.ts";
import type { Store } from "../store/store.ts";
import type { UploadedText, Usage } from "../store/texts.ts";
import { checkRoom, maxFileSize, type Usages } from "./text-quotas.ts";

/** The files that may be added in ten minutes. */
const allowedUploads = new Map([
  ["member", { requests: 30, seconds: 600 }],
  ["group", { requests: 60, seconds: 600 }],
] as const);
/** In UTF-16 units. */
const maxTitleLength = 200;
/** Limits for reading one file of a member. */
const readingLimits = { seconds: 60, megabytes: 1024 } as const;
/** In UTF-16 units. */
const maxGlossaryLength = 50_000;
/** The memory for added texts without their indexes, in bytes. */
const memoryForTexts = 64 * 2 ** 20;
/** The memory that a text takes without its index: bytes per paragraph. */
const paragraphSize = 200;
/** Bytes per character of its footnotes, whose index is always in memory. */
const footnoteCharacterSize = 16;
/** Maximum time that a request waits for the common texts to be read, in milliseconds. */
const commonTextsTimeout = 5000;

export interface GroupTextsOptions {
  /** The folder of cached indexes. */
  readonly folder: string;
  /** Loads or computes the sentence vectors of texts. */
  readonly prepare: (indexes: readonly TextIndex[]) => Promise<void>;
  /** Holds the indexes of texts. */
  readonly memory: IndexMemory;
  /** The hosts that texts may be downloaded from. */
  readonly hosts: readonly string[];
  /** Replaces parts of the network in tests. */
  readonly network?: Partial<Network>;
  readonly log: Logger;
}

/** Gives each group its texts: those of the shelf, which all groups share, and those that it added. */
export class GroupTexts {
  /** The texts that all groups share. Fulfilled when they are ready for questions; rejects if they can't be read. */
  readonly opened: Promise<Library>;
  readonly #store: Store;
  readonly #opener: TextOpener;
  readonly #options: GroupTextsOptions;
  /** Added texts, by group, text, title and content. Those used longest ago are opened again when they are asked for. */
  readonly #ready: LRUCache<string, Promise<TextIndex>>;
  readonly #uploads = new RateLimit(allowedUploads);
  /** The files that are being read, which count as if they were added. */
  readonly #adding = new Set<{ readonly group: string; readonly by: string; size: number }>();

  /** @param common the texts that all groups share */
  constructor(common: Library | Promise<Library>, store: Store, options: GroupTextsOptions) {
    this.opened = Promise.resolve(common);
    this.#store = store;
    this.#options = options;
    this.#opener = new TextOpener(options.folder, { memory: options.memory, limits: readingLimits });
    this.#ready = new LRUCache({ maxSize: memoryForTexts });
  }

  /**
   * The texts of a place. The first is the one of the channel or thread, or else of the group.
   *
   * @throws IbidError while the common texts are still being read
   */
  async libraryAt(place: Place, { text }: GroupSettings): Promise<Library> {
    const { group } = place;
    const shared = await this.common();
    const [added, ofPlace] = await Promise.all([this.#store.texts.list(group), this.#textsOf(place)]);
    const common = new Set(shared.texts.map(({ id }) => id));
    const own = await Promise.all(
      added.filter(({ id }) => !common.has(id)).map((each) => this.#indexOf(each)),
    );
    const library = new Library([...shared.indexes, ...own.flatMap((index) => index ?? [])]);
    const ids = new Set(library.texts.map(({ id }) => id));
    return library.beginningWith([...ofPlace, text].find((id) => id !== undefined && ids.has(id)));
  }

  /** The texts that may be meant in a place, likeliest first: its own, the one that it discusses, that of its channel. */
  async #textsOf({ group, channel, parent }: Place): Promise<(TextId | undefined)[]> {
    const { settings, discussions } = this.#store;
    const own = settings.channelText(group, channel);
    if (parent === undefined) return [await own];
    const discussion = unlessAway(discussions.byThread(channel), undefined);
    const [ofThread, discussed, ofParent] = await Promise.all([
      own,
      discussion,
      settings.channelText(group, parent),
    ]);
    return [ofThread, discussed?.group === group ? discussed.text : undefined, ofParent];
  }

  /**
   * The texts that all groups share.
   *
   * @throws IbidError when they aren't ready within a timeout
   */
  async common(): Promise<Library> {
    const common = await withTimeout(commonTextsTimeout, this.opened);
    if (common) return common;
    throw new IbidError("busy", localizable("texts-still-reading"));
  }

  /** The texts that a group added, as its commands list and change them. */
  shelfOf(group: string): GroupShelf {
    const { texts } = this.#store;
    return {
      list: () => texts.list(group),
      download: (address) => downloadText(address, { ...this.#options, maxSize: maxFileSize }),
      add: (file, ...given) => measured(this.#add(group, file, ...given)),
      rename: (id, title) => texts.rename(group, id, validTitle(title)),
      glossary: (id) => texts.glossary(group, id),
      setGlossary: (id, words, by) => this.#setGlossary(group, id, words, by),
      remove: (id) => texts.remove(group, id),
    };
  }

  /** The number of added texts in memory, and about how many bytes the indexes of all texts there take. */
  get inMemory(): { readonly count: number; readonly bytes: number } {
    return { count: this.#ready.size, bytes: this.#options.memory.size };
  }

  /** Stops reading. */
  async close(): Promise<void> {
    await this.#opener.close();
  }

  /** @throws IbidError when the member or the group has added many files in a short time */
  async #checkRate(group: string, by: string): Promise<void> {
    const refused = await this.#uploads.refusal({ member: by, group });
    if (!refused) return;
    throw new IbidError(
      "limit-reached",
      localizable("texts-many-files", { count: Math.ceil(refused.retryAfter / 60) }),
    );
  }

  /** Counts as an upload, since the text is read again with its new glossary. */
  async #setGlossary(group: string, id: TextId, words: string, by: string): Promise<number | undefined> {
    if (words.length > maxGlossaryLength) {
      throw new IbidError("too-large", localizable("texts-glossary-most", { most: maxGlossaryLength }));
    }
    const entries = words.trim() === "" ? 0 : parseGlossary(glossaryFile(words)).length;
    await this.#checkRate(group, by);
    const isSet = await this.#store.texts.setGlossary(group, id, entries === 0 ? null : words);
    return isSet ? entries : undefined;
  }

  async #add(
    group: string,
    file: GivenFile,
    by: string,
    at: number,
    given?: string,
    onProgress?: OnProgress,
  ): Promise<Opened> {
    await this.#checkRate(group, by);
    if (!isReadable(file.name)) throw unreadableFormat(file.name);
    const common = await this.common();
    const others = await this.#store.texts.list(group);
    const usage = await this.#store.texts.usage(by);
    const usages = (): Usages => {
      const adding = [...this.#adding];
      const ofGroup = adding.filter((each) => each.group === group);
      return {
        group: plus(plus({ count: 0, bytes: 0 }, others), ofGroup),
        member: plus(
          usage.member,
          adding.filter((each) => each.by === by),
        ),
        all: plus(usage.all, adding),
      };
    };
    checkRoom(usages(), file.name, file.size);
    const adding = { group, by, size: file.size };
    this.#adding.add(adding);
    try {
      const bytes = await file.bytes();
      this.#adding.delete(adding);
      checkRoom(usages(), file.name, bytes.length);
      adding.size = bytes.length;
      this.#adding.add(adding);
      return await this.#addReceived(
        group,
        { name: file.name, bytes },
        by,
        at,
        given,
        [...common.texts, ...others],
        onProgress,
      );
    } finally {
      this.#adding.delete(adding);
    }
  }

  async #addReceived(
    group: string,
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    by: string,
    at: number,
    given: string | undefined,
    others: readonly { readonly id: TextId }[],
    onProgress: OnProgress | undefined,
  ): Promise<Opened> {
    const title = given === undefined ? undefined : validTitle(given);
    const id = textIdFrom(title ?? name.slice(0, -extname(name).length));
    if (others.some((each) => each.id === id)) throw idTaken(id);
    const opened = await this.#open(group, { id, name, bytes }, title, onProgress);
    const added = await this.#store.texts.add({
      group,
      id,
      title: opened.text.title,
      file: name,
      addedBy: by,
      created: at,
      bytes,
    });
    if (!added) throw idTaken(id);
    this.#hold(keyOf(added), opened.index);
    const { text } = await settingsOf(this.#store, group);
    // A group that adds its first text means to read it, so it becomes the default.
    if (text === undefined) await changeSettings(this.#store, group, { text: id });
    return opened;
  }

  /** The index of a text that a group added. Returns undefined, and logs it, if the text can't be read any more. */
  async #indexOf(added: UploadedText): Promise<TextIndex | undefined> {
    const { group, id, size } = added;
    const key = keyOf(added);
    const held = this.#ready.get(key);
    if (held) return held.catch(() => undefined);
    const opening = this.#load(added);
    this.#ready.set(key, opening, { size: withinMemory(size) });
    try {
      const index = await opening;
      this.#hold(key, index);
      return index;
    } catch (error) {
      this.#ready.delete(key);
      this.#options.log.error({ group, id, err: error }, "A text of a group can't be read any more");
      return undefined;
    }
  }

  /** Keeps an index in memory until others that are used later take its place. */
  #hold(key: string, index: TextIndex): void {
    const { paragraphs, footnoteBodies } = index.text;
    const footnotes = [...footnoteBodies.values()].reduce((sum, body) => sum + body.length, 0);
    const size = paragraphs.length * paragraphSize + footnotes * footnoteCharacterSize;
    this.#ready.set(key, Promise.resolve(index), { size: withinMemory(size) });
  }

  /** @throws IbidError when the text was removed or can't be read */
  async #load({ group, id, title, file, glossarySha256 }: UploadedText): Promise<TextIndex> {
    const { texts } = this.#store;
    const bytes = await texts.bytes(group, id);
    if (!bytes) throw new IbidError("not-found", `The text ${id} is gone.`);
    const words = glossarySha256 === null ? undefined : await texts.glossary(group, id);
    const glossary = words === undefined ? undefined : glossaryFile(words);
    return (await this.#open(group, { id, name: file, bytes, glossary }, title)).index;
  }

  async #open(group: string, source: TextSource, title?: string, onProgress?: OnProgress): Promise<Opened> {
    const opened = await this.#opener.open(source, { title, group, onProgress });
    void this.#options.prepare([opened.index]).catch((error: unknown) => {
      if (error instanceof IbidError && error.code === "encoder-closed") return;
      this.#options.log.error(
        { text: opened.text.id, err: error },
        "A text has no sentence vectors, so it is searched by its words alone",
      );
    });
    return opened;
  }
}

/** The same promise, whose result is measured. */
async function measured<Added>(adding: Promise<Added>): Promise<Added> {
  try {
    const added = await adding;
    measure("upload", { result: "added" });
    return added;
  } catch (error) {
    measure("upload", { result: error instanceof IbidError ? error.code : "internal" });
    throw error;
  }
}

/** A size, at most the whole memory: the cache would never hold an item that is larger. */
function withinMemory(bytes: number): number {
  return Math.max(1, Math.min(bytes, memoryForTexts));
}

function keyOf({ group, id, title, sha256, glossarySha256 }: UploadedText): string {
  return [group, id, title, sha256, glossarySha256 ?? ""].join("/");
}

/** A usage with files added to it. */
function plus({ count, bytes }: Usage, files: readonly { readonly size: number }[]): Usage {
  return { count: count + files.length, bytes: files.reduce((sum, { size }) => sum + size, bytes) };
}

/** A glossary as a file, with the name that error messages print. */
function glossaryFile(words: string): SourceFile {
  return { name: localized("texts-glossary-name"), bytes: new TextEncoder().encode(words) };
}

function idTaken(id: TextId): IbidError {
  return new IbidError("conflict", localizable("texts-id-taken", { id }), { facts: { id } });
}

/**
 * The title with white space and invisible characters collapsed.
 *
 * @throws IbidError when it is empty or too long
 */
function validTitle(title: string): string {
  const valid = title.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  if (valid !== "" && valid.length <= maxTitleLength) return valid;
  throw new IbidError("invalid-input", localizable("texts-title-length", { most: maxTitleLength }));
}
