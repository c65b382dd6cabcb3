import { languageOf } from "../../nlp/language.ts";
import { fingerprint } from "../../document/fingerprint.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { firstPlaces, footnoteId, type FootnotePlace } from "../../document/footnotes.ts";

/** A note whose own words the file has, and the first place where it is marked. */
export interface FootnoteBody extends FootnotePlace {
  readonly id: string;
  readonly body: string;
}

/** The notes of a text that have words of their own, in the order of the text. */
export function footnoteBodies(text: Text): FootnoteBody[] {
  return firstPlaces(text).flatMap((place) => {
    const id = footnoteId(place.marker);
    const body = text.footnoteBodies.get(id);
    return body === undefined || body.trim() === "" ? [] : [{ ...place, id, body }];
  });
}

/** The notes' own words as a text: a paragraph for each of `noteBodies`. Undefined where there are none. */
export function footnotesAsText(text: Text): Text | undefined {
  const { sentencesOf } = languageOf(text.language);
  const paragraphs = footnoteBodies(text).map(({ body }, index): Paragraph => ({
    ordinal: index + 1,
    number: index + 1,
    text: body,
    sentences: sentencesOf(body),
    markers: [],
  }));
  if (paragraphs.length === 0) return undefined;
  const id = `${text.id}-notes`;
  return {
    ...text,
    id,
    chapters: [],
    fingerprint: fingerprint(id, paragraphs),
    paragraphs,
    footnoteBodies: new Map(),
  };
}
