import type { Chapter, Marker } from "../../document/model.ts";

/** A paragraph's clean text and the markers that were taken out of it. */
export interface MarkedParagraph {
  readonly text: string;
  /** In the order of their offsets. */
  readonly markers: readonly Marker[];
  /** One of the draft's chapters; undefined before the first, and in a work without chapters. */
  readonly chapter?: Chapter | undefined;
}

/** What a reader makes of a file, whatever the format. */
export interface Draft {
  /** The work's title and language (a BCP 47 tag), where the file says them. */
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  /** In order; empty where the work has none. */
  readonly chapters: readonly Chapter[];
  /** The printed paragraphs in order; never empty ones. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** The notes' own texts by the notes' ids; see `noteOf`. */
  readonly footnoteBodies: ReadonlyMap<string, string>;
  /** What a person should look at: one sentence each, with the place. */
  readonly warnings: readonly string[];
}

/** The numbers of paragraphs, which are counted from 1 in each chapter. */
export function paragraphNumbers(paragraphs: readonly Pick<MarkedParagraph, "chapter">[]): number[] {
  let number = 0;
  return paragraphs.map(({ chapter }, index) => {
    number = index > 0 && chapter === paragraphs[index - 1]?.chapter ? number + 1 : 1;
    return number;
  });
}
