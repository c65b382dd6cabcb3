import { IbidError } from "../error.ts";
import type { Paragraph, Text } from "../text/model.ts";
import { placeName } from "../text/place.ts";

/**
 * The paragraph at a place.
 *
 * @param place counted from 1 through the whole text
 * @throws IbidError when the text has no such paragraph
 */
export function paragraphAt({ paragraphs }: Text, place: number): Paragraph {
  const paragraph = paragraphs[place - 1];
  const last = paragraphs.at(-1);
  if (paragraph && last) return paragraph;
  throw new IbidError(
    `There is no such paragraph here: the last is ${last ? placeName(last) : "none"}. Pick one from the list that opens as you type.`,
  );
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s¶.]+/gu, "");
}

/**
 * The paragraph that somebody names: "4", "¶4", "Ch. XI ¶4".
 *
 * @throws IbidError when the text has no such paragraph
 */
export function paragraphNamed(text: Text, typed: string): Paragraph {
  const named = text.paragraphs.find((paragraph) => bare(placeName(paragraph)) === bare(typed));
  return named ?? paragraphAt(text, Number(bare(typed)));
}
