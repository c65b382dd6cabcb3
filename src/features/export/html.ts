import type { Discussion } from "../../store/discussions.ts";
import type { Annotation } from "../../store/annotations.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import type { Marker, Paragraph, Range } from "../../document/model.ts";
import { footnoteId } from "../../document/footnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { mergedRanges } from "../../document/ranges.ts";
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
import { flatMapYielding } from "../../shared/yielding.ts";
import { style } from "./style.ts";
import { localized } from "../../shared/locale/message.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for an HTML element or attribute. */
export function escapeHtml(characters: string): string {
  return characters.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** The ranges of a paragraph that annotations quote. */
function quotedRanges({ text }: Paragraph, annotations: readonly Annotation[]): Range[] {
  return mergedRanges(
    annotations.flatMap(({ quote }) => {
      const start = quote === null ? -1 : text.indexOf(quote);
      return quote === null || start === -1 ? [] : [{ start, end: start + quote.length }];
    }),
  );
}

/** Renders references to endnotes. The first reference to each has the anchor that the endnote links back to. */
function referenceRenderer(endnotes: ReadonlyMap<string, Endnote>) {
  const referred = new Set<string>();
  return (marker: Marker): string => {
    const id = footnoteId(marker);
    const { number = 0 } = endnotes.get(id) ?? {};
    const anchor = referred.has(id) ? "" : ` id="r${number}"`;
    referred.add(id);
    return `<sup><a${anchor} role="doc-noteref" href="#n${number}">${escapeHtml(marker.label)}</a></sup>`;
  };
}

function wordsOf(
  { text }: Edition,
  paragraph: Paragraph,
  annotations: readonly Annotation[],
  renderReference: (marker: Marker) => string,
): string {
  const markers = paragraph.markers.values();
  return spansOf(wholeParagraph(text, paragraph), quotedRanges(paragraph, annotations))
    .map((span) => {
      if (span.kind === "words") {
        return span.emphasised ? `<mark>${escapeHtml(span.text)}</mark>` : escapeHtml(span.text);
      }
      // The spans of a whole paragraph contain all of its markers, in order.
      const marker = markers.next().value;
      return marker ? renderReference(marker) : "";
    })
    .join("");
}

function annotationHtml(annotation: Annotation): string {
  const quote = annotation.quote === null ? "" : `<q dir="auto">${escapeHtml(annotation.quote)}</q>`;
  const words = escapeHtml(annotation.words).replace(/\r\n?|\n/gu, "<br>");
  return `<div class="note"><p class="by">${escapeHtml(bylineOf(annotation))}</p>${quote}<p dir="auto">${words}</p></div>`;
}

function discussionLink(discussion: Discussion): string {
  return `<p class="talk"><a rel="noreferrer" href="${escapeHtml(urlOf(discussion))}">${escapeHtml(discussion.title)}</a></p>`;
}

function aside(name: string, annotations: readonly Annotation[], discussion: Discussion | undefined): string {
  if (annotations.length === 0 && !discussion) return "";
  const content = [
    ...annotations.map(annotationHtml),
    ...(discussion ? [discussionLink(discussion)] : []),
  ].join("");
  // The role tells screen readers, and Ibid if it reads this page, that this isn't part of the text.
  return `<aside role="comment" aria-label="${escapeHtml(localized("export-beside", { paragraph: name }))}">${content}</aside>`;
}

function chapterId({ text }: Edition, chapter: Paragraph["chapter"]): string {
  return `c${chapter ? text.chapters.indexOf(chapter) + 1 : 0}`;
}

async function paragraphsOf(edition: Edition, endnotes: ReadonlyMap<string, Endnote>): Promise<string> {
  const { text, annotations, discussions } = edition;
  const renderReference = referenceRenderer(endnotes);
  const paragraphs = await flatMapYielding(text.paragraphs.entries(), ([index, paragraph]) => {
    const { ordinal, number, chapter } = paragraph;
    const isFirst = chapter && chapter !== text.paragraphs[index - 1]?.chapter;
    const heading = isFirst
      ? `<h2 id="${chapterId(edition, chapter)}" dir="auto">${escapeHtml(chapter.heading)}</h2>\n`
      : "";
    const own = annotations.get(ordinal) ?? [];
    const words = wordsOf(edition, paragraph, own, renderReference);
    const comments = aside(paragraphName(paragraph), own, discussions.get(ordinal));
    return [
      `${heading}<div class="row" id="p${ordinal}"><p class="words" dir="auto" data-number="${number}">${words}</p>${comments}</div>`,
    ];
  });
  return paragraphs.join("\n");
}

/** A section with the annotations on paragraphs that the text no longer has. */
function orphans(edition: Edition): string {
  const asides = orphanedOrdinals(edition).map((ordinal) =>
    aside(
      localized("notes-gone-paragraph", { paragraph: `¶${ordinal}` }),
      edition.annotations.get(ordinal) ?? [],
      undefined,
    ),
  );
  if (asides.length === 0) return "";
  return `<section class="lost" role="comment"><h2>${escapeHtml(localized("export-lost-notes"))}</h2>${asides.join("")}</section>`;
}

async function endnoteSection(endnotes: ReadonlyMap<string, Endnote>): Promise<string> {
  const items = await flatMapYielding(endnotes.values(), ({ number, label, body }) => {
    if (body === undefined) return [];
    const paragraphs = body.split("\n").map((each) => `<p class="words" dir="auto">${escapeHtml(each)}</p>`);
    return [
      `<li id="n${number}"><a role="doc-backlink" href="#r${number}">${escapeHtml(label)}</a>${paragraphs.join("")}</li>`,
    ];
  });
  if (items.length === 0) return "";
  return `<section role="doc-endnotes"><h2>${escapeHtml(localized("export-notes"))}</h2><ol>${items.join("\n")}</ol></section>`;
}

function contents(edition: Edition): string {
  const { chapters } = edition.text;
  if (chapters.length < 2) return "";
  const items = chapters.map(
    (chapter) =>
      `<li dir="auto"><a href="#${chapterId(edition, chapter)}">${escapeHtml(chapter.heading)}</a></li>`,
  );
  return `<nav role="doc-toc"><details><summary>${escapeHtml(localized("export-contents"))}</summary><ol>${items.join("\n")}</ol></details></nav>`;
}

/** An edition as one self-contained HTML page, without scripts. Yields to the event loop meanwhile. */
export async function htmlEdition(edition: Edition): Promise<string> {
  const { text, annotations, discussions } = edition;
  const endnotes = endnotesOf(text);
  const title = escapeHtml(text.title);
  const language = text.language === "und" ? "" : ` lang="${escapeHtml(text.language)}"`;
  const isAnnotated = annotations.size + discussions.size > 0;
  const parts = [
    contents(edition),
    await paragraphsOf(edition, endnotes),
    await endnoteSection(endnotes),
    orphans(edition),
  ];
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style(localized("export-discussed"))}</style>
</head>
<body>
<main${isAnnotated ? ` class="annotated"` : ""}>
<h1 dir="auto">${title}</h1>
<p role="doc-colophon">${escapeHtml(colophonOf(edition))}</p>
${parts.filter(Boolean).join("\n")}
</main>
</body>
</html>
`;
}
