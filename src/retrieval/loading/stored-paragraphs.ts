import { LRUCache } from "lru-cache";
import type { Chapter, Marker, Paragraph, Range, Verse } from "../../document/model.ts";
import type { SectionArray, SectionReader } from "./sections.ts";

/** The verses of the paragraphs that have any, by the paragraph's index. */
export type VersesByParagraph = ReadonlyMap<number, readonly Verse[]>;

/** The number of paragraphs of a text whose parts are kept decoded. A question needs some hundreds. */
const mostDecoded = 500;

/** Byte strings one behind the other, each with where it ends. */
function concatenated(parts: readonly Buffer[]): { readonly bytes: Buffer; readonly ends: Uint32Array } {
  return { bytes: Buffer.concat(parts), ends: endsOf(parts.map(({ length }) => length)) };
}

/** The ends of parts of these lengths that follow one another. */
function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => (end += length));
}

/** The verses of a text. They are decoded with its head, since every question asks whether a text has verses. */
export function versesIn(paragraphs: readonly Paragraph[]): VersesByParagraph {
  return new Map(
    paragraphs.flatMap(({ verses }, index): [number, readonly Verse[]][] =>
      verses ? [[index, verses]] : [],
    ),
  );
}

/** Stands before a text in UTF-16: no byte of UTF-8. */
const utf16Mark = 0xff;

/** A text in UTF-8, which is decoded in a tenth of the time that JSON takes. One with lone surrogates in UTF-16. */
function writtenText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return bytes.toString() === text
    ? bytes
    : Buffer.concat([Buffer.of(utf16Mark), Buffer.from(text, "utf16le")]);
}

function readText(bytes: Buffer, from: number, to: number): string {
  return bytes[from] === utf16Mark
    ? bytes.toString("utf16le", from + 1, to)
    : bytes.toString("utf8", from, to);
}

/** The paragraphs of a text as arrays. `StoredParagraphs` reads them. */
export function writeParagraphs(
  paragraphs: readonly Paragraph[],
  chapters: readonly Chapter[],
): Record<string, SectionArray> {
  const texts = concatenated(paragraphs.map(({ text }) => writtenText(text)));
  const markers = concatenated(
    paragraphs.map((paragraph) =>
      Buffer.from(paragraph.markers.length === 0 ? "" : JSON.stringify(paragraph.markers)),
    ),
  );
  const numbers = new Map(chapters.map((chapter, index) => [chapter.name, index + 1]));
  return {
    texts: texts.bytes,
    textEnds: texts.ends,
    markers: markers.bytes,
    markerEnds: markers.ends,
    sentenceBounds: Uint32Array.from(
      paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ start, end }) => [start, end])),
    ),
    sentenceEnds: endsOf(paragraphs.map(({ sentences }) => 2 * sentences.length)),
    paragraphNumbers: Uint32Array.from(paragraphs, ({ number }) => number),
    paragraphChapters: Uint32Array.from(paragraphs, ({ chapter }) =>
      chapter ? (numbers.get(chapter.name) ?? 0) : 0,
    ),
  };
}

/** A part of each paragraph, which is decoded when it is needed. */
class DecodedParts<Part extends object | string> {
  readonly #decoded = new LRUCache<number, Part>({ max: mostDecoded });
  readonly #ends: Uint32Array;
  readonly #decode: (from: number, to: number) => Part;

  /**
   * @param ends where the part of each paragraph ends
   * @param decode decodes what lies between two of them
   */
  constructor(ends: Uint32Array, decode: (from: number, to: number) => Part) {
    this.#ends = ends;
    this.#decode = decode;
  }

  /** @param ordinal the ordinal of a paragraph */
  of(ordinal: number): Part {
    const known = this.#decoded.get(ordinal);
    if (known !== undefined) return known;
    const part = this.#decode(this.#ends[ordinal - 2] ?? 0, this.#ends[ordinal - 1] ?? 0);
    this.#decoded.set(ordinal, part);
    return part;
  }
}

function markersFrom(json: string): readonly Marker[] {
  return json === "" ? [] : JSON.parse(json);
}

/** The same bytes, with the methods of a buffer. */
function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** The ranges whose bounds follow one another. */
function rangesFrom(bounds: Uint32Array): readonly Range[] {
  return Array.from({ length: bounds.length / 2 }, (_, index) => ({
    start: bounds[2 * index] ?? 0,
    end: bounds[2 * index + 1] ?? 0,
  }));
}

/** The paragraphs that `writeParagraphs` wrote. */
export class StoredParagraphs {
  readonly texts: DecodedParts<string>;
  readonly sentences: DecodedParts<readonly Range[]>;
  readonly markers: DecodedParts<readonly Marker[]>;
  readonly #numbers: Uint32Array;
  readonly #chapters: Uint32Array;

  constructor(sections: SectionReader) {
    const texts = viewOf(sections.bytes("texts"));
    const markers = viewOf(sections.bytes("markers"));
    const bounds = sections.integers("sentenceBounds");
    this.texts = new DecodedParts(sections.integers("textEnds"), (from, to) => readText(texts, from, to));
    this.markers = new DecodedParts(sections.integers("markerEnds"), (from, to) =>
      markersFrom(markers.toString("utf8", from, to)),
    );
    this.sentences = new DecodedParts(sections.integers("sentenceEnds"), (from, to) =>
      rangesFrom(bounds.subarray(from, to)),
    );
    this.#numbers = sections.integers("paragraphNumbers");
    this.#chapters = sections.integers("paragraphChapters");
  }

  /** All paragraphs. @param stored returns these paragraphs, which may have been read again by then */
  all(chapters: readonly Chapter[], verses: VersesByParagraph, stored: () => StoredParagraphs): Paragraph[] {
    return Array.from(this.#numbers, (number, index) => {
      const chapter = chapters[(this.#chapters[index] ?? 0) - 1];
      return new StoredParagraph({ ordinal: index + 1, number, chapter, verses: verses.get(index) }, stored);
    });
  }
}

/** A paragraph whose words are decoded when they are needed, so that a long text takes little memory and opens fast. */
class StoredParagraph implements Paragraph {
  readonly ordinal: number;
  readonly number: number;
  readonly chapter: Chapter | undefined;
  readonly verses: readonly Verse[] | undefined;
  readonly #stored: () => StoredParagraphs;

  constructor(
    { ordinal, number, chapter, verses }: Pick<Paragraph, "ordinal" | "number" | "chapter" | "verses">,
    stored: () => StoredParagraphs,
  ) {
    this.ordinal = ordinal;
    this.number = number;
    this.chapter = chapter;
    this.verses = verses;
    this.#stored = stored;
  }

  get text(): string {
    return this.#stored().texts.of(this.ordinal);
  }

  get sentences(): readonly Range[] {
    return this.#stored().sentences.of(this.ordinal);
  }

  get markers(): readonly Marker[] {
    return this.#stored().markers.of(this.ordinal);
  }
}
