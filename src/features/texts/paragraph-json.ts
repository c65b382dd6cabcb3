import type { Paragraph } from "../../document/model.ts";

/** A paragraph in the JSON format of `ibid inspect --json`. */
export function paragraphAsJson({ number, chapter, text, markers, verses }: Paragraph) {
  return {
    number,
    ...(chapter && { chapter: chapter.name }),
    text,
    notes: markers.map(({ label, offset, footnote }) => ({
      label,
      offset,
      ...(footnote !== undefined && { note: footnote }),
    })),
    ...(verses && { verses }),
  };
}
