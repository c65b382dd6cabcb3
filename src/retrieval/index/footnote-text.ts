import { textIdFrom } from "../../document/text-id.ts";
import { languageOf } from "../../nlp/language.ts";
import { fingerprint } from "../../document/fingerprint.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { firstPlaces, footnoteId, readPlaces, type FootnotePlace } from "../../document/footnotes.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";

/** A footnote whose body the file has, with the first place where it is marked. */
export interface FootnoteBody extends FootnotePlace {
  readonly id: string;
  readonly body: string;
}

/** The footnotes of a text that have a body, in order of first mention. */
export function footnoteBodies(text: Text): FootnoteBody[] {
  return firstPlaces(text).flatMap((place) => {
    const id = footnoteId(place.marker);
    const body = text.footnoteBodies.get(id);
    return body === undefined || body.trim() === "" ? [] : [{ ...place, id, body }];
  });
}

/**
 * The bodies of a text's footnotes as a text of their own, so that they can be indexed and searched: one paragraph for
 * each of `footnoteBodies`, in that order. Undefined if there are none. Yields to the event loop meanwhile.
 */
export async function footnotesAsText(text: Text): Promise<Text | undefined> {
  await readPlaces(text);
  const { sentencesOf } = languageOf(text.language);
  const paragraphs = await flatMapYielding(
    footnoteBodies(text).entries(),
    ([index, { body }]): Paragraph[] => [
      { ordinal: index + 1, number: index + 1, text: body, sentences: sentencesOf(body), markers: [] },
    ],
  );
  if (paragraphs.length === 0) return undefined;
  const id = textIdFrom(`${text.id}-notes`);
  return {
    ...text,
    id,
    chapters: [],
    fingerprint: fingerprint(id, paragraphs),
    paragraphs,
    footnoteBodies: new Map(),
    pages: [],
  };
}
