import { overallWarnings } from "../ingest/draft/footnote-warnings.ts";
import type { IngestedText } from "../ingest/ingest.ts";
import { readTextFile } from "../ingest/shelf/text-file.ts";
import { asRanked } from "../dialogue/reply/excerpt-reference.ts";
import { printable, quotationText } from "../dialogue/reply/plain-text.ts";
import { wholeParagraph } from "../document/excerpt.ts";
import type { Paragraph, Text } from "../document/model.ts";
import { labelsOf, footnoteId } from "../document/footnotes.ts";
import { paragraphName } from "../document/paragraphs.ts";

/** All that a person should look at. */
function warningsOf({ text, warnings }: IngestedText): string[] {
  return [...overallWarnings(text), ...warnings];
}

function paragraphJson({ number, chapter, text, markers }: Paragraph) {
  return {
    number,
    ...(chapter && { chapter: chapter.name }),
    text,
    notes: markers.map(({ label, offset, footnote: note }) => ({
      label,
      offset,
      ...(note !== undefined && { note }),
    })),
  };
}

/** What was read from a file, as programs read it. Notes go by their labels, or by their ids where these differ. */
function inspectionJson(reading: IngestedText) {
  const { id, title, chapters, paragraphs, footnoteBodies: notes } = reading.text;
  return {
    id,
    title,
    ...(chapters.length > 0 && { chapters }),
    paragraphs: paragraphs.map(paragraphJson),
    notes: Object.fromEntries(notes),
    warnings: warningsOf(reading),
  };
}

function summaryOf(text: Text): string {
  const labels = labelsOf(text);
  const sentences = text.paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
  const counts = [
    ...(text.chapters.length > 0 ? [`Chapters: ${text.chapters.length}.`] : []),
    `Paragraphs: ${text.paragraphs.length}.`,
    `Sentences: ${sentences}.`,
    `Notes: ${labels.length === 0 ? "none" : labels.join(", ")}.`,
  ];
  return `${text.title} (${text.id})\n${counts.join(" ")}`;
}

/** The paragraphs, each chapter's below its heading. */
function paragraphsOf(text: Text): string[] {
  return text.paragraphs.flatMap((paragraph, index) => {
    const { chapter } = paragraph;
    const begins = chapter !== undefined && chapter !== text.paragraphs[index - 1]?.chapter;
    const line = `${paragraphName(paragraph)}  ${quotationText(asRanked(wholeParagraph(text, paragraph)))}`;
    return begins ? [`${chapter.name}: ${chapter.heading}`, line] : [line];
  });
}

/** The notes that have a text, each with the place where it stands. */
function notesOf(text: Text): string[] {
  const places = new Map(
    text.paragraphs
      .toReversed()
      .flatMap((paragraph) =>
        paragraph.markers.map((marker) => [footnoteId(marker), { paragraph, marker }] as const),
      ),
  );
  return [...text.footnoteBodies].map(([id, body]) => {
    const place = places.get(id);
    return place
      ? `Note ${place.marker.label} (${paragraphName(place.paragraph)}): ${body}`
      : `Note ${id}: ${body}`;
  });
}

/** What was read from a file, for a person to look over. */
function inspectionText(reading: IngestedText): string {
  const { text } = reading;
  const warnings = warningsOf(reading).map((warning) => `Warning: ${warning}`);
  return [summaryOf(text), ...paragraphsOf(text), ...notesOf(text), ...warnings]
    .map((part) => `${printable(part)}\n`)
    .join("\n");
}

/**
 * Prints what was read from a file.
 *
 * @throws IbidError when the file can't be read
 */
export async function inspect(file: string, json: boolean): Promise<void> {
  const reading = await readTextFile(file);
  process.stdout.write(json ? `${JSON.stringify(inspectionJson(reading))}\n` : inspectionText(reading));
}
