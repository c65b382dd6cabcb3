import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Omission } from "../../ingest/document.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import type { Text } from "../../document/model.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import type { PostingLists } from "../index/postings.ts";
import { packForms, unpackForms, type PackedForms } from "../index/word-forms.ts";
import type { WordIndex } from "../index/word-index.ts";
import { aligned, placeSections, SectionReader, type Section, type SectionArray } from "./sections.ts";
import { StoredParagraphs, versesIn, writeParagraphs, type VersesByParagraph } from "./stored-paragraphs.ts";

/** A text with the index of its words: everything about it that takes long to compute. */
export interface Analysis extends IngestedText {
  readonly words: WordIndex;
}

/** The first bytes of an index file. The number changes with the format. */
const signature = Buffer.from("Ibid index 5\n");
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
  readonly forms: PackedForms;
  readonly names: readonly string[];
  readonly coherence: number;
  readonly sections: Readonly<Record<string, Section>>;
  /** The number of bytes from the first array on that are the paragraphs'. */
  readonly paragraphSize: number;
}

async function digest(bytes: Uint8Array): Promise<Buffer> {
  const hash = createHash("sha256");
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
  const paragraphArrays = writeParagraphs(paragraphs, text.chapters);
  const arrays = {
    ...paragraphArrays,
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
    forms: packForms(forms),
    names: [...words.names],
    coherence,
    sections,
    paragraphSize: placeSections(paragraphArrays).size,
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

/** The memory that is taken besides the bytes for each word form, in bytes: the form, its stem, and what questions keep of them. */
const memoryPerForm = 450;

/** An index file whose arrays are views of its bytes. */
export interface UnpackedIndex {
  /** About how many bytes it takes in memory when it is used. */
  readonly size: number;
  /** The text without the words of its paragraphs. */
  readonly head: Pick<Head, "rest" | "warnings" | "omissions" | "verses">;
  readonly paragraphs: StoredParagraphs;
  readonly paragraphPart: ParagraphPart;
  readonly words: WordIndex;
}

/** The part of an index file that has the words of the paragraphs, so that these can be read again without the rest. */
export interface ParagraphPart {
  /** In bytes from the beginning of the file. */
  readonly start: number;
  readonly length: number;
  /** Returns the paragraphs in this part. */
  readonly read: (part: Uint8Array) => StoredParagraphs;
}

/** The SHA-256 that an index file says it has. */
export function digestOf(packed: Uint8Array): Uint8Array {
  return packed.subarray(signature.length, signature.length + digestLength);
}

/** Returns true if the bytes are those that `packIndex` returned. Yields to the event loop meanwhile. */
export async function isIntact(packed: Uint8Array): Promise<boolean> {
  if (packed.length < headAt || !signature.equals(packed.subarray(0, signature.length))) return false;
  return (await digest(packed.subarray(lengthAt))).equals(digestOf(packed));
}

/** Reads an index in steps that the same code and version of Node packed. The bytes must be intact. */
export function* unpackIndex(packed: Uint8Array): Generator<void, UnpackedIndex> {
  const bytes = aligned(packed.byteOffset) === packed.byteOffset ? packed : packed.slice();
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(lengthAt);
  const head: Head = deserialize(bytes.subarray(headAt, headAt + headLength));
  const { forms, names, coherence, paragraphSize } = head;
  const start = aligned(headAt + headLength);
  const { sections: places } = head;
  const sections = new SectionReader(places, bytes.subarray(start));
  return {
    size: bytes.length + memoryPerForm * forms.entries.length,
    head,
    paragraphs: new StoredParagraphs(sections),
    paragraphPart: {
      start,
      length: paragraphSize,
      read: (part) => new StoredParagraphs(new SectionReader(places, part)),
    },
    words: {
      table: {
        forms: yield* unpackForms(forms),
        tokens: sections.shortIntegers("tokens"),
        offsets: sections.shortIntegers("offsets"),
        starts: sections.shortIntegers("starts"),
        vectorLengths: sections.floats("vectorLengths"),
      },
      firstSentences: sections.integers("firstSentences"),
      sentences: postingsFrom(sections, "sentence"),
      paragraphs: postingsFrom(sections, "paragraph"),
      names: new Set(names),
      coherence,
    },
  };
}

/** The text of an index, whose paragraphs are read from `paragraphs()` when they are needed. */
export function storedText({ head }: UnpackedIndex, paragraphs: () => StoredParagraphs): IngestedText {
  const { rest, warnings, omissions, verses } = head;
  return {
    text: { ...rest, paragraphs: paragraphs().all(rest.chapters, verses, paragraphs) },
    warnings,
    omissions,
  };
}
