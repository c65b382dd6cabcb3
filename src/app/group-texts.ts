import { LRUCache } from "lru-cache";
import type { TextId } from "../document/text-id.ts";
import type { GroupShelf, Place } from "../features/command/context.ts";
import type { GroupSettings } from "../features/settings/settings.ts";
import { downloadText, type Network } from "../features/texts/download/download.ts";
import type { OnProgress } from "../ingest/progress.ts";
import { Library } from "../retrieval/library.ts";
import type { Opened } from "../retrieval/loading/stored-index.ts";
import { TextOpener } from "../retrieval/loading/text-opener.ts";
import type { IndexMemory } from "../retrieval/loading/index-memory.ts";
import type { ShelvedIndex } from "../retrieval/shelved-index.ts";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";
import type { Logger } from "../shared/log.ts";
import { withTimeout } from "../shared/concurrency/timeout.ts";
import { unlessAway } from "../store/last-known.ts";
import type { Store } from "../store/store.ts";
import type { UploadedText } from "../store/texts.ts";
import { maxFileSize } from "./text-quotas.ts";
import { glossaryFile, Uploads, validTitle, type GroupSource } from "./uploads.ts";

/** Limits for reading one file of a member. */
const readingLimits = { seconds: 60, megabytes: 1024 } as const;
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
  readonly prepare: (indexes: readonly ShelvedIndex[]) => Promise<void>;
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
  readonly #ready: LRUCache<string, Promise<ShelvedIndex>>;
  readonly #uploads: Uploads;

  /** @param common the texts that all groups share */
  constructor(common: Library | Promise<Library>, store: Store, options: GroupTextsOptions) {
    this.opened = Promise.resolve(common);
    this.#store = store;
    this.#options = options;
    this.#opener = new TextOpener(options.folder, { memory: options.memory, limits: readingLimits });
    this.#ready = new LRUCache({ maxSize: memoryForTexts });
    this.#uploads = new Uploads(store, {
      common: () => this.common(),
      open: (group, source, ...how) => this.#open(group, source, ...how),
      keep: (added, index) => this.#hold(keyOf(added), index),
    });
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
      add: (file, by, at, title, onProgress) => this.#uploads.add({ group, file, by, at, title, onProgress }),
      rename: (id, title) => texts.rename(group, id, validTitle(title)),
      glossary: (id) => texts.glossary(group, id),
      setGlossary: (id, words, by) => this.#uploads.setGlossary({ group, id, words, by }),
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

  /** The index of a text that a group added. Returns undefined, and logs it, if the text can't be read any more. */
  async #indexOf(added: UploadedText): Promise<ShelvedIndex | undefined> {
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
  #hold(key: string, index: ShelvedIndex): void {
    const { paragraphs, footnoteBodies } = index.text;
    const footnotes = [...footnoteBodies.values()].reduce((sum, body) => sum + body.length, 0);
    const size = paragraphs.length * paragraphSize + footnotes * footnoteCharacterSize;
    this.#ready.set(key, Promise.resolve(index), { size: withinMemory(size) });
  }

  /** @throws IbidError when the text was removed or can't be read */
  async #load({ group, id, title, file }: UploadedText): Promise<ShelvedIndex> {
    const source = await this.#sourceOf(group, id, file);
    if (!source) throw new IbidError("not-found", `The text ${id} is gone.`);
    return (await this.#open(group, source, title)).index;
  }

  /** A text as the store has it. Returns undefined if it was removed. */
  async #sourceOf(group: string, id: TextId, file: string): Promise<GroupSource | undefined> {
    const { texts } = this.#store;
    const [bytes, words] = await Promise.all([texts.bytes(group, id), texts.glossary(group, id)]);
    const glossary = words === undefined ? undefined : glossaryFile(words);
    return bytes && { id, name: file, bytes, glossary };
  }

  async #open(group: string, source: GroupSource, title?: string, onProgress?: OnProgress): Promise<Opened> {
    const again = () => this.#sourceOf(group, source.id, source.name);
    const opened = await this.#opener.open(source, { title, group, onProgress, again });
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

/** A size, at most the whole memory: the cache would never hold an item that is larger. */
function withinMemory(bytes: number): number {
  return Math.max(1, Math.min(bytes, memoryForTexts));
}

function keyOf({ group, id, title, sha256, glossarySha256 }: UploadedText): string {
  return [group, id, title, sha256, glossarySha256 ?? ""].join("/");
}
