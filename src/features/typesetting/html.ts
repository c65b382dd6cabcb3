import { raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { pause } from "../../shared/concurrency/yielding.ts";

type Element = HtmlEscapedString | Promise<HtmlEscapedString>;

/** An element as HTML. */
export async function htmlOf(element: Element): Promise<string> {
  return (await element).toString();
}

/** A page as HTML. */
export async function pageHtml(page: Element): Promise<string> {
  return `<!doctype html>${await htmlOf(page)}`;
}

/** The number of elements that are joined at once: joining all those of a long text takes more than 30 ms. */
const joinedAtOnce = 256;

/** The elements of many items, one after the other. Yields to the event loop between items. */
export async function elementsOf<Item>(
  items: Iterable<Item>,
  element: (item: Item) => Element,
): Promise<Element> {
  const blocks: string[] = [];
  let parts: string[] = [];
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop -- each is made after the one before
    parts.push(await htmlOf(element(item)));
    if (parts.length === joinedAtOnce) {
      blocks.push(parts.join(""));
      parts = [];
    }
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  return raw([...blocks, ...parts].join(""));
}
