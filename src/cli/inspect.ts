import { wholeParagraph } from "../text/excerpt.ts";
import { placeName } from "../text/place.ts";
import { labelsOf } from "../text/notes.ts";
import { readTextFile, type Reading } from "../ingest/read.ts";
import { byPlace } from "../conversation/refs.ts";
import { printable, quotationText } from "../conversation/plain.ts";

/** What was read from a file, as programs read it. */
function inspectionJson({ text, warnings }: Reading) {
  return {
    id: text.id,
    title: text.title,
    paragraphs: text.paragraphs.map(({ number, text: words, markers }) => ({
      number,
      text: words,
      notes: markers.map(({ label, offset }) => ({ label, offset })),
    })),
    notes: Object.fromEntries(text.notes),
    warnings,
  };
}

/** What was read from a file, for a person to look over. */
function inspectionText({ text, warnings }: Reading): string {
  const labels = labelsOf(text);
  const sentences = text.paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
  const summary = [
    `${text.title} (${text.id})`,
    `Paragraphs: ${text.paragraphs.length}. Sentences: ${sentences}. Notes: ${labels.length === 0 ? "none" : labels.join(", ")}.`,
  ];
  const paragraphs = text.paragraphs.map(
    (paragraph) => `${placeName(paragraph)}  ${quotationText(byPlace(wholeParagraph(text, paragraph)))}`,
  );
  const notes = [...text.notes].map(([label, body]) => `Note ${label}: ${body}`);
  return [summary.join("\n"), ...paragraphs, ...notes, ...warnings.map((warning) => `Warning: ${warning}`)]
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
