import type { Metadata, Verse } from "../document/model.ts";

/** Words of a file that are left out of the text. */
export interface Omission {
  /** In the plural: "page numbers", "running heads". */
  readonly kind: string;
  /** As printed. */
  readonly words: string;
}

/** The number of a verse as printed. The chapter and the book are those of the headings unless they are given. */
export type PrintedVerse = Omit<Verse, "offset">;

/**
 * A run of words, a reference to a footnote, the number of a verse, or the start of a printed page. White space in words
 * is not yet collapsed.
 */
export type Inline =
  | {
      readonly kind: "words";
      readonly words: string;
      /** True if they stand above the line. */
      readonly raised?: boolean | undefined;
      /** The anchor in the same file that they link to. */
      readonly linkTo?: string | undefined;
      /** The name of the place where they begin. */
      readonly anchor?: string | undefined;
    }
  | { readonly kind: "verse"; readonly verse: PrintedVerse }
  | {
      readonly kind: "footnote";
      /** The key of the footnote in `Document.footnotes`. */
      readonly target: string;
      /** The label as printed here: "57", "*". */
      readonly label: string;
    }
  /** The start of a page of the printed edition. */
  | { readonly kind: "page"; readonly label: string };

/** A heading (level 1 is the highest) or a paragraph of running text. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] };

/** A reference to a footnote in another footnote. */
export interface NestedReference {
  readonly target: string;
  readonly label: string;
  /** The target of the footnote that it stands in. */
  readonly within: string;
}

/** The content of a file in a format with marked-up structure: Markdown, HTML, EPUB or DOCX. */
export interface Document {
  readonly title?: string | undefined;
  readonly metadata?: Metadata | undefined;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
  readonly blocks: readonly Block[];
  /** The paragraphs of each footnote by the target of its references. */
  readonly footnotes: ReadonlyMap<string, readonly string[]>;
  /** The references to footnotes in other footnotes, in order. */
  readonly nested?: readonly NestedReference[];
  /** Missing or unreadable parts of the file: one sentence each. */
  readonly warnings?: readonly string[];
  /** In the order of the file. */
  readonly omissions?: readonly Omission[];
}
