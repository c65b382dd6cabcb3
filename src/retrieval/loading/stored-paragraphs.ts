import { LRUCache } from "lru-cache";
import type { Chapter, Marker, Paragraph, Range, Verse } from "../../document/model.ts";
import type { SectionArray, SectionReader } from "./sections.ts";

/** The parts of a paragraph that are decoded when they are needed. */
type Body = Pick<Paragraph, "text" | "sentences" | "markers">;

/** A body as it is written, as JSON. The offsets of sentences follow one another. */
type WrittenBody = [text: string, sentences: readonly number[], markers: readonly Marker[]];

/** The verses of the paragraphs that have any, by the paragraph's index. */
export type VersesByParagraph = ReadonlyMap<number, readonly Verse[]>;

/** The number of bodies of a text that are kept decoded. A question needs some hundreds. */
const mostDecoded = 500;

function bodyFrom([text, offsets, markers]: WrittenBody): Body {
  const sentences: Range[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    sentences.push({ start: offsets[index] ?? 0, end: offsets[index + 1] ?? 0 });
  }
  return { text, sentences, markers };
}

function writtenFrom({ text, sentences, markers }: Paragraph): WrittenBody {
  return [text, sentences.flatMap(({ start, end }) => [start, end]), markers];
}

/** The verses of a text. They are decoded with its head, since every question asks whether a text has verses. */
export function versesIn(paragraphs: readonly Paragraph[]): VersesByParagraph {
  return new Map(
    paragraphs.flatMap(({ verses }, index): [number, readonly Verse[]][] =>
      verses ? [[index, verses]] : [],
    ),
  );
}

/** The paragraphs of a text as arrays. `StoredParagraphs` reads them. */
export function writeParagraphs(
  paragraphs: readonly Paragraph[],
  chapters: readonly Chapter[],
): Record<string, SectionArray> {
  const bodies = paragraphs.map((paragraph) => Buffer.from(JSON.stringify(writtenFrom(paragraph))));
  const ends = new Uint32Array(bodies.length);
  let end = 0;
  for (const [index, { length }] of bodies.entries()) ends[index] = end += length;
  const numbers = new Map(chapters.map((chapter, index) => [chapter.name, index + 1]));
  return {
    bodies: Buffer.concat(bodies),
    bodyEnds: ends,
    paragraphNumbers: Uint32Array.from(paragraphs, ({ number }) => number),
    paragraphChapters: Uint32Array.from(paragraphs, ({ chapter }) =>
      chapter ? (numbers.get(chapter.name) ?? 0) : 0,
    ),
  };
}

/** The paragraphs that `writeParagraphs` wrote. */
export class StoredParagraphs {
  readonly #bytes: Uint8Array;
  readonly #ends: Uint32Array;
  readonly #numbers: Uint32Array;
  readonly #chapters: Uint32Array;
  readonly #decoded = new LRUCache<number, Body>({ max: mostDecoded });

  constructor(sections: SectionReader) {
    this.#bytes = sections.bytes("bodies");
    this.#ends = sections.integers("bodyEnds");
    this.#numbers = sections.integers("paragraphNumbers");
    this.#chapters = sections.integers("paragraphChapters");
  }

  /** @param ordinal the ordinal of a paragraph */
  body(ordinal: number): Body {
    const known = this.#decoded.get(ordinal);
    if (known) return known;
    const start = this.#ends[ordinal - 2] ?? 0;
    const { buffer, byteOffset } = this.#bytes;
    const json = Buffer.from(buffer, byteOffset + start, (this.#ends[ordinal - 1] ?? 0) - start).toString();
    const written: WrittenBody = JSON.parse(json);
    const body = bodyFrom(written);
    this.#decoded.set(ordinal, body);
    return body;
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
    return this.#stored().body(this.ordinal).text;
  }

  get sentences(): readonly Range[] {
    return this.#stored().body(this.ordinal).sentences;
  }

  get markers(): readonly Marker[] {
    return this.#stored().body(this.ordinal).markers;
  }
}
