import { Buffer } from "node:buffer";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { IbidError } from "../shared/error.ts";

/** What a book never comes near. Sizes in bytes, unpacked. */
const most = { entries: 10_000, each: 64 * 2 ** 20, all: 128 * 2 ** 20 };
/** How many times larger than packed a file may get, once it is larger than `unsuspicious` bytes. */
const steepest = { ratio: 200, unsuspicious: 4 * 2 ** 20 };

/** The files of a ZIP archive. */
export interface Archive {
  /** Their names, with "/" between folders; never absolute, never with "..". */
  readonly names: ReadonlySet<string>;
  /**
   * A file's bytes; undefined when there is none of that name.
   *
   * @throws IbidError when it is damaged or encrypted, or when it or all that was read so far is too large
   */
  read(name: string): Promise<Uint8Array | undefined>;
}

function damaged(file: string, cause: unknown): IbidError {
  return new IbidError("unreadable-file", `${file} is cut off or damaged: get it again and use that.`, {
    facts: { file },
    cause,
  });
}

function encrypted(file: string, cause?: unknown): IbidError {
  return new IbidError(
    "unreadable-file",
    `${file} is encrypted, so it can't be read: use one without a password.`,
    { facts: { file }, cause },
  );
}

function tooLarge(file: string): IbidError {
  return new IbidError("too-large", `${file} unpacks to far more than any book: use a smaller file.`, {
    facts: { file },
  });
}

async function entriesOf(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      if (entries.size > most.entries) throw tooLarge(file);
    }
  } catch (error) {
    if (error instanceof IbidError) throw error;
    // Only by their words do these differ from what yauzl says about damage.
    if (error instanceof Error && /absolute path|relative path|backslash/u.test(error.message)) {
      const message = `${file} holds files that would land outside its folder, so it can't be trusted: get it elsewhere.`;
      throw new IbidError("unreadable-file", message, { facts: { file }, cause: error });
    }
    if (error instanceof Error && /strong encryption/u.test(error.message)) throw encrypted(file, error);
    throw damaged(file, error);
  }
  return entries;
}

async function unpack(stream: Readable, allowed: number, file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > allowed) throw tooLarge(file);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

/** How large the entry may get, whatever its header says. */
function allowedFor(entry: Entry, left: number): number {
  const steep = Math.max(steepest.unsuspicious, entry.compressedSize * steepest.ratio);
  return Math.min(most.each, left, steep);
}

/**
 * Opens a ZIP archive. Nothing is unpacked until it is read, and nothing is written anywhere.
 *
 * @param file its name, for messages
 * @throws IbidError when it is none or cut off, holds too many files, or holds names that point out of it
 */
export async function openZip(bytes: Uint8Array, file: string): Promise<Archive> {
  if (Buffer.from(bytes.subarray(0, 2)).toString("latin1") !== "PK") {
    const message = `${file} isn't what its name says, but something else: get it again, or give it the name of its kind.`;
    throw new IbidError("unreadable-file", message, { facts: { file } });
  }
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(
    (error: unknown) => {
      throw damaged(file, error);
    },
  );
  const entries = await entriesOf(zip, file);
  let left = most.all;
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.isEncrypted()) throw encrypted(file);
      try {
        const content = await unpack(await zip.openReadStreamPromise(entry), allowedFor(entry, left), file);
        if (crc32(content) !== entry.crc32) throw new Error(`wrong checksum of ${name}`);
        left -= content.length;
        return content;
      } catch (error) {
        throw error instanceof IbidError ? error : damaged(file, error);
      }
    },
  };
}
