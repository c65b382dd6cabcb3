import type { Discussion } from "../../store/study/discussions.ts";
import type { Annotation } from "../../store/study/annotations.ts";
import { endnotesOf, type Endnote } from "../../document/endnotes.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import type { Paragraph } from "../../document/model.ts";
import { footnoteId } from "../../document/footnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { spansOf } from "../../document/spans.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { escapeHtml } from "../../shared/html.ts";
import { localized } from "../../shared/locale/message.ts";
import { urlOf } from "../discussions/discussion.ts";
import { bylineOf } from "../notes/annotation.ts";
import { colophonOf, orphanedOrdinals, type Edition } from "./edition.ts";

/** Characters that are markup anywhere, and the first of two signs of equality, between which words are highlighted. */
const markup = /[\\`*_[\]{<>&~|^#$]|=(?==)/gu;
/** The position of characters that are markup only at the beginning of a line, or after a footnote's label. */
const beforeLineMarkup = /^[^\S\n]*(?:\d+(?=[.)])|(?=[-+=:]))/gmu;

/** Escapes text for Markdown. */
function escape(words: string): string {
  return words.replace(markup, "\\$&").replace(beforeLineMarkup, "$&\\");
}

/** Escapes text for one line of an HTML block. Markdown is escaped too, because some programs interpret it there. */
function escapeInBlock(words: string): string {
  return escapeHtml(words.replace(/[\r\n]+/gu, " ")).replace(
    /[[\]^`\\*_~]/gu,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

/** A unique label for each footnote id, as Markdown needs it: the printed one if no other footnote has it. */
function labelsOf(endnotes: ReadonlyMap<string, Endnote>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const uniqueLabel = (wanted: string): string => {
    let label = wanted;
    for (let times = 2; taken.has(label.toLowerCase()); times++) label = `${wanted}-${times}`;
    taken.add(label.toLowerCase());
    return label;
  };
  return new Map([...endnotes.keys()].map((id) => [id, uniqueLabel(id.replace(/[\s[\]\\^`]+/gu, "-"))]));
}

function paragraphLine({ text }: Edition, paragraph: Paragraph, labels: ReadonlyMap<string, string>): string {
  const markers = paragraph.markers.values();
  return spansOf(wholeParagraph(text, paragraph))
    .map((span) => {
      if (span.kind === "words") return escape(span.text);
      // The spans of a whole paragraph contain all of its markers, in order.
      const marker = markers.next().value;
      return marker ? `[^${labels.get(footnoteId(marker)) ?? marker.label}]` : "";
    })
    .join("");
}

function annotationLines(name: string, annotation: Annotation): string[] {
  const quote = annotation.quote === null ? [] : [`<i>“${escapeInBlock(annotation.quote)}”</i>`];
  const words = annotation.words.split(/\r\n?|\n/u).map(escapeInBlock);
  return [`<b>${escapeInBlock(`${name} · ${bylineOf(annotation)}`)}</b>`, ...quote, ...words];
}

/**
 * HTML blocks with the role of a comment, so that they aren't taken for the text. They have no empty lines, which would
 * end a block.
 */
function commentBlocks(name: string, annotations: readonly Annotation[], discussion?: Discussion): string[] {
  const blocks = annotations.map((annotation) => annotationLines(name, annotation));
  if (discussion) {
    const { title } = discussion;
    blocks.push([
      `${escapeInBlock(localized("export-discussed"))} <a href="${escapeHtml(urlOf(discussion))}">${escapeInBlock(title)}</a>`,
    ]);
  }
  return blocks.map((lines) => `<blockquote role="comment">\n${lines.join("<br>\n")}\n</blockquote>`);
}

function definition({ body }: Endnote, label: string): string {
  // Without a definition, the reference would be shown as plain text.
  if (body === undefined)
    return `[^${label}]: <p role="comment">${escapeInBlock(localized("export-note-without-text"))}</p>`;
  return `[^${label}]: ${body.split("\n").map(escape).join("\n\n    ")}`;
}

/** An edition as Markdown, with annotations and discussions in HTML blocks. Yields to the event loop meanwhile. */
export async function markdownEdition(edition: Edition): Promise<string> {
  const { text, annotations, discussions } = edition;
  const endnotes = endnotesOf(text);
  const labels = labelsOf(endnotes);
  const blocks = [
    `# ${escape(text.title)}`,
    `<p role="doc-colophon">${escapeInBlock(colophonOf(edition))}</p>`,
  ];
  const paragraphs = await flatMapYielding(text.paragraphs.entries(), ([index, paragraph]) => {
    const { ordinal, chapter } = paragraph;
    const isFirst = chapter && chapter !== text.paragraphs[index - 1]?.chapter;
    return [
      ...(isFirst ? [`## ${escape(chapter.heading)}`] : []),
      paragraphLine(edition, paragraph, labels),
      ...commentBlocks(paragraphName(paragraph), annotations.get(ordinal) ?? [], discussions.get(ordinal)),
    ];
  });
  const orphans = orphanedOrdinals(edition).flatMap((ordinal) =>
    commentBlocks(
      localized("notes-gone-paragraph", { paragraph: `¶${ordinal}` }),
      annotations.get(ordinal) ?? [],
    ),
  );
  const definitions = await flatMapYielding(endnotes, ([id, endnote]) => [
    definition(endnote, labels.get(id) ?? id),
  ]);
  return `${[...blocks, ...paragraphs, ...orphans, ...definitions].join("\n\n")}\n`;
}
