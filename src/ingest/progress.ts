/** How far a file is read. */
export interface Progress {
  /** Pages of a PDF, or files of an EPUB. */
  readonly unit: "page" | "part";
  readonly done: number;
  readonly total: number;
}

/** Is called each time that another part of a file is read. */
export type OnProgress = (progress: Progress) => void;
