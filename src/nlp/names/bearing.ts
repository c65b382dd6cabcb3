import { stopWords } from "../english/stop-words.ts";
import type { NameMention } from "./names.ts";

/** What the words around a name make of it: someone who acts, a place, what describes the next word, or none of these. */
export type Bearing = "actor" | "place" | "description" | undefined;

const placing = /\b(?:in|at|near|into|across|throughout|around|inside|outside|towards?)\s+(?:the\s+)?$/i;
const owning = /^['’](?:s\b|(?=\s))/;
const explained = /^(?:\s*\([^)]*\))?,\s+(?:who|whose|whom|a|an|the|then|now|himself|herself)\b/;
const verb =
  /^(?:was|were|is|are|had|has|have|did|does|do|would|could|should|might|may|must|will|shall|can|said|says|wrote|writes|told|asked|thought|went|came|took|made|gave|got|sent|held|became|began|ran|saw|knew|felt|found|left|stood|kept|put|met|led|lost|died|who|himself|herself|themselves|\p{Ll}{2,}(?:ed|ly))$/u;

/** How a name is used in one place. */
export function bearingOf({ paragraph: { text }, start, end }: NameMention): Bearing {
  const after = text.slice(end, end + 60);
  if (owning.test(after) || explained.test(after)) return "actor";
  if (placing.test(text.slice(Math.max(0, start - 30), start))) return "place";
  const [, next = ""] = /^\s+(\p{Ll}+)/u.exec(after) ?? [];
  if (verb.test(next)) return "actor";
  return next === "" || stopWords.has(next) ? undefined : "description";
}
