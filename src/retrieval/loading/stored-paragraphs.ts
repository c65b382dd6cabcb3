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
const mostDecoded = 1000;

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

/** The paragraphs of a text as arrays. The reverse of `readParagraphs`. */
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

/** Decodes the bodies of one text. */
class Bodies {
  readonly #bytes: Uint8Array;
  readonly #ends: Uint32Array;
  readonly #decoded = new LRUCache<number, Body>({ max: mostDecoded });

  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.#bytes = bytes;
    this.#ends = ends;
  }

  get(index: number): Body {
    const known = this.#decoded.get(index);
    if (known) return known;
    const { buffer, byteOffset } = this.#bytes;
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    const json = Buffer.from(buffer, byteOffset + start, (this.#ends[index] ?? 0) - start).toString();
    const written: WrittenBody = JSON.parse(json);
    const body = bodyFrom(written);
    this.#decoded.set(index, body);
    return body;
  }
}

/** A paragraph whose words are decoded when they are needed, so that a long text takes little memory and opens fast. */
class StoredParagraph implements Paragraph {
  readonly ordinal: number;
  readonly number: number;
  readonly chapter: Chapter | undefined;
  readonly verses: readonly Verse[] | undefined;
  readonly #bodies: Bodies;

  constructor(
    { ordinal, number, chapter, verses }: Pick<Paragraph, "ordinal" | "number" | "chapter" | "verses">,
    bodies: Bodies,
  ) {
    this.ordinal = ordinal;
    this.number = number;
    this.chapter = chapter;
    this.verses = verses;
    this.#bodies = bodies;
  }

  get text(): string {
    return this.#body.text;
  }

  get sentences(): readonly Range[] {
    return this.#body.sentences;
  }

  get markers(): readonly Marker[] {
    return this.#body.markers;
  }

  get #body(): Body {
    return this.#bodies.get(this.ordinal - 1);
  }
}

/** The paragraphs that `writeParagraphs` wrote. */
export function readParagraphs(
  sections: SectionReader,
  chapters: readonly Chapter[],
  verses: VersesByParagraph,
): Paragraph[] {
  const bodies = new Bodies(sections.bytes("bodies"), sections.integers("bodyEnds"));
  const inChapter = sections.integers("paragraphChapters");
  return Array.from(sections.integers("paragraphNumbers"), (number, index) => {
    const chapter = chapters[(inChapter[index] ?? 0) - 1];
    return new StoredParagraph({ ordinal: index + 1, number, chapter, verses: verses.get(index) }, bodies);
  });
}
