import type { PageStart, Text } from "../../../document/model.ts";
import { pagesLabelled } from "../../../document/pages.ts";
import { onlyAsksWhatPlaceSays } from "./place-words.ts";

/** A reference to a page of the printed edition. */
export interface PageLookUp {
  readonly kind: "page";
  readonly label: string;
  /** The places where pages with that number begin; several if the numbers restart. */
  readonly starts: readonly PageStart[];
}

/** "page 112", "p. 112", "pg. xiv". */
const pageForm =
  /(?<![\p{L}\p{N}])(?:pages?|pg\.?|p\.?)\s*(?:no\.?\s*|number\s+|#\s*)?(?<label>\d{1,5}[a-z]?|[ivxlcdm]{1,9})(?![\p{L}\p{N}])/iu;

/** The printed page that a clause asks for, if asking for it is all it does and the text has printed pages. */
export function pageIn(clause: string, text: Text): PageLookUp | undefined {
  if (text.pages.length === 0) return undefined;
  const found = pageForm.exec(clause);
  const label = found?.groups?.["label"];
  if (!found || label === undefined || !onlyAsksWhatPlaceSays(clause.replace(found[0], " ")))
    return undefined;
  return { kind: "page", label, starts: pagesLabelled(text, label) };
}
