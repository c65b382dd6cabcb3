import type { Button } from "./reply.ts";
import type { ButtonAction } from "./button-action.ts";

/**
 * The buttons to the pages before and after, as far as they exist.
 *
 * @param page counted from 1
 * @param stepTo what shows a page
 */
export function pageButtons(page: number, pages: number, stepTo: (page: number) => ButtonAction): Button[] {
  return [page - 1, page + 1]
    .filter((other) => other >= 1 && other <= pages)
    .map((other) => ({
      label: other < page ? `◂ Page ${other}` : `Page ${other} ▸`,
      action: stepTo(other),
    }));
}

/** What stands above a page: "12 dates:", or "12 dates, page 1 of 2:". */
export function pageHeading(what: string, page: number, pages: number): string {
  return pages === 1 ? `${what}:` : `${what}, page ${page} of ${pages}:`;
}
