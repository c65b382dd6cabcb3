import { basename } from "node:path";
import { asRanked } from "../dialogue/reply/excerpt-reference.ts";
import { printable, quotationText } from "../dialogue/reply/plain-text.ts";
import { wholeParagraph } from "../document/excerpt.ts";
import { labelsOf, placesOfFootnote } from "../document/footnotes.ts";
import type { Text } from "../document/model.ts";
import { paragraphName } from "../document/paragraphs.ts";
import { overallWarnings } from "../ingest/draft/footnote-warnings.ts";
import { paragraphAsJson } from "../features/texts/paragraph-json.ts";
import { progressTeller } from "../features/texts/progress.ts";
import { leftOut, understood } from "../features/texts/understanding.ts";
import type { Omission } from "../ingest/document.ts";
import type { IngestedText } from "../ingest/ingest.ts";
import { readTextFile } from "../ingest/shelf/text-file.ts";

/** The warnings about the text as a whole, then those about single paragraphs. */
function warningsOf({ text, warnings }: IngestedText): string[] {
  return [...overallWarnings(text), ...warnings];
}

/** Formats a text for programs. Footnotes are named by their ids, which are their labels if these are unique. */
function inspectionJson(ingested: IngestedText) {
  const { id, title, metadata, chapters, paragraphs, pages, footnoteBodies } = ingested.text;
  return {
    id,
    title,
    ...metadata,
    ...(chapters.length > 0 && { chapters }),
    paragraphs: paragraphs.map(paragraphAsJson),
    notes: Object.fromEntries(footnoteBodies),
    ...(pages.length > 0 && { pages }),
    warnings: warningsOf(ingested),
    ...(ingested.omissions.length > 0 && { omissions: ingested.omissions }),
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

/** A line for each paragraph, and for the heading before the first one of a chapter. */
function paragraphLines(text: Text): string[] {
  return text.paragraphs.flatMap((paragraph, index) => {
    const { chapter } = paragraph;
    const begins = chapter !== undefined && chapter !== text.paragraphs[index - 1]?.chapter;
    const line = `${paragraphName(paragraph)}  ${quotationText(asRanked(wholeParagraph(text, paragraph)))}`;
    return begins ? [`${chapter.name}: ${chapter.heading}`, line] : [line];
  });
}

/** A line for each footnote that has a body, with the paragraph of its first marker. */
function footnoteLines(text: Text): string[] {
  return [...text.footnoteBodies].map(([id, body]) => {
    const [first] = placesOfFootnote(text, id);
    return first
      ? `Note ${first.marker.label} (${paragraphName(first.paragraph)}): ${body}`
      : `Note ${id}: ${body}`;
  });
}

/** A line for each fact that the file states about the work. */
function metadataLines({ metadata = {} }: Text): string[] {
  const facts = [
    ["Author", metadata.author],
    ["Edition", metadata.edition],
    ["Published", metadata.published],
    ["Digital edition", metadata.released],
    ["Source", metadata.source],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

/** In UTF-16 units: the beginning of what was left out. The JSON has all of it. */
const longestOmission = 200;

/** Lines that count the omissions and list each of them. */
function omissionLines(omissions: readonly Omission[]): string[] {
  if (omissions.length === 0) return [];
  const each = omissions.map(({ kind, words }) => {
    const line = words.replace(/\s+/gu, " ");
    return `  ${kind}: ${line.length > longestOmission ? `${line.slice(0, longestOmission)}…` : line}`;
  });
  return [[`Left out: ${leftOut(omissions)}.`, ...each].join("\n")];
}

/** Formats a text for people. */
function inspectionText(ingested: IngestedText): string {
  const { text } = ingested;
  const all = warningsOf(ingested);
  const summary = [summaryOf(text), ...metadataLines(text), `Read: ${understood(text, all.length)}.`].join(
    "\n",
  );
  const warnings = all.map((warning) => `Warning: ${warning}`);
  return [
    summary,
    ...paragraphLines(text),
    ...footnoteLines(text),
    ...omissionLines(ingested.omissions),
    ...warnings,
  ]
    .map((part) => `${printable(part)}\n`)
    .join("\n");
}

/** The forms in which a text is printed: for people in a terminal, for programs, and as a web page. */
export type InspectionForm = "text" | "json" | "html";

async function printed(ingested: IngestedText, form: InspectionForm): Promise<string> {
  if (form === "json") return `${JSON.stringify(inspectionJson(ingested))}\n`;
  if (form === "text") return inspectionText(ingested);
  const { inspectionPage } = await import("../features/inspection/page.tsx");
  return inspectionPage(ingested);
}

/**
 * Prints the text that was read from a file, with its footnotes and warnings.
 *
 * @throws IbidError if the file can't be read
 */
export async function inspect(file: string, form: InspectionForm): Promise<void> {
  const onProgress = progressTeller(`Reading ${basename(file)} …`, (sentence) =>
    process.stderr.write(`${printable(sentence)}\n`),
  );
  process.stdout.write(await printed(await readTextFile(file, onProgress), form));
}
