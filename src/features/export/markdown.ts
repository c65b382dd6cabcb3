import type { Discussion } from "../../store/discussions.ts";
import type { Annotation } from "../../store/annotations.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import type { Paragraph } from "../../document/model.ts";
import { footnoteId } from "../../document/footnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { spansOf } from "../../document/spans.ts";
import {
  colophonOf,
  orphanedOrdinals,
  endnotesOf,
  bylineOf,
  urlOf,
  type Edition,
  type Endnote,
} from "./edition.ts";
import { escapeHtml } from "./html.ts";

/** What could act as markup anywhere. */
const acting = /[\\`*_[\]<>&~|^#$]/gu;
/** What stands before it where it acts only at the beginning of a line, or behind a note's label. */
const beforeActing = /^[^\S\n]*(?:\d+(?=[.)])|(?=[-+=:]))/gmu;

/** Words as Markdown that shows exactly these characters. */
function escape(words: string): string {
  return words.replace(acting, "\\$&").replace(beforeActing, "$&\\");
}

/** Words on a line in a block of HTML, where nothing acts as HTML or, to some readers, as Markdown. */
function escapeInBlock(words: string): string {
  return escapeHtml(words.replace(/[\r\n]+/gu, " ")).replace(
    /[[\]^`\\*_~]/gu,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

/** Labels by the notes' ids: as printed where no other note has it, since Markdown tells notes by them. */
function labelsOf(notes: ReadonlyMap<string, Endnote>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let label = wanted;
    for (let times = 2; taken.has(label.toLowerCase()); times++) label = `${wanted}-${times}`;
    taken.add(label.toLowerCase());
    return label;
  };
  return new Map([...notes.keys()].map((id) => [id, free(id.replace(/[\s[\]\\^`]+/gu, "-"))]));
}

function paragraphLine({ text }: Edition, paragraph: Paragraph, labels: ReadonlyMap<string, string>): string {
  const markers = paragraph.markers.values();
  return spansOf(wholeParagraph(text, paragraph))
    .map((span) => {
      if (span.kind === "words") return escape(span.text);
      // The whole paragraph has all of its markers, in their order.
      const marker = markers.next().value;
      return marker ? `[^${labels.get(footnoteId(marker)) ?? marker.label}]` : "";
    })
    .join("");
}

function marginNote(name: string, note: Annotation): string[] {
  const quote = note.quote === null ? [] : [`<i>“${escapeInBlock(note.quote)}”</i>`];
  const said = note.words.split(/\r\n?|\n/u).map(escapeInBlock);
  return [`<b>${escapeInBlock(`${name} · ${bylineOf(note)}`)}</b>`, ...quote, ...said];
}

/** Blocks of HTML that say they are none of the text's own words; an empty line would end one. */
function beside(name: string, notes: readonly Annotation[], discussion?: Discussion): string[] {
  const blocks = notes.map((note) => marginNote(name, note));
  if (discussion) {
    const { title } = discussion;
    blocks.push([`Discussed: <a href="${escapeHtml(urlOf(discussion))}">${escapeInBlock(title)}</a>`]);
  }
  return blocks.map((lines) => `<blockquote role="comment">\n${lines.join("<br>\n")}\n</blockquote>`);
}

function definition({ body }: Endnote, label: string): string {
  // Without a definition a label would be shown as it stands here.
  if (body === undefined) return `[^${label}]: <p role="comment">(The file has no text for this note.)</p>`;
  return `[^${label}]: ${body.split("\n").map(escape).join("\n\n    ")}`;
}

/** An edition as Markdown: what stands beside the text is in blocks of HTML. */
export function markdownEdition(edition: Edition): string {
  const { text, annotations: margin, discussions } = edition;
  const notes = endnotesOf(text);
  const labels = labelsOf(notes);
  const blocks = [
    `# ${escape(text.title)}`,
    `<p role="doc-colophon">${escapeInBlock(colophonOf(edition))}</p>`,
  ];
  for (const [index, paragraph] of text.paragraphs.entries()) {
    const { ordinal: place, chapter } = paragraph;
    const opens = chapter && chapter !== text.paragraphs[index - 1]?.chapter;
    if (opens) blocks.push(`## ${escape(chapter.heading)}`);
    blocks.push(paragraphLine(edition, paragraph, labels));
    blocks.push(...beside(paragraphName(paragraph), margin.get(place) ?? [], discussions.get(place)));
  }
  for (const place of orphanedOrdinals(edition)) {
    blocks.push(...beside(`¶${place}, which is gone`, margin.get(place) ?? []));
  }
  blocks.push(...[...notes].map(([id, note]) => definition(note, labels.get(id) ?? id)));
  return `${blocks.join("\n\n")}\n`;
}
