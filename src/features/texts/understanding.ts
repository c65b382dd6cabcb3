import { firstPlaces, footnoteId, labelsOf } from "../../document/footnotes.ts";
import type { Text } from "../../document/model.ts";
import { locatedVerses } from "../../document/verses.ts";
import type { Omission } from "../../ingest/document.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import { counted, countedIfAny } from "../../shared/locale/counts.ts";
import { notesIn } from "./introduction.ts";
import { localized } from "../../shared/locale/message.ts";

/** "notes 1 to 87 with their texts", "notes 1 to 87, 4 of them without a text". */
function notesWithTexts(text: Text): string {
  const notes = new Set(firstPlaces(text).map(({ marker }) => footnoteId(marker)));
  const without = [...notes].filter((id) => !text.footnoteBodies.has(id)).length;
  const name = notesIn(text);
  if (notes.size === 0) return name;
  if (without === notes.size) return localized("texts-notes-without", { notes: name });
  if (without > 0) return localized("texts-notes-some-without", { notes: name, count: without });
  return labelsOf(text).length === 1
    ? localized("texts-note-with", { notes: name })
    : localized("texts-notes-with", { notes: name });
}

/**
 * Describes how a text was understood, for a person to check: "312 paragraphs in 12 chapters, notes 1 to 87 with their texts,
 * pages 1 to 240; 3 places to check".
 *
 * @param warnings the number of doubtful places
 */
export function understood(text: Text, warnings: number): string {
  const paragraphs = counted("counts-paragraphs", text.paragraphs.length);
  const chapters = text.chapters.length;
  const [first, last] = [text.pages[0]?.label, text.pages.at(-1)?.label];
  const parts = [
    chapters === 0
      ? paragraphs
      : localized("texts-paragraphs-in", { paragraphs, chapters: counted("counts-chapters", chapters) }),
    ...countedIfAny("counts-verses", locatedVerses(text).length),
    notesWithTexts(text),
    ...(first === undefined
      ? []
      : [
          first === last
            ? localized("texts-page", { page: first })
            : localized("texts-pages", { first, last: last ?? first }),
        ]),
  ];
  const contents = parts.join(", ");
  if (warnings === 0) return contents;
  return localized("texts-to-check", { contents, places: counted("counts-places", warnings) });
}

/** Lists the kinds of omissions of a text with their counts: "running heads (12), page numbers (11)". Empty if nothing was. */
export function leftOut(omissions: IngestedText["omissions"]): string {
  const counts = new Map<Omission["kind"], number>();
  for (const { kind } of omissions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} (${count})`).join(", ");
}
