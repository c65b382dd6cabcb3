import { spansOf, type Span } from "../../document/spans.ts";
import { coveringLabels } from "../../document/footnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { Excerpt } from "../../document/model.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { NoteHit, Reply } from "./reply.ts";

/** How a door marks the parts of plain text, each given without control characters. */
export interface PlainTextStyle {
  say(text: string): string;
  words(text: string, emphasised: boolean): string;
  note(label: string): string;
  citation(line: string): string;
}

const bare: PlainTextStyle = {
  say: (text) => text,
  words: (text) => text,
  note: (label) => label,
  citation: (line) => line,
};

/**
 * The text without what could steer a terminal: control characters (line breaks excepted) and the invisible
 * characters that change the direction of writing are each shown as a replacement character.
 */
export function printable(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, "\uFFFD");
}

/** A note's label as the book prints it: "⁵⁶"; "[*]" where there are no superscripts for it. */
export function superscript(label: string): string {
  if (!/^[0-9]+$/.test(label)) return `[${label}]`;
  return label.replace(/[0-9]/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}

/** What is printed under an excerpt: "¶4 · note 56 · title", or "Ch. XI ¶4 · title". */
export function citationLine(excerpt: Excerpt): string {
  const notes = coveringLabels(excerpt);
  const parts = [paragraphName(excerpt.paragraph)];
  if (notes.length > 0) parts.push(`${notes.length === 1 ? "note" : "notes"} ${notes.join(", ")}`);
  return [...parts, excerpt.text.title].join(" · ");
}

function spanText(span: Span, previous: Span | undefined, dress: PlainTextStyle): string {
  if (span.kind === "words") return dress.words(printable(span.text), span.emphasised);
  const gap = previous?.kind === "note" ? " " : "";
  return gap + dress.note(printable(superscript(span.label)));
}

/** The words of an excerpt with its note numbers where they stand. */
export function quotationText({ excerpt, emphasis }: RankedExcerpt, dress: PlainTextStyle = bare): string {
  const spans = spansOf(excerpt, emphasis);
  return spans.map((span, index) => spanText(span, spans[index - 1], dress)).join("");
}

function cited(ranked: RankedExcerpt, dress: PlainTextStyle): string {
  const citation = dress.citation(printable(citationLine(ranked.excerpt)));
  return `  ${quotationText(ranked, dress)}\n  ${citation}`;
}

/** What is printed above words of a note, so that nobody takes them for the text's. */
export function noteHeading({ footnote: note }: NoteHit): string {
  return `In note ${note.marker.label}:`;
}

/** What is printed under words of a note: "note 57 · ¶4 · title". */
export function noteCitationLine({ footnote: note, text }: NoteHit): string {
  return [`note ${note.marker.label}`, paragraphName(note.paragraph), text.title].join(" · ");
}

function citedNote(hit: NoteHit, dress: PlainTextStyle): string {
  const citation = dress.citation(printable(noteCitationLine(hit)));
  return `${dress.say(printable(noteHeading(hit)))}\n  ${quotationText(hit.match, dress)}\n  ${citation}`;
}

/**
 * The reply as plain text: what is said, then each excerpt with its citation under it, then what notes say, then the
 * aside; an empty line between. Where a note is the answer, its words come first.
 */
export function plainText(reply: Reply, dress: PlainTextStyle = bare): string {
  const said = reply.say === "" ? [] : [dress.say(printable(reply.say))];
  const aside = reply.aside ? [dress.citation(printable(reply.aside))] : [];
  const excerpts = reply.excerpts.map((ranked) => cited(ranked, dress));
  const notes = (reply.noteHits ?? []).map((hit) => citedNote(hit, dress));
  const shown = reply.kind === "note" ? [...notes, ...excerpts] : [...excerpts, ...notes];
  return [...said, ...shown, ...aside].join("\n\n");
}

/** Where the nearest passages of a "not found" stand, best first, for doors without choices: "Nearest: ¶7, ¶6". */
export function nearestLine({ nearest }: Reply): string {
  const places = new Set(nearest.map(({ excerpt }) => paragraphName(excerpt.paragraph)));
  return `Nearest: ${[...places].join(", ")}`;
}
