import type { Block, Document, Inline } from "../document.ts";

/** Markers whose line isn't part of the text. */
const hidden = /^(?:id|ide|usfm|sts|rem|toc\d?|toca\d?|h\d?|restore|lit|rq|cp|ca|va|vp|cl)$/u;
const headings = /^(?:imt|mt|mte|is|ms|mr|s|sr|r|sd|qa|iot|qd|d)\d?$/u;
const prose = /^(?:p|m|po|pr|cls|pmo|pm|pmc|pmr|pi|mi|nb|pc|ph|li|lh|lf|lim|tr|ip|im|ipi|ib|sp|b|ie|pb)\d?$/u;
const poetry = /^(?:q|qr|qc|qm)\d?$/u;
/** Notes, and the parts of notes that only repeat the place. */
const notes = /^(?:f|fe|ef|x|ex)$/u;
const noteOrigins = /^(?:fr|xo)$/u;
const skippedSpans = /^(?:fig|cat)$/u;

const chapterLevel = 2;

function levelOf(marker: string): number {
  if (/^i?mte?\d?$/u.test(marker)) return 1;
  return marker.startsWith("ms") ? chapterLevel + 1 : chapterLevel + 2;
}

interface Token {
  /** "p", "q1", "qt-s" (the start of a milestone). Without backslash, and without the plus of nested markers. Empty at the beginning. */
  readonly marker: string;
  readonly isEnd: boolean;
  /** Up to the next marker. */
  readonly words: string;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\\\+?([a-z]+\d{0,2}(?:-[se])?)?(\*)?([^\\]*)/gu;
  for (const [, marker = "", end, words = ""] of source.matchAll(pattern)) {
    tokens.push({ marker, isEnd: end !== undefined, words: end ? words : words.replace(/^\s/u, "") });
  }
  return tokens;
}

/** The words without attributes ("word|lemma") and signs of the format. */
function plain(words: string): string {
  return words.replace(/\|.*$/su, "").replace(/~/gu, "\u00a0").replace(/\/\//gu, " ");
}

/** Reads the books of a file marker by marker. */
class Reader {
  readonly blocks: Block[] = [];
  readonly footnotes = new Map<string, readonly string[]>();
  readonly #eachVerse: boolean;
  #book = "";
  #chapter: number | undefined;
  #content: Inline[] = [];
  #level: number | undefined;
  #isPoetry = false;
  #note: { readonly target: string; readonly paragraphs: string[]; words: string } | undefined;
  #skipping = false;

  /** @param eachVerse true if each verse is a paragraph */
  constructor(eachVerse: boolean) {
    this.#eachVerse = eachVerse;
  }

  read(token: Token): void {
    if (this.#note) this.#readNote(token);
    else if (notes.test(token.marker) && !token.isEnd) this.#openNote(token.words);
    else if (skippedSpans.test(token.marker)) {
      if (token.isEnd) this.#add(token.words);
    } else this.#readText(token);
  }

  end(): void {
    const content = this.#content;
    const level = this.#level;
    [this.#content, this.#level, this.#isPoetry] = [[], undefined, false];
    if (content.every((inline) => inline.kind === "words" && inline.words.trim() === "")) return;
    this.blocks.push(
      level === undefined ? { kind: "paragraph", content } : { kind: "heading", level, content },
    );
  }

  #add(words: string): void {
    if (!this.#skipping) this.#content.push({ kind: "words", words: plain(words) });
  }

  #readText({ marker, isEnd, words }: Token): void {
    if (isEnd) {
      if (hidden.test(marker)) this.#skipping = false;
      return this.#add(words);
    }
    const isLine = hidden.test(marker) || headings.test(marker) || prose.test(marker) || poetry.test(marker);
    if (isLine || marker === "c" || marker === "v") this.#skipping = false;
    if (marker === "id") this.#book = /^\w+/u.exec(words)?.[0] ?? "";
    if (marker === "h") this.#book = words.trim() || this.#book;
    if (hidden.test(marker)) {
      this.#skipping = true;
      return undefined;
    }
    if (marker === "c") return this.#openChapter(words);
    if (marker === "v") return this.#openVerse(words);
    if (headings.test(marker)) {
      this.end();
      this.#level = levelOf(marker);
    } else if (prose.test(marker)) this.end();
    else if (poetry.test(marker)) {
      if (!this.#isPoetry) this.end();
      this.#isPoetry = true;
      this.#add(" ");
    }
    return this.#add(words);
  }

  #openChapter(words: string): void {
    this.end();
    const [, number, rest = ""] = /^\s*(\d{1,3})(.*)$/su.exec(words) ?? [];
    this.#chapter = number === undefined ? undefined : Number(number);
    const title = [this.#book, number].filter(Boolean).join(" ");
    this.blocks.push({ kind: "heading", level: chapterLevel, content: [{ kind: "words", words: title }] });
    this.#add(rest);
  }

  #openVerse(words: string): void {
    const [, number, rest = words] = /^\s*(\d{1,3})[\d\p{L}–,-]*(.*)$/su.exec(words) ?? [];
    // A heading ends where the next verse begins.
    if (this.#eachVerse || this.#level !== undefined) this.end();
    if (number !== undefined) {
      const verse = { number: Number(number), chapter: this.#chapter, book: this.#book || undefined };
      this.#content.push({ kind: "verse", verse });
    }
    this.#add(rest);
  }

  #openNote(words: string): void {
    const [, caller = "+", rest = ""] = /^(\S+)\s?(.*)$/su.exec(words.trimStart()) ?? [];
    const target = `note ${this.footnotes.size + 1}`;
    const label = caller === "+" || caller === "-" ? String(this.footnotes.size + 1) : caller;
    this.#content.push({ kind: "footnote", target, label });
    this.#note = { target, paragraphs: [], words: rest };
    this.footnotes.set(target, []);
  }

  #readNote({ marker, isEnd, words }: Token): void {
    const note = this.#note;
    if (!note) return;
    if (isEnd && notes.test(marker)) {
      this.footnotes.set(note.target, [...note.paragraphs, note.words]);
      this.#note = undefined;
      this.#add(words);
    } else if (isEnd || !(noteOrigins.test(marker) || skippedSpans.test(marker))) {
      if (marker === "fp") {
        note.paragraphs.push(note.words);
        note.words = "";
      }
      note.words += plain(words);
    }
  }
}

/** Parses scripture in USFM: paragraphs, headings and notes, with its verses as places. */
export function readUsfm(source: string): Document {
  const tokens = tokensOf(source);
  const reader = new Reader(
    !tokens.some(({ marker }) => poetry.test(marker) || /^(?:p|m|pi|pmo)\d?$/u.test(marker)),
  );
  for (const token of tokens) reader.read(token);
  reader.end();
  const names = tokens.filter(({ marker, isEnd }) => marker === "h" && !isEnd);
  return {
    title: names.length === 1 ? names[0]?.words.trim() : undefined,
    blocks: reader.blocks,
    footnotes: reader.footnotes,
  };
}
