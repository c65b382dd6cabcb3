import { webcrypto } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled } from "../../shared/package-path.ts";
import { sourcesOf } from "../../ingest/read.ts";
import { lexiconFile } from "../../nlp/english/lexicon-file.ts";

const source = fileURLToPath(new URL("../../", import.meta.url));

/** What reads and analyses texts. */
const rooms = ["document", "shared", "nlp", "ingest", "retrieval"];

/** A hash that depends on each part and on where it ends. */
async function hash(parts: readonly Uint8Array[]): Promise<Buffer> {
  const digests = await Promise.all(parts.map((part) => webcrypto.subtle.digest("SHA-256", part)));
  return Buffer.from(
    await webcrypto.subtle.digest("SHA-256", Buffer.concat(digests.map((digest) => Buffer.from(digest)))),
  );
}

/** Ibid's own code, as it runs: so nobody has to remember to give it a new number when it reads texts otherwise. */
async function hashCode(): Promise<Buffer> {
  const folders = await Promise.all(
    rooms.map(async (room) => {
      const entries = await readdir(join(source, room), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    }),
  );
  const files = new Set([...folders.flat().toSorted(), lexiconFile, bundled("package.json")]);
  return hash(await Promise.all([...files].map((file) => readFile(file))));
}

let code: Promise<Buffer> | undefined;

/**
 * What a text's index is kept by: it changes with the file, with what belongs to it, and with the code.
 *
 * @throws IbidError when the file can't be read
 */
export async function indexKey(path: string): Promise<string> {
  code ??= hashCode();
  const sources = await sourcesOf(path);
  const parts = [await code, Buffer.from(process.version), Buffer.from(basename(path)), ...sources];
  return (await hash(parts)).toString("base64url");
}
