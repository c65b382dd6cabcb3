import type { Fingerprint } from "../../document/fingerprint.ts";
import { widen } from "../../document/excerpt.ts";
import { coveringMarkers, footnoteId } from "../../document/footnotes.ts";
import type { Excerpt } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { placeName } from "../../document/verses.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { longestLabel, type ButtonAction } from "./button-action.ts";
import { paragraphAt, refOf } from "./excerpt-reference.ts";
import type { Button, NoteHit } from "./reply.ts";
import { localized } from "../../shared/locale/message.ts";

/** Number of sentences that "In context" adds on either side. */
export const contextSentences = 2;

/** The most buttons in a row of Discord, and below an answer. */
export const buttonsInRow = 5;

/** With "More", "In context" and the next paragraph, this makes five buttons. */
const mostNoteButtons = 2;

/** A button that shows further excerpts of one text; none if there are no further excerpts. */
export function moreButton(
  fingerprint: Fingerprint,
  further: readonly RankedExcerpt[],
  label = localized("reply-more"),
): Button[] {
  const excerpts = further.filter(({ excerpt }) => excerpt.text.fingerprint === fingerprint);
  if (excerpts.length === 0) return [];
  return [
    { label, action: { kind: "show", fingerprint, excerpts: excerpts.map(({ excerpt }) => refOf(excerpt)) } },
  ];
}

/** "In context"; none if the excerpt is its whole paragraph. */
export function contextButton(excerpt: Excerpt): Button[] {
  const wider = widen(excerpt, contextSentences);
  if (wider.first === excerpt.first && wider.last === excerpt.last) return [];
  const action = { kind: "context", fingerprint: excerpt.text.fingerprint, excerpt: refOf(excerpt) } as const;
  return [{ label: localized("reply-in-context"), action }];
}

/** A button for each of the first footnotes that cover an excerpt and whose words the text has. */
export function noteButtons(excerpt: Excerpt): Button[] {
  return coveringMarkers(excerpt)
    .filter((marker) => excerpt.text.footnoteBodies.has(footnoteId(marker)))
    .filter((marker) => footnoteId(marker).length <= longestLabel)
    .slice(0, mostNoteButtons)
    .map((marker) => ({
      label: localized("reply-note", { label: marker.label }),
      action: { kind: "note", fingerprint: excerpt.text.fingerprint, note: footnoteId(marker) },
    }));
}

/** A button for the footnote of a hit; none if its id is too long for a button. */
export function noteButton({ footnote, text }: NoteHit): Button[] {
  if (footnote.id.length > longestLabel) return [];
  const action = { kind: "note", fingerprint: text.fingerprint, note: footnote.id } as const;
  return [{ label: localized("reply-note", { label: footnote.marker.label }), action }];
}

/** Buttons for the paragraph after an excerpt's and, with "both", for the one before it, where they exist. */
export function neighbourButtons({ text, paragraph }: Excerpt, which: "both" | "next" = "both"): Button[] {
  const next = paragraph.ordinal + 1;
  return (which === "both" ? [paragraph.ordinal - 1, next] : [next])
    .flatMap((ordinal) => paragraphAt(text, ordinal) ?? [])
    .map((other) => {
      const sameChapter = other.chapter?.name === paragraph.chapter?.name;
      const name = sameChapter
        ? localized("reply-paragraph", { number: String(other.number) })
        : paragraphName(other);
      return {
        label: other.ordinal < paragraph.ordinal ? `◂ ${name}` : `${name} ▸`,
        action: { kind: "paragraph", fingerprint: text.fingerprint, ordinal: other.ordinal },
      };
    });
}

/** Buttons that open the excerpts after the first, one for each paragraph. */
function openButtons(others: readonly RankedExcerpt[]): Button[] {
  const paragraphs = new Set(others.map(({ excerpt }) => excerpt.paragraph));
  return [...paragraphs].flatMap((paragraph) => {
    const own = others.filter(({ excerpt }) => excerpt.paragraph === paragraph);
    const first = own[0]?.excerpt;
    return first ? moreButton(first.text.fingerprint, own, placeName(first)) : [];
  });
}

/** The buttons of the closest excerpts: one opens each but the first, then those of the first. At most five. */
export function closestButtons([lead, ...others]: readonly RankedExcerpt[]): Button[] {
  if (!lead) return [];
  const { excerpt } = lead;
  return [...openButtons(others), citeButton(excerpt), ...contextButton(excerpt)].slice(0, buttonsInRow);
}

/** "Cite": a quotation of the excerpt with its citation. */
function citeButton(excerpt: Excerpt): Button {
  const action = { kind: "cite", fingerprint: excerpt.text.fingerprint, excerpt: refOf(excerpt) } as const;
  return { label: localized("cite-button"), action };
}

/** The buttons of an answer: at most five. */
export function answerButtons(lead: Excerpt, further: readonly RankedExcerpt[]): Button[] {
  return [
    ...moreButton(lead.text.fingerprint, further),
    ...contextButton(lead),
    ...noteButtons(lead),
    ...neighbourButtons(lead, "next"),
    citeButton(lead),
  ].slice(0, buttonsInRow);
}

/**
 * Buttons for the pages before and after one, where they exist.
 *
 * @param page counted from 1
 * @param actionFor the action that shows a page
 */
export function pageButtons(
  page: number,
  pages: number,
  actionFor: (page: number) => ButtonAction,
): Button[] {
  return [page - 1, page + 1]
    .filter((other) => other >= 1 && other <= pages)
    .map((other) => ({
      label: localized(other < page ? "reply-page-back" : "reply-page-on", { page: other }),
      action: actionFor(other),
    }));
}

/** The line above a page of a list: "12 dates:", or "12 dates, page 1 of 2:". */
export function pageHeading(what: string, page: number, pages: number): string {
  return pages === 1 ? `${what}:` : localized("reply-page-heading", { what, page, pages });
}
