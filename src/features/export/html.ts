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
import { style } from "./style.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters as HTML that shows them, in an element or an attribute. */
export function escapeHtml(characters: string): string {
  return characters.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** The words of a paragraph that notes in the margin hang on. */
function quotedIn({ text }: Paragraph, notes: readonly Annotation[]): Range[] {
  return mergedRanges(
    notes.flatMap(({ quote }) => {
      const start = quote === null ? -1 : text.indexOf(quote);
      return quote === null || start === -1 ? [] : [{ start, end: start + quote.length }];
    }),
  );
}

/** Refers to a printed note; the first reference to it is where the note leads back to. */
function referrer(notes: ReadonlyMap<string, Endnote>) {
  const referred = new Set<string>();
  return (marker: Marker): string => {
    const id = footnoteId(marker);
    const { number = 0, body } = notes.get(id) ?? {};
    const anchor = referred.has(id) ? "" : ` id="r${number}"`;
    referred.add(id);
    const bare = body === undefined ? ` title="The file has no text for this note"` : "";
    return `<sup><a${anchor} role="doc-noteref" href="#n${number}"${bare}>${escapeHtml(marker.label)}</a></sup>`;
  };
}

function wordsOf(
  { text }: Edition,
  paragraph: Paragraph,
  notes: readonly Annotation[],
  refer: (marker: Marker) => string,
): string {
  const markers = paragraph.markers.values();
  return spansOf(wholeParagraph(text, paragraph), quotedIn(paragraph, notes))
    .map((span) => {
      if (span.kind === "words") {
        return span.emphasised ? `<mark>${escapeHtml(span.text)}</mark>` : escapeHtml(span.text);
      }
      // The whole paragraph has all of its markers, in their order.
      const marker = markers.next().value;
      return marker ? refer(marker) : "";
    })
    .join("");
}

function marginNote(note: Annotation): string {
  const quote = note.quote === null ? "" : `<q dir="auto">${escapeHtml(note.quote)}</q>`;
  const said = escapeHtml(note.words).replace(/\r\n?|\n/gu, "<br>");
  return `<div class="note"><p class="by">${escapeHtml(bylineOf(note))}</p>${quote}<p dir="auto">${said}</p></div>`;
}

function talk(discussion: Discussion): string {
  return `<p class="talk"><a rel="noreferrer" href="${escapeHtml(urlOf(discussion))}">${escapeHtml(discussion.title)}</a></p>`;
}

function aside(name: string, notes: readonly Annotation[], discussion: Discussion | undefined): string {
  if (notes.length === 0 && !discussion) return "";
  const content = [...notes.map(marginNote), ...(discussion ? [talk(discussion)] : [])].join("");
  // A comment is none of the text's own words, to screen readers and to Ibid, which can read this page.
  return `<aside role="comment" aria-label="Beside ${escapeHtml(name)}">${content}</aside>`;
}

function chapterId({ text }: Edition, chapter: Paragraph["chapter"]): string {
  return `c${chapter ? text.chapters.indexOf(chapter) + 1 : 0}`;
}

function paragraphsOf(edition: Edition, notes: ReadonlyMap<string, Endnote>): string {
  const { text, annotations: margin, discussions } = edition;
  const refer = referrer(notes);
  return text.paragraphs
    .map((paragraph, index) => {
      const { ordinal: place, number, chapter } = paragraph;
      const opens = chapter && chapter !== text.paragraphs[index - 1]?.chapter;
      const heading = opens
        ? `<h2 id="${chapterId(edition, chapter)}" dir="auto">${escapeHtml(chapter.heading)}</h2>\n`
        : "";
      const beside = margin.get(place) ?? [];
      const said = wordsOf(edition, paragraph, beside, refer);
      const written = aside(paragraphName(paragraph), beside, discussions.get(place));
      return `${heading}<div class="row" id="p${place}"><p class="words" dir="auto" data-number="${number}">${said}</p>${written}</div>`;
    })
    .join("\n");
}

/** Notes on what the text has no more are kept all the same. */
function lost(edition: Edition): string {
  const notes = orphanedOrdinals(edition).map((place) =>
    aside(`¶${place}, which is gone`, edition.annotations.get(place) ?? [], undefined),
  );
  if (notes.length === 0) return "";
  return `<section class="lost" role="comment"><h2>Notes on paragraphs that are gone</h2>${notes.join("")}</section>`;
}

function endnotes(notes: ReadonlyMap<string, Endnote>): string {
  const items = [...notes.values()].flatMap(({ number, label, body }) => {
    if (body === undefined) return [];
    const paragraphs = body.split("\n").map((each) => `<p class="words" dir="auto">${escapeHtml(each)}</p>`);
    return [
      `<li id="n${number}"><a role="doc-backlink" href="#r${number}">${escapeHtml(label)}</a>${paragraphs.join("")}</li>`,
    ];
  });
  if (items.length === 0) return "";
  return `<section role="doc-endnotes"><h2>Notes</h2><ol>${items.join("\n")}</ol></section>`;
}

function contents(edition: Edition): string {
  const { chapters } = edition.text;
  if (chapters.length < 2) return "";
  const items = chapters.map(
    (chapter) =>
      `<li dir="auto"><a href="#${chapterId(edition, chapter)}">${escapeHtml(chapter.heading)}</a></li>`,
  );
  return `<nav role="doc-toc"><details><summary>Contents</summary><ol>${items.join("\n")}</ol></details></nav>`;
}

/** An edition as one page that needs nothing else: no scripts, and nothing from outside. */
export function htmlEdition(edition: Edition): string {
  const { text, annotations: margin, discussions } = edition;
  const notes = endnotesOf(text);
  const title = escapeHtml(text.title);
  const language = text.language === "und" ? "" : ` lang="${escapeHtml(text.language)}"`;
  const annotated = margin.size + discussions.size > 0;
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main${annotated ? ` class="annotated"` : ""}>
<h1 dir="auto">${title}</h1>
<p role="doc-colophon">${escapeHtml(colophonOf(edition))}</p>
${[contents(edition), paragraphsOf(edition, notes), endnotes(notes), lost(edition)].filter(Boolean).join("\n")}
</main>
</body>
</html>
`;
}
