/** A run of words, or a place where a note is referred to. White space in words is as the format means it. */
export type Inline =
  | { readonly kind: "words"; readonly words: string }
  | {
      readonly kind: "note";
      /** Which of the document's notes it refers to. */
      readonly target: string;
      /** The label as printed at this place: "57", "*". */
      readonly label: string;
    };

/** A heading (level 1 is the highest) or a paragraph of running text. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] };

/** What formats with marked-up structure (Markdown, HTML, EPUB, DOCX) have in common. */
export interface Document {
  readonly title?: string | undefined;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
  readonly blocks: readonly Block[];
  /** The notes' own paragraphs by what refers to them. */
  readonly footnotes: ReadonlyMap<string, readonly string[]>;
  /** What the reader had to do without: one sentence each. */
  readonly warnings?: readonly string[];
}
