import { parseNote } from "../../dialogue/intent/look-up/reference.ts";
import { firstPlaces, footnoteId, sentenceOfMarker, type FootnotePlace } from "../../document/footnotes.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName, paragraphsIn } from "../../document/paragraphs.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { chaptersNamed } from "../../retrieval/query/chapters.ts";
import { soFar } from "../spoilers/so-far.ts";
import type { Suggest } from "../command/options.ts";
import { matching, matchingParagraphs, preview } from "../command/shared-options.ts";

/** The length of a preview where the sentence and the note share a line, in UTF-16 units. */
const shortPreview = 44;

/** A footnote's label, with the beginning of its sentence and of its body if they have been read. */
function noteChoice(text: Text, { paragraph, marker }: FootnotePlace, { paragraphs: read }: Text) {
  const footnote = footnoteId(marker);
  const sentence = paragraph.sentences[sentenceOfMarker(paragraph, marker)];
  const words = paragraph.text.slice(sentence?.start, sentence?.end);
  const body = text.footnoteBodies.get(footnote);
  const where = footnote === marker.label ? "" : `${paragraphName(paragraph)}  `;
  const shown =
    paragraph.ordinal > read.length
      ? ""
      : body === undefined
        ? preview(words)
        : `${preview(words, shortPreview)} · ${preview(body, shortPreview)}`;
  return { name: `${marker.label}  ${where}${shown}`, value: footnote, label: marker.label };
}

/** Suggests footnotes, by their labels and words. */
export const suggestNotes: Suggest<string> = async (typed, selection, context) => {
  const { text: read, whole } = (await soFar(context)).indexNamed(selection.text);
  const { text } = whole;
  const choices = await flatMapYielding(firstPlaces(text), (place) => [noteChoice(text, place, read)]);
  return matching(parseNote(typed, text).label, choices);
};

/** Suggests the paragraphs of the selected chapter; without one, of the text. */
export const suggestParagraphs: Suggest<string> = async (typed, { text: id, chapter }, context) => {
  const { text: read, whole } = (await soFar(context)).indexNamed(id);
  const { text } = whole;
  const paragraphs =
    chapter === undefined
      ? text.paragraphs
      : chaptersNamed(text, chapter).flatMap((each) => paragraphsIn(text, each));
  return matchingParagraphs(typed, paragraphs, read);
};

/** Suggests the chapters of the selected text, by their headings. */
export const suggestChapters: Suggest<string> = (typed, selection, { library }) => {
  const { text } = library.indexNamed(selection.text);
  return matching(
    typed,
    text.chapters.map(({ name, heading }) => ({ name: heading, value: name })),
  );
};
