import { widen } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { coveringMarkers, footnoteId } from "../../document/footnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { paragraphAt, refOf } from "./excerpt-reference.ts";
import type { Button, NoteHit } from "./reply.ts";
import { longestLabel } from "./button-action.ts";

/** How many sentences "In context" adds on either side. */
export const contextSentences = 2;

/** How many of an excerpt's notes get a button: with "More", "In context" and the next paragraph, five in all. */
const mostNoteButtons = 2;

/** "More", when there is more. */
export function moreButton(text: string, further: readonly RankedExcerpt[], label = "More"): Button[] {
  if (further.length === 0) return [];
  return [{ label, action: { kind: "show", text, excerpts: further.map(({ excerpt }) => refOf(excerpt)) } }];
}

/** "In context", unless the excerpt is its whole paragraph. */
export function contextButton(excerpt: Excerpt): Button[] {
  const wider = widen(excerpt, contextSentences);
  if (wider.first === excerpt.first && wider.last === excerpt.last) return [];
  const step = { kind: "context", text: excerpt.text.fingerprint, excerpt: refOf(excerpt) } as const;
  return [{ label: "In context", action: step }];
}

/** A button for each of the excerpt's first notes. */
export function noteButtons(excerpt: Excerpt): Button[] {
  return coveringMarkers(excerpt)
    .filter((marker) => footnoteId(marker).length <= longestLabel)
    .slice(0, mostNoteButtons)
    .map((marker) => ({
      label: `Note ${marker.label}`,
      action: { kind: "note", text: excerpt.text.fingerprint, note: footnoteId(marker) },
    }));
}

/** A button for the note whose words were found. */
export function noteButton({ footnote: note, text }: NoteHit): Button[] {
  if (note.id.length > longestLabel) return [];
  const step = { kind: "note", text: text.fingerprint, note: note.id } as const;
  return [{ label: `Note ${note.marker.label}`, action: step }];
}

/** The paragraphs before and after, as far as they exist. */
export function neighbourButtons({ text, paragraph }: Excerpt, which: "both" | "next" = "both"): Button[] {
  const places = which === "both" ? [paragraph.ordinal - 1, paragraph.ordinal + 1] : [paragraph.ordinal + 1];
  return places
    .flatMap((place) => paragraphAt(text, place) ?? [])
    .map((other) => {
      const sameChapter = other.chapter?.name === paragraph.chapter?.name;
      const name = sameChapter ? `Paragraph ${other.number}` : paragraphName(other);
      return {
        label: other.ordinal < paragraph.ordinal ? `◂ ${name}` : `${name} ▸`,
        action: { kind: "paragraph", text: text.fingerprint, number: other.ordinal },
      };
    });
}

/** The buttons of an answer that leads with this excerpt: at most five. */
export function answerButtons(lead: Excerpt, further: readonly RankedExcerpt[]): Button[] {
  return [
    ...moreButton(lead.text.fingerprint, further),
    ...contextButton(lead),
    ...noteButtons(lead),
    ...neighbourButtons(lead, "next"),
  ];
}
