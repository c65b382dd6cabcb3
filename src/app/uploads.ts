import { basename, extname } from "node:path";
import { textIdFrom, type TextId } from "../document/text-id.ts";
import type { GivenFile } from "../features/command/context.ts";
import { changeSettings, settingsOf } from "../features/settings/settings.ts";
import { mayBeReadable, unreadableFormat } from "../ingest/formats.ts";
import type { OnProgress } from "../ingest/progress.ts";
import { parseGlossary } from "../ingest/glossary.ts";
import type { SourceFile, TextSource } from "../ingest/source.ts";
import type { Library } from "../retrieval/library.ts";
import type { Opened } from "../retrieval/loading/stored-index.ts";
import type { ShelvedIndex } from "../retrieval/shelved-index.ts";
import { IbidError } from "../shared/error.ts";
import { localizable, localized } from "../shared/locale/message.ts";
import { RateLimit } from "../shared/concurrency/rate-limit.ts";
import { measure } from "../shared/measurements.ts";
import type { Store } from "../store/store.ts";
import type { UploadedText, Usage } from "../store/texts.ts";
import { checkRoom, type Usages } from "./text-quotas.ts";

/** The files that may be added in ten minutes. */
const allowedUploads = new Map([
  ["member", { requests: 30, seconds: 600 }],
  ["group", { requests: 60, seconds: 600 }],
] as const);
/** In UTF-16 units. */
const maxTitleLength = 200;
/** In UTF-16 units. */
const maxGlossaryLength = 50_000;

/** A file that a member adds to the texts of a group. */
export interface Upload {
  readonly group: string;
  readonly file: GivenFile;
  /** The member's id. */
  readonly by: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** By default the file's own title. */
  readonly title?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The words of a glossary that a member gives to a text of a group. */
export interface GivenGlossary {
  readonly group: string;
  readonly id: TextId;
  readonly words: string;
  /** The member's id. */
  readonly by: string;
}

/** A text that a group adds or added. */
export type GroupSource = TextSource & { readonly id: TextId };

/** Opens the texts of groups. */
export interface UploadOpener {
  /** The texts that all groups share. */
  readonly common: () => Promise<Library>;
  readonly open: (
    group: string,
    source: GroupSource,
    title?: string,
    onProgress?: OnProgress,
  ) => Promise<Opened>;
  /** Keeps the index of a text that was added. */
  readonly keep: (added: UploadedText, index: ShelvedIndex) => void;
}

/** A file that is being read, which counts as if it were added. */
interface Pending {
  readonly group: string;
  readonly by: string;
  /** In bytes. */
  readonly size: number;
}

/** Adds the files and glossaries of members, within their quotas and as often as they may. */
export class Uploads {
  readonly #store: Store;
  readonly #opener: UploadOpener;
  readonly #limit = new RateLimit(allowedUploads);
  readonly #pending = new Set<Pending>();

  constructor(store: Store, opener: UploadOpener) {
    this.#store = store;
    this.#opener = opener;
  }

  /** @throws IbidError when the file can't be read or there is no room for it; nothing changes then */
  async add(upload: Upload): Promise<Opened> {
    try {
      const added = await this.#add(upload);
      measure("upload", { result: "added" });
      return added;
    } catch (error) {
      measure("upload", { result: error instanceof IbidError ? error.code : "internal" });
      throw error;
    }
  }

  /**
   * Counts as an upload, since the text is read again with its new glossary.
   *
   * @returns the number of entries; undefined if there is no such text
   * @throws IbidError when it has a malformed line or is too long
   */
  async setGlossary({ group, id, words, by }: GivenGlossary): Promise<number | undefined> {
    if (words.length > maxGlossaryLength) {
      throw new IbidError("too-large", localizable("texts-glossary-most", { most: maxGlossaryLength }));
    }
    const entries = words.trim() === "" ? 0 : parseGlossary(glossaryFile(words)).length;
    await this.#checkRate(group, by);
    const isSet = await this.#store.texts.setGlossary(group, id, entries === 0 ? null : words);
    return isSet ? entries : undefined;
  }

  /** @throws IbidError when the member or the group has added many files in a short time */
  async #checkRate(group: string, by: string): Promise<void> {
    const refused = await this.#limit.refusal({ member: by, group });
    if (!refused) return;
    throw new IbidError(
      "limit-reached",
      localizable("texts-many-files", { count: Math.ceil(refused.retryAfter / 60) }),
    );
  }

  async #add(upload: Upload): Promise<Opened> {
    const { group, file, by } = upload;
    await this.#checkRate(group, by);
    if (!mayBeReadable(file.name)) throw unreadableFormat(file.name);
    const common = await this.#opener.common();
    const others = await this.#store.texts.list(group);
    const usage = await this.#store.texts.usage(by);
    const checkSize = (size: number) =>
      checkRoom(this.#usages(upload, { ...usage, group: usageOf(others) }), file.name, size);
    checkSize(file.size);
    const bytes = await this.#whilePending({ group, by, size: file.size }, () => file.bytes());
    checkSize(bytes.length);
    return this.#whilePending({ group, by, size: bytes.length }, () =>
      this.#addReceived(upload, bytes, [...common.texts, ...others]),
    );
  }

  async #whilePending<Result>(pending: Pending, work: () => Promise<Result>): Promise<Result> {
    this.#pending.add(pending);
    try {
      return await work();
    } finally {
      this.#pending.delete(pending);
    }
  }

  /** The usage by the texts that are there and by the files that are being read. */
  #usages({ group, by }: Upload, { group: ofGroup, member, all }: Usages): Usages {
    const pending = [...this.#pending];
    return {
      group: plus(
        ofGroup,
        pending.filter((each) => each.group === group),
      ),
      member: plus(
        member,
        pending.filter((each) => each.by === by),
      ),
      all: plus(all, pending),
    };
  }

  /** @param others all texts that the group sees */
  async #addReceived(
    { group, file: { name }, by, at, title: given, onProgress }: Upload,
    bytes: Uint8Array,
    others: readonly { readonly id: TextId }[],
  ): Promise<Opened> {
    const title = given === undefined ? undefined : validTitle(given);
    const id = textIdFrom(title ?? basename(name, extname(name)));
    if (others.some((each) => each.id === id)) throw idTaken(id);
    const opened = await this.#opener.open(group, { id, name, bytes }, title, onProgress);
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
    this.#opener.keep(added, opened.index);
    const { text } = await settingsOf(this.#store, group);
    // A group that adds its first text means to read it, so it becomes the default.
    if (text === undefined) await changeSettings(this.#store, group, { text: id });
    return opened;
  }
}

function usageOf(files: readonly { readonly size: number }[]): Usage {
  return plus({ count: 0, bytes: 0 }, files);
}

/** A usage with files added to it. */
function plus({ count, bytes }: Usage, files: readonly { readonly size: number }[]): Usage {
  return { count: count + files.length, bytes: files.reduce((sum, { size }) => sum + size, bytes) };
}

/** A glossary as a file, with the name that error messages print. */
export function glossaryFile(words: string): SourceFile {
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
export function validTitle(title: string): string {
  const valid = title.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  if (valid !== "" && valid.length <= maxTitleLength) return valid;
  throw new IbidError("invalid-input", localizable("texts-title-length", { most: maxTitleLength }));
}
