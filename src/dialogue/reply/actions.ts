import { widen } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { markersOf, noteOf } from "../../document/footnotes.ts";
import { placeName } from "../../document/paragraph-name.ts";
import type { Ranked } from "../../retrieval/ranking/ranked.ts";
import { paragraphOf, refOf } from "./excerpt-reference.ts";
import type { Action, NoteHit } from "./reply.ts";
import { longestLabel } from "./button-action.ts";

/** How many sentences "In context" adds on either side. */
export const contextSentences = 2;

/** How many of an excerpt's notes get a button: with "More", "In context" and the next paragraph, five in all. */
const noteButtons = 2;

/** "More", when there is more. */
export function moreAction(text: string, further: readonly Ranked[], label = "More"): Action[] {
  if (further.length === 0) return [];
  return [{ label, step: { kind: "show", text, excerpts: further.map(({ excerpt }) => refOf(excerpt)) } }];
}

/** "In context", unless the excerpt is its whole paragraph. */
export function contextAction(excerpt: Excerpt): Action[] {
  const wider = widen(excerpt, contextSentences);
  if (wider.first === excerpt.first && wider.last === excerpt.last) return [];
  const step = { kind: "context", text: excerpt.text.fingerprint, excerpt: refOf(excerpt) } as const;
  return [{ label: "In context", step }];
}

/** A button for each of the excerpt's first notes. */
export function noteActions(excerpt: Excerpt): Action[] {
  return markersOf(excerpt)
    .filter((marker) => noteOf(marker).length <= longestLabel)
    .slice(0, noteButtons)
    .map((marker) => ({
      label: `Note ${marker.label}`,
      step: { kind: "note", text: excerpt.text.fingerprint, note: noteOf(marker) },
    }));
}

/** A button for the note whose words were found. */
export function noteAction({ note, text }: NoteHit): Action[] {
  if (note.id.length > longestLabel) return [];
  const step = { kind: "note", text: text.fingerprint, note: note.id } as const;
  return [{ label: `Note ${note.marker.label}`, step }];
}

/** The paragraphs before and after, as far as they exist. */
export function neighbourActions({ text, paragraph }: Excerpt, which: "both" | "next" = "both"): Action[] {
  const places = which === "both" ? [paragraph.place - 1, paragraph.place + 1] : [paragraph.place + 1];
  return places
    .flatMap((place) => paragraphOf(text, place) ?? [])
    .map((other) => {
      const sameChapter = other.chapter?.name === paragraph.chapter?.name;
      const name = sameChapter ? `Paragraph ${other.number}` : placeName(other);
      return {
        label: other.place < paragraph.place ? `◂ ${name}` : `${name} ▸`,
        step: { kind: "paragraph", text: text.fingerprint, number: other.place },
      };
    });
}

/** The buttons of an answer that leads with this excerpt: at most five. */
export function answerActions(lead: Excerpt, further: readonly Ranked[]): Action[] {
  return [
    ...moreAction(lead.text.fingerprint, further),
    ...contextAction(lead),
    ...noteActions(lead),
    ...neighbourActions(lead, "next"),
  ];
}
