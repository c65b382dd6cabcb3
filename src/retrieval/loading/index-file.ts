import { webcrypto } from "node:crypto";
import { DefaultDeserializer, DefaultSerializer } from "node:v8";
import type { IngestedText } from "../../ingest/ingest.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { createYield } from "../../shared/yielding.ts";
import type { TokenTable } from "../index/token-table.ts";

/** What was read from a file, and what its words are: all that takes long. */
export interface Analysis extends IngestedText {
  readonly words: TokenTable;
}

/** How a file begins. The number changes with the format. */
const signature = Buffer.from("Ibid index 1\n");
const digestLength = 32;

/** So many paragraphs are written and read at a time. */
const batch = 200;

async function digest(body: Uint8Array): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", body));
}

/** An analysis as a file: signature, SHA-256 of what follows, and its parts as Node writes them. */
export async function packIndex({ text, warnings, words }: Analysis): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new DefaultSerializer();
  writer.writeHeader();
  const { paragraphs, ...rest } = text;
  writer.writeValue({ rest, warnings, words, batches: Math.ceil(paragraphs.length / batch) });
  // With one writer for all, that paragraphs share a chapter is kept.
  for (let from = 0; from < paragraphs.length; from += batch) {
    writer.writeValue(paragraphs.slice(from, from + batch));
  }
  const body = writer.releaseBuffer();
  const bytes = new Uint8Array(signature.length + digestLength + body.length);
  bytes.set(signature);
  bytes.set(await digest(body), signature.length);
  bytes.set(body, signature.length + digestLength);
  return bytes;
}

interface Head {
  readonly rest: Omit<Text, "paragraphs">;
  readonly warnings: readonly string[];
  readonly words: TokenTable;
  readonly batches: number;
}

/** Without the file's bytes, which the numbers may still lie in. */
function copied({ forms, tokens: words, offsets, starts }: TokenTable): TokenTable {
  return { forms, tokens: words.slice(), offsets: offsets.slice(), starts: starts.slice() };
}

/**
 * The analysis in a file, for the same code and the same version of Node that packed it; undefined when it is damaged.
 * Lets others have their turn meanwhile.
 */
export async function unpackIndex(bytes: Uint8Array): Promise<Analysis | undefined> {
  const start = signature.length + digestLength;
  if (!signature.equals(bytes.subarray(0, signature.length))) return undefined;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  if (!(await digest(body)).equals(bytes.subarray(signature.length, start))) return undefined;
  const reader = new DefaultDeserializer(body);
  reader.readHeader();
  const { rest, warnings, words, batches }: Head = reader.readValue();
  const pause = createYield();
  const paragraphs: Paragraph[] = [];
  for (let read = 0; read < batches; read++) {
    const some: readonly Paragraph[] = reader.readValue();
    paragraphs.push(...some);
    // oxlint-disable-next-line no-await-in-loop -- between two batches others have their turn
    await pause();
  }
  return { text: { ...rest, paragraphs }, warnings, words: copied(words) };
}
