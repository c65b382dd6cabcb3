import { Buffer } from "node:buffer";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";

/** Limits far above any book. Sizes are of unpacked data, in bytes. */
const max = { entries: 10_000, entry: 64 * 2 ** 20, total: 128 * 2 ** 20 };
/** The highest compression ratio of an entry that unpacks to more than `exemptSize` bytes. */
const compression = { maxRatio: 200, exemptSize: 4 * 2 ** 20 };

/** The files of a ZIP archive. */
export interface Archive {
  /** The files' names, with "/" between folders; never absolute, never with "..". */
  readonly names: ReadonlySet<string>;
  /**
   * The bytes of a file. Returns undefined if there is none of that name.
   *
   * @throws IbidError when the file is damaged or encrypted, or when it or the total read so far is too large
   */
  read(name: string): Promise<Uint8Array | undefined>;
}

function damaged(file: string, cause: unknown): IbidError {
  return new IbidError("unreadable-file", localizable("file-damaged", { file }), {
    facts: { file },
    cause,
  });
}

function encrypted(file: string, cause?: unknown): IbidError {
  return new IbidError("unreadable-file", localizable("file-encrypted", { file }), {
    facts: { file },
    cause,
  });
}

function tooLarge(file: string): IbidError {
  return new IbidError("too-large", localizable("file-unpacks", { file }), {
    facts: { file },
  });
}

async function entriesOf(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      if (entries.size > max.entries) throw tooLarge(file);
    }
  } catch (error) {
    if (error instanceof IbidError) throw error;
    // yauzl gives these errors no code, so only their messages tell them from errors about damage.
    if (error instanceof Error && /absolute path|relative path|backslash/u.test(error.message)) {
      throw new IbidError("unreadable-file", localizable("file-outside", { file }), {
        facts: { file },
        cause: error,
      });
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

/** The largest size in bytes that the entry may unpack to, regardless of its header. */
function allowedFor(entry: Entry, left: number): number {
  const byRatio = Math.max(compression.exemptSize, entry.compressedSize * compression.maxRatio);
  return Math.min(max.entry, left, byRatio);
}

/**
 * Opens a ZIP archive in memory. Files are unpacked when they are read.
 *
 * @param file the archive's name, for error messages
 * @throws IbidError when it isn't a ZIP archive, is truncated, has too many files, or has names that point outside
 */
export async function openZip(bytes: Uint8Array, file: string): Promise<Archive> {
  if (Buffer.from(bytes.subarray(0, 2)).toString("latin1") !== "PK") {
    throw new IbidError("unreadable-file", localizable("file-misnamed", { file }), { facts: { file } });
  }
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(
    (error: unknown) => {
      throw damaged(file, error);
    },
  );
  const entries = await entriesOf(zip, file);
  let left = max.total;
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
