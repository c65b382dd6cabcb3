import type { HtmlEscapedString } from "hono/utils/html";

/** An element as HTML. */
export async function htmlOf(element: HtmlEscapedString | Promise<HtmlEscapedString>): Promise<string> {
  return (await element).toString();
}

/** A page as HTML. */
export async function pageHtml(page: HtmlEscapedString | Promise<HtmlEscapedString>): Promise<string> {
  return `<!doctype html>${await htmlOf(page)}`;
}
