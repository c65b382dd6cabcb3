import { webcrypto } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { TextSource } from "../../ingest/source.ts";
import { lexiconFile } from "../../nlp/english/lexicon-file.ts";
import { bundled, isBuilt, ownCode } from "../../shared/package-path.ts";

/** The rooms whose code reads and analyses texts. */
const rooms = ["document", "shared", "nlp", "ingest", "retrieval"];

async function sha256(bytes: Uint8Array): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes));
}

/** A hash of several parts. It changes with each part and with the boundaries between them. */
async function hash(parts: readonly Uint8Array[]): Promise<Buffer> {
  return sha256(Buffer.concat(await Promise.all(parts.map(sha256))));
}

/** The files that tell one version of the code from another: the hash of its sources that a build has, or these. */
async function codeFiles(): Promise<string[]> {
  if (isBuilt) return [ownCode("sources.sha256")];
  const folders = await Promise.all(
    rooms.map(async (room) => {
      const entries = await readdir(ownCode(`src/${room}`), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    }),
  );
  return folders.flat().toSorted();
}

/** A hash of Ibid's own code as it runs, so that a change to it invalidates cached indexes without a version number. */
async function hashCode(): Promise<Buffer> {
  const files = new Set([...(await codeFiles()), lexiconFile, bundled("package.json")]);
  return hash(await Promise.all([...files].map((file) => readFile(file))));
}

let code: Promise<Buffer> | undefined;

/** The key under which a text's index is cached. It changes with the text's files, the code and the version of Node. */
export async function indexKey({ name, id, bytes, sidecar, glossary }: TextSource): Promise<string> {
  code ??= hashCode();
  const names = [process.version, basename(name), id ?? ""].map((part) => Buffer.from(part));
  const companions = [sidecar, glossary].map((file) => file?.bytes ?? new Uint8Array());
  return (await hash([await code, ...names, bytes, ...companions])).toString("base64url");
}
