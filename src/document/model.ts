import type { Fingerprint } from "./fingerprint.ts";
import type { TextId } from "./text-id.ts";

/** A half-open range `[start, end)` of UTF-16 offsets in a paragraph's clean text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The place of a footnote's label, which is taken out of the clean text. */
export interface Marker {
  /** The label as printed: "57", "*". */
  readonly label: string;
  /** In the paragraph's clean text, in UTF-16 units. */
  readonly offset: number;
  /** The footnote's id, if several footnotes of the text have the label. By default the label is the id. */
  readonly footnote?: string | undefined;
}

/** The beginning of a verse, whose printed number is taken out of the clean text. A verse ends where the next begins. */
export interface Verse {
  readonly number: number;
  /** In the paragraph's clean text, in UTF-16 units. */
  readonly offset: number;
  /** The number of the chapter in which verses are counted. Absent in a text without chapters. */
  readonly chapter?: number | undefined;
  /** The name of the book, where the text has several: "Ruth". */
  readonly book?: string | undefined;
}

/** A division of a work. Paragraph numbers restart in it. */
export interface Chapter {
  /** The name in citations, unique in the text: "Ch. XI", "Preface". */
  readonly name: string;
  /** The heading as printed: "XI: The wreck". */
  readonly heading: string;
}

/** A paragraph of a text. */
export interface Paragraph {
  /** Position in the text, from 1. Code and buttons refer to the paragraph by it. */
  readonly ordinal: number;
  /**
   * Position in the chapter, from 1. People cite the paragraph by it. Equal to the ordinal in a text without
   * chapters.
   */
  readonly number: number;
  readonly chapter?: Chapter | undefined;
  /** The clean text: the author's words without footnote labels. */
  readonly text: string;
  /** In order, not overlapping, none empty, with only white space between them. */
  readonly sentences: readonly Range[];
  /** In the order of their offsets. Several may share an offset. */
  readonly markers: readonly Marker[];
  /** The verses that begin here, in the order of their offsets. Absent in a text without verses. */
  readonly verses?: readonly Verse[] | undefined;
}

/** The place where a page of the printed edition begins. */
export interface PageStart {
  /** The page's number as printed: "112", "xiv". */
  readonly label: string;
  /** The ordinal of the paragraph that the page begins in. */
  readonly paragraph: number;
  /** In the paragraph's clean text, in UTF-16 units. */
  readonly offset: number;
}

/** A term of a text, and other words that people use for it. */
export interface GlossaryEntry {
  readonly term: string;
  readonly glosses: readonly string[];
}

/** Bibliographic facts about a work, as its file or sidecar states them. Each is one line. */
export interface Metadata {
  /** Names as printed; several are separated by semicolons. */
  readonly author?: string | undefined;
  /** The edition or translation: "2nd ed., revised". */
  readonly edition?: string | undefined;
  /** The date of publication as stated: "1776", "2004-05-01". */
  readonly published?: string | undefined;
  /** The date of the digital edition, where its file states that: "2014-05-25". The work may be older. */
  readonly released?: string | undefined;
  /** Origin of the file: a publisher, a project or an address. */
  readonly source?: string | undefined;
}

/** A work on the shelf. */
export interface Text {
  readonly id: TextId;
  readonly title: string;
  /** Undefined if nothing is stated. */
  readonly metadata?: Metadata | undefined;
  /** BCP 47 code of the text's language: "en", "ru". "und" if unknown. */
  readonly language: string;
  /** The divisions that have a heading, in order; empty if the work has none. */
  readonly chapters: readonly Chapter[];
  /** A hash of the id, the words, the markers and the sentences: 8 characters of base64url. */
  readonly fingerprint: Fingerprint;
  readonly paragraphs: readonly Paragraph[];
  /** The footnotes' own texts by footnote id, for those whose text the file has; see `footnoteId`. */
  readonly footnoteBodies: ReadonlyMap<string, string>;
  /** The pages of the printed edition in the order of their places; empty if the file doesn't have them. */
  readonly pages: readonly PageStart[];
  /** Used to expand questions. */
  readonly glossary: readonly GlossaryEntry[];
}

/** Consecutive sentences of one paragraph. */
export interface Excerpt {
  readonly text: Text;
  readonly paragraph: Paragraph;
  /** Index of the first sentence in `paragraph.sentences`. */
  readonly first: number;
  /** Index of the last sentence in `paragraph.sentences`, inclusive. */
  readonly last: number;
}

/** The place of an excerpt, as programs read it. */
export interface Citation {
  readonly text: TextId;
  /** The paragraph's number in its chapter. */
  readonly paragraph: number;
  /** The chapter's name. Absent outside of chapters. */
  readonly chapter?: string;
  /** The verses, where the text counts them: "Ruth 2:14–16". */
  readonly verses?: string;
  /** The excerpt's range in the paragraph's clean text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The labels of the covering footnotes. */
  readonly notes: readonly string[];
}
