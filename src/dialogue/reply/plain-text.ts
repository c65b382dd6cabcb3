import { spansOf, type Span } from "../../document/spans.ts";
import { coveringLabels } from "../../document/footnotes.ts";
import { pagesOf } from "../../document/pages.ts";
import { quoteOf } from "../../document/excerpt.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { placeName } from "../../document/verses.ts";
import type { Excerpt } from "../../document/model.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { showHidden } from "./hidden.ts";
import { showChannels } from "./channel-link.ts";
import { sayWhen, showInstants } from "./instant.ts";
import type { NoteHit, Occurrence, Reply } from "./reply.ts";
import { localized } from "../../shared/locale/message.ts";

/** A front end's style for the parts of plain text. Each part is given without control characters. */
export interface PlainTextStyle {
  say(text: string): string;
  words(text: string, emphasised: boolean): string;
  note(label: string): string;
  citation(line: string): string;
}

const unstyled: PlainTextStyle = {
  say: (text) => text,
  words: (text) => text,
  note: (label) => label,
  citation: (line) => line,
};

/**
 * The text with a replacement character for each control character except line breaks, and for each bidi control
 * character, so that it can't steer a terminal.
 */
export function printable(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, "\uFFFD");
}

/** A footnote's label as superscript digits ("⁵⁶"), or in brackets if it isn't a number ("[*]"). */
export function superscript(label: string): string {
  if (!/^[0-9]+$/.test(label)) return `[${label}]`;
  return label.replace(/[0-9]/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}

/** The citation under an excerpt: "¶4 · note 56 · title", "Ch. XI ¶4 · p. 112", or "Ruth 2:14". */
export function citationLine(excerpt: Excerpt, namesTitle = true): string {
  const notes = coveringLabels(excerpt);
  const parts = [placeName(excerpt)];
  const pages = pagesOf(excerpt);
  if (pages.length > 0) {
    parts.push(localized("reply-cited-pages", { count: pages.length, pages: pages.join("–") }));
  }
  if (notes.length > 0) {
    parts.push(localized("reply-cited-notes", { count: notes.length, labels: notes.join(", ") }));
  }
  return [...parts, ...(namesTitle ? [excerpt.text.title] : [])].join(" · ");
}

/**
 * For each excerpt of a reply, true if its citation names the title: where the shelf has several texts, and the excerpt
 * before it isn't of the same one.
 */
export function titlesNamed({ excerpts, fromOnlyText = false }: Reply): boolean[] {
  return excerpts.map(
    ({ excerpt }, index) => !fromOnlyText && excerpts[index - 1]?.excerpt.text.id !== excerpt.text.id,
  );
}

/** Length of an excerpt's words in a line of its own, in UTF-16 units. */
const briefLength = 120;

/** The first words of an excerpt for a line of their own, and true if they aren't all of its words. */
export function briefWords(excerpt: Excerpt): { readonly words: string; readonly isCut: boolean } {
  const quote = quoteOf(excerpt);
  const [line = ""] = quote.split("\n");
  if (line.length <= briefLength) return { words: line, isCut: line.length < quote.length };
  const fitting = graphemePrefix(line, briefLength);
  const space = fitting.search(/\s\S*$/);
  return { words: space > 0 ? fitting.slice(0, space) : fitting, isCut: true };
}

function spanText(span: Span, previous: Span | undefined, style: PlainTextStyle): string {
  if (span.kind === "words") return style.words(printable(span.text), span.emphasised);
  const gap = previous?.kind === "footnote" ? " " : "";
  return gap + style.note(printable(superscript(span.label)));
}

/** The words of an excerpt with the labels of its footnotes at their markers. */
export function quotationText(
  { excerpt, emphasis }: RankedExcerpt,
  style: PlainTextStyle = unstyled,
): string {
  const spans = spansOf(excerpt, emphasis);
  return spans.map((span, index) => spanText(span, spans[index - 1], style)).join("");
}

function cited(
  ranked: RankedExcerpt,
  layout: Reply["layout"],
  namesTitle: boolean,
  style: PlainTextStyle,
): string {
  const citation = style.citation(printable(citationLine(ranked.excerpt, namesTitle)));
  return layout === "cited" ? `  ${citation}` : `  ${quotationText(ranked, style)}\n  ${citation}`;
}

/** An excerpt in one line: "¶7: Then came the murder […]". */
function brief({ excerpt }: RankedExcerpt, style: PlainTextStyle): string {
  const { words, isCut } = briefWords(excerpt);
  const place = style.citation(printable(`${placeName(excerpt)}:`));
  return `  ${place} ${style.words(printable(words), false)}${isCut ? style.citation(" […]") : ""}`;
}

function quotedExcerpts(reply: Reply, style: PlainTextStyle): string[] {
  const named = titlesNamed(reply);
  return reply.excerpts.map((ranked, index) =>
    reply.layout === "lead" && index > 0
      ? brief(ranked, style)
      : cited(ranked, reply.layout, named[index] ?? true, style),
  );
}

/** The line for an occurrence, whose word stands out without colours, too: "¶7  the ›commission‹ never". */
function occurrenceLine({ excerpt, left, keyword, right }: Occurrence, style: PlainTextStyle): string {
  const [before, word, after] = [left, keyword, right].map((part) => printable(part.replace(/\s+/g, " ")));
  const place = style.citation(printable(placeName(excerpt)));
  return `  ${place}  ${before}›${style.words(word ?? "", true)}‹${after}`;
}

/** The line above words of a footnote, which tells them from the words of the text. */
export function noteHeading({ footnote: note }: NoteHit): string {
  return localized("reply-in-note", { label: note.marker.label });
}

/** The citation under words of a footnote: "note 57 · ¶4 · title". */
export function noteCitationLine({ footnote: note, text }: NoteHit, namesTitle: boolean): string {
  const name = localized("reply-cited-notes", { count: 1, labels: note.marker.label });
  const parts = [name, paragraphName(note.paragraph)];
  return [...parts, ...(namesTitle ? [text.title] : [])].join(" · ");
}

function citedNote(hit: NoteHit, namesTitle: boolean, style: PlainTextStyle): string {
  const citation = style.citation(printable(noteCitationLine(hit, namesTitle)));
  return `${style.say(printable(noteHeading(hit)))}\n  ${quotationText(hit.match, style)}\n  ${citation}`;
}

/** The sentences of a reply, with times in the zones that they are set for. */
export function sentencesOf({ say }: Reply): string {
  const open = showHidden(say, (words) => words);
  const withTimes = showInstants(open, (seconds, zone) => sayWhen(seconds * 1000, zone));
  return showChannels(withTimes, (id) => `#${id}`);
}

/**
 * A reply as plain text, its parts separated by empty lines: the sentences, the occurrences of a word, each excerpt with its
 * citation, the matches in footnotes, the aside. If a footnote is the answer, it stands before the excerpts.
 */
export function plainText(reply: Reply, style: PlainTextStyle = unstyled): string {
  const say = sentencesOf(reply);
  const sentences = say === "" ? [] : [style.say(printable(say))];
  const aside = reply.aside ? [style.citation(printable(reply.aside))] : [];
  const occurrences = (reply.occurrences ?? []).map((each) => occurrenceLine(each, style)).join("\n");
  const excerpts = quotedExcerpts(reply, style);
  const notes = (reply.noteHits ?? []).map((hit) => citedNote(hit, !reply.fromOnlyText, style));
  const shown = reply.kind === "note" ? [...notes, ...excerpts] : [...excerpts, ...notes];
  return [...sentences, ...(occurrences === "" ? [] : [occurrences]), ...shown, ...aside].join("\n\n");
}

/** The paragraphs of the nearest passages, best first: "Nearest: ¶7, ¶6". For front ends without buttons. */
export function nearestLine({ nearest }: Reply): string {
  const places = new Set(nearest.map(({ excerpt }) => paragraphName(excerpt.paragraph)));
  return localized("reply-nearest", { paragraphs: [...places].join(", ") });
}
