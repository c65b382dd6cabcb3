import { firstPlaces, footnoteId, labelsOf } from "../../document/footnotes.ts";
import type { Text } from "../../document/model.ts";
import { locatedVerses } from "../../document/verses.ts";
import type { Omission } from "../../ingest/document.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import { countIfAny, countOf } from "../../shared/count.ts";
import { notesIn } from "./introduction.ts";

/** "notes 1 to 87 with their texts", "notes 1 to 87, 4 of them without a text". */
function notesWithTexts(text: Text): string {
  const notes = new Set(firstPlaces(text).map(({ marker }) => footnoteId(marker)));
  const without = [...notes].filter((id) => !text.footnoteBodies.has(id)).length;
  const name = notesIn(text);
  if (notes.size === 0) return name;
  if (without === notes.size) return `${name} without a text`;
  if (without > 0) return `${name}, ${without} of them without a text`;
  return labelsOf(text).length === 1 ? `${name} with its text` : `${name} with their texts`;
}

/**
 * Describes how a text was understood, for a person to check: "312 paragraphs in 12 chapters, notes 1 to 87 with their texts,
 * pages 1 to 240; 3 places to check".
 *
 * @param warnings the number of doubtful places
 */
export function understood(text: Text, warnings: number): string {
  const chapters = text.chapters.length > 0 ? ` in ${countOf(text.chapters.length, "chapter")}` : "";
  const [first, last] = [text.pages[0]?.label, text.pages.at(-1)?.label];
  const parts = [
    `${countOf(text.paragraphs.length, "paragraph")}${chapters}`,
    ...countIfAny(locatedVerses(text).length, "verse"),
    notesWithTexts(text),
    ...(first === undefined ? [] : [first === last ? `page ${first}` : `pages ${first} to ${last}`]),
  ];
  return `${parts.join(", ")}${warnings === 0 ? "" : `; ${countOf(warnings, "place")} to check`}`;
}

/** Lists the kinds of omissions of a text with their counts: "running heads (12), page numbers (11)". Empty if nothing was. */
export function leftOut(omissions: IngestedText["omissions"]): string {
  const counts = new Map<Omission["kind"], number>();
  for (const { kind } of omissions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} (${count})`).join(", ");
}
