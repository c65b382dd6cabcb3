import { counted, countedIfAny } from "../../shared/locale/counts.ts";
import type { Text } from "../../document/model.ts";
import { firstPlaces, labelsOf } from "../../document/footnotes.ts";
import { locatedVerses } from "../../document/verses.ts";
import type { Library } from "../../retrieval/library.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";

/** Labels that can be the end of a range, such as "54", "12a" and "*", unlike a name such as "ship". */
const countableLabel = /^(?:\d+\p{L}?|\P{L}+)$/u;

/** The first and the last label of the notes of a text; undefined if there are none, or they don't count on. */
export function countedLabels(text: Text): { readonly first: string; readonly last: string } | undefined {
  const labels = labelsOf(text);
  const [first] = labels;
  const last = labels.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // A range is misleading if each chapter starts counting again, or if labels are names.
  const countsOn =
    firstPlaces(text).length <= labels.length && labels.every((label) => countableLabel.test(label));
  return countsOn ? { first, last } : undefined;
}

/** The notes of a text: "notes 54 to 58", "3 notes". */
export function notesIn(text: Text): string {
  const notes = firstPlaces(text).length;
  const [label] = labelsOf(text);
  if (label === undefined) return localized("lookup-notes-none");
  if (notes === 1) return localized("lookup-notes-one", { label });
  const labels = countedLabels(text);
  if (!labels) return counted("counts-footnotes", notes);
  const { first, last } = labels;
  return first === last
    ? localized("lookup-notes-one", { label: first })
    : localized("lookup-notes-range", { first, last });
}

/** The extent of a text: "3 chapters, 11 paragraphs, notes 54 to 62". */
export function contentsOf(text: Text): string {
  return [
    ...countedIfAny("counts-chapters", text.chapters.length),
    ...countedIfAny("counts-verses", locatedVerses(text).length),
    counted("counts-paragraphs", text.paragraphs.length),
    notesIn(text),
  ].join(", ");
}

/** A sentence with the title and the extent of a text. */
export function aboutText(text: Text): string {
  return localized("texts-about", { title: text.title, contents: contentsOf(text) });
}

/** The most titles of other texts that are named. */
const mostTitles = 8;

/** The reply to a question for the texts: the one that is asked, and the titles of the others. */
export function shelfReply(text: Text, { texts }: Library): Reply {
  const others = texts.filter(({ id }) => id !== text.id).map(({ title }) => title);
  if (others.length === 0) return textReply(aboutText(text));
  const more = others.length - mostTitles;
  const titles = others.slice(0, mostTitles).join(", ");
  const line =
    more > 0 ? localized("texts-others-more", { titles, more }) : localized("texts-others", { titles });
  return textReply(`${aboutText(text)}\n${line}`);
}

/** The reply to a mention of Ibid without a question: two lines with what to ask. */
export function introduction(library: Library): Reply {
  const { text } = library.index();
  const [label] = labelsOf(text);
  const others = library.texts.length - 1;
  const { title } = text;
  const place =
    text.chapters.length === 0 ? localized("help-example-paragraph") : localized("help-example-chapter");
  const lines = [
    others === 0
      ? localized("texts-introduction", { title })
      : localized("texts-introduction-shelf", { title, others }),
    label === undefined
      ? localized("texts-introduction-ask", { place })
      : localized("texts-introduction-ask-note", { place, note: localized("help-example-note", { label }) }),
  ];
  return textReply(lines.join("\n"));
}
