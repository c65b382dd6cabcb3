/** A half-open range `[start, end)` of UTF-16 offsets in a paragraph's clean text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a note's label stood before it was taken out: an offset in the paragraph's clean text. */
export interface Marker {
  /** The label as printed: "57", "*". */
  readonly label: string;
  readonly offset: number;
  /** The note's id, where the label alone doesn't tell it: in a text in which several notes have the label. */
  readonly footnote?: string | undefined;
}

/** A division of a work. Its paragraphs are counted anew. */
export interface Chapter {
  /** As citations name it: "Ch. XI", "Preface". */
  readonly name: string;
  /** The heading as printed: "XI: The wreck". */
  readonly heading: string;
}

export interface Paragraph {
  /** Counted from 1 through the whole text: what code and buttons name the paragraph by. */
  readonly ordinal: number;
  /** Counted from 1 in its chapter: what people name it by. Without chapters, the same as its place. */
  readonly number: number;
  readonly chapter?: Chapter | undefined;
  /** The clean text: what the author wrote, without note markers. */
  readonly text: string;
  /** In order, never overlapping, never empty; what lies between them is white space. */
  readonly sentences: readonly Range[];
  /** In the order of their offsets. Several may share an offset. */
  readonly markers: readonly Marker[];
}

/** A term of a text, and other words that people may use for it. */
export interface GlossaryEntry {
  readonly term: string;
  readonly glosses: readonly string[];
}

/** One work on the shelf. */
export interface Text {
  /** A slug: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** BCP 47 code of the language it is in: "en", "ru"; "und" when it isn't known. */
  readonly language: string;
  /** The divisions that have a heading, in order; empty where the work has none. */
  readonly chapters: readonly Chapter[];
  /** Changes whenever the words, the markers or the sentence ends do: 8 characters of base64url. */
  readonly fingerprint: string;
  readonly paragraphs: readonly Paragraph[];
  /** The notes' own texts by the notes' ids, for those notes whose body the file has; see `noteOf`. */
  readonly footnoteBodies: ReadonlyMap<string, string>;
  /** What its readers wrote down to widen questions. */
  readonly glossary: readonly GlossaryEntry[];
}

/** Consecutive sentences of one paragraph. */
export interface Excerpt {
  readonly text: Text;
  readonly paragraph: Paragraph;
  /** Index of the first sentence in `paragraph.sentences`. */
  readonly first: number;
  /** Index of the last sentence, inclusive. */
  readonly last: number;
}

/** What a reader needs to find an excerpt in the book. */
export interface Citation {
  readonly text: string;
  /** Its number, and the name of the chapter in which that counts. */
  readonly paragraph: number;
  readonly chapter?: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The labels of the covering notes. */
  readonly notes: readonly string[];
}
