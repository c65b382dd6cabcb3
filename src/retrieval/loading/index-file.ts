import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Omission } from "../../ingest/document.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import type { Text } from "../../document/model.ts";
import { createYield } from "../../shared/yielding.ts";
import type { PostingLists } from "../index/postings.ts";
import type { WordForm } from "../index/token-table.ts";
import type { WordIndex } from "../index/word-index.ts";
import { aligned, placeSections, SectionReader, type Section, type SectionArray } from "./sections.ts";
import { readParagraphs, versesIn, writeParagraphs, type VersesByParagraph } from "./stored-paragraphs.ts";

/** A text with the index of its words: everything about it that takes long to compute. */
export interface Analysis extends IngestedText {
  readonly words: WordIndex;
}

/** The first bytes of an index file. The number changes with the format. */
const signature = Buffer.from("Ibid index 3\n");
const digestLength = 32;
/** Where the length of the head is written. */
const lengthAt = aligned(signature.length + digestLength);
const headAt = lengthAt + 8;

/** In bytes. Hashing them takes some milliseconds. */
const hashedAtOnce = 4 * 2 ** 20;

/** The part of an index file that is decoded at once, in V8's serialisation format. Arrays follow it. */
interface Head {
  readonly rest: Omit<Text, "paragraphs">;
  readonly warnings: readonly string[];
  readonly omissions: readonly Omission[];
  readonly verses: VersesByParagraph;
  readonly forms: readonly WordForm[];
  readonly coherence: number;
  readonly sections: Readonly<Record<string, Section>>;
}

async function digest(bytes: Uint8Array): Promise<Buffer> {
  const hash = createHash("sha256");
  const pause = createYield();
  for (let from = 0; from < bytes.length; from += hashedAtOnce) {
    hash.update(bytes.subarray(from, from + hashedAtOnce));
    // oxlint-disable-next-line no-await-in-loop -- yields to the event loop between parts
    await pause();
  }
  return hash.digest();
}

function postingSections(name: string, lists: PostingLists): Record<string, SectionArray> {
  return {
    [`${name}Lengths`]: lists.lengths,
    [`${name}Starts`]: lists.starts,
    [`${name}Documents`]: lists.documents,
    [`${name}Counts`]: lists.counts,
  };
}

function postingsFrom(sections: SectionReader, name: string): PostingLists {
  return {
    lengths: sections.integers(`${name}Lengths`),
    starts: sections.integers(`${name}Starts`),
    documents: sections.integers(`${name}Documents`),
    counts: sections.bytes(`${name}Counts`),
  };
}

/** Serialises an analysis: the signature, the SHA-256 of the rest, the head with its length, and arrays. */
export async function packIndex({
  text,
  warnings,
  omissions,
  words,
}: Analysis): Promise<Uint8Array<ArrayBuffer>> {
  const { paragraphs, ...rest } = text;
  const { table, coherence, firstSentences } = words;
  const { forms, tokens, offsets, starts, vectorLengths } = table;
  const arrays = {
    ...writeParagraphs(paragraphs, text.chapters),
    firstSentences,
    tokens,
    offsets,
    starts,
    vectorLengths,
    ...postingSections("sentence", words.sentences),
    ...postingSections("paragraph", words.paragraphs),
  };
  const { sections, size } = placeSections(arrays);
  const verses = versesIn(paragraphs);
  const head = serialize({
    rest,
    warnings,
    omissions,
    verses,
    forms,
    coherence,
    sections,
  } satisfies Head);
  const arraysAt = aligned(headAt + head.length);
  const bytes = new Uint8Array(arraysAt + size);
  bytes.set(signature);
  new DataView(bytes.buffer).setUint32(lengthAt, head.length);
  bytes.set(head, headAt);
  for (const [name, array] of Object.entries(arrays)) {
    const view = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.set(view, arraysAt + (sections[name]?.offset ?? 0));
  }
  bytes.set(await digest(bytes.subarray(lengthAt)), signature.length);
  return bytes;
}

/**
 * Reads an analysis that the same code and version of Node packed. Its arrays are views of the bytes. Returns undefined if the
 * bytes are damaged. Yields to the event loop meanwhile.
 */
export async function unpackIndex(packed: Uint8Array): Promise<Analysis | undefined> {
  const bytes = aligned(packed.byteOffset) === packed.byteOffset ? packed : packed.slice();
  if (bytes.length < headAt || !signature.equals(bytes.subarray(0, signature.length))) return undefined;
  const stored = bytes.subarray(signature.length, signature.length + digestLength);
  if (!(await digest(bytes.subarray(lengthAt))).equals(stored)) return undefined;
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(lengthAt);
  const head: Head = deserialize(bytes.subarray(headAt, headAt + headLength));
  const { rest, warnings, omissions, verses, forms, coherence } = head;
  const sections = new SectionReader(head.sections, bytes.subarray(aligned(headAt + headLength)));
  return {
    text: { ...rest, paragraphs: readParagraphs(sections, rest.chapters, verses) },
    warnings,
    omissions,
    words: {
      table: {
        forms,
        tokens: sections.shortIntegers("tokens"),
        offsets: sections.shortIntegers("offsets"),
        starts: sections.shortIntegers("starts"),
        vectorLengths: sections.floats("vectorLengths"),
      },
      firstSentences: sections.integers("firstSentences"),
      sentences: postingsFrom(sections, "sentence"),
      paragraphs: postingsFrom(sections, "paragraph"),
      coherence,
    },
  };
}
