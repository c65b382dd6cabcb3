import { webcrypto } from "node:crypto";
import { DefaultDeserializer, DefaultSerializer } from "node:v8";
import type { Omission } from "../../ingest/document.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { createYield } from "../../shared/yielding.ts";
import type { TokenTable } from "../index/token-table.ts";

/** A text with its tokens: everything about it that takes long to compute. */
export interface Analysis extends IngestedText {
  readonly table: TokenTable;
}

/** The first bytes of an index file. The number changes with the format. */
const signature = Buffer.from("Ibid index 2\n");
const digestLength = 32;

/** Number of paragraphs that are processed between two pauses. */
const batchSize = 200;

async function digest(body: Uint8Array): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", body));
}

/** Serialises an analysis: the signature, the SHA-256 of the rest, and the parts in V8's serialisation format. */
export async function packIndex({
  text,
  warnings,
  omissions,
  table,
}: Analysis): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new DefaultSerializer();
  writer.writeHeader();
  const { paragraphs, ...rest } = text;
  writer.writeValue({ rest, warnings, omissions, table, batches: Math.ceil(paragraphs.length / batchSize) });
  // One writer for all batches preserves the identity of chapters that paragraphs share.
  for (let from = 0; from < paragraphs.length; from += batchSize) {
    writer.writeValue(paragraphs.slice(from, from + batchSize));
  }
  const body = writer.releaseBuffer();
  const bytes = new Uint8Array(signature.length + digestLength + body.length);
  bytes.set(signature);
  bytes.set(await digest(body), signature.length);
  bytes.set(body, signature.length + digestLength);
  return bytes;
}

/** The first value of an index file. `batches` is the number of lists of paragraphs that follow. */
interface Head {
  readonly rest: Omit<Text, "paragraphs">;
  readonly warnings: readonly string[];
  readonly omissions: readonly Omission[];
  readonly table: TokenTable;
  readonly batches: number;
}

/** Copies the arrays, which otherwise would keep the bytes of the whole file in memory. */
function copyTable({ forms, tokens, offsets, starts, vectorLengths }: TokenTable): TokenTable {
  return {
    forms,
    tokens: tokens.slice(),
    offsets: offsets.slice(),
    starts: starts.slice(),
    vectorLengths: vectorLengths.slice(),
  };
}

/**
 * Deserialises an analysis that the same code and version of Node packed. Returns undefined if the bytes are damaged.
 * Pauses regularly, so that the event loop isn't blocked.
 */
export async function unpackIndex(bytes: Uint8Array): Promise<Analysis | undefined> {
  const start = signature.length + digestLength;
  if (!signature.equals(bytes.subarray(0, signature.length))) return undefined;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  if (!(await digest(body)).equals(bytes.subarray(signature.length, start))) return undefined;
  const reader = new DefaultDeserializer(body);
  reader.readHeader();
  const { rest, warnings, omissions, table, batches }: Head = reader.readValue();
  const pause = createYield();
  const paragraphs: Paragraph[] = [];
  for (let read = 0; read < batches; read++) {
    const next: readonly Paragraph[] = reader.readValue();
    paragraphs.push(...next);
    // oxlint-disable-next-line no-await-in-loop -- the pause is what unblocks the event loop
    await pause();
  }
  return { text: { ...rest, paragraphs }, warnings, omissions, table: copyTable(table) };
}
