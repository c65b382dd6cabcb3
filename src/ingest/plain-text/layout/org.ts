import type { Framed } from "./gutenberg.ts";

/** A heading of Org mode: "** The wreck". A row of stars isn't one. */
const heading = /^(\*{1,8})[ \t]+(?!\*)(\S[^\r\n]{0,200})$/gmu;
/** Lines that only Org mode has: keywords and footnotes. */
const keyword = /^[ \t]*#\+([a-z_]+):?[ \t]*([^\r\n]*)$/gimu;
const footnote = /\[fn:[^\s\]]{0,60}\]/u;
const drawer = /^[ \t]*:PROPERTIES:[^]{0,2000}?^[ \t]*:END:[ \t]*$/gimu;
const tags = /[ \t]+:[\p{L}\p{N}_@:]+:[ \t]*$/u;

/**
 * Takes off what Org mode writes about a text: keywords ("#+TITLE: …") and drawers. Its headings get empty lines around
 * them. Returns undefined for other files.
 */
export function takeOffOrgFrame(content: string): Framed | undefined {
  const keywords = [...content.matchAll(keyword)];
  const headings = content.match(heading)?.length ?? 0;
  if (headings === 0 || (keywords.length === 0 && !footnote.test(content))) return undefined;
  const values = new Map(keywords.map(([, name = "", value = ""]) => [name.toLowerCase(), value.trim()]));
  const words = [...keywords.map(([line]) => line), ...(content.match(drawer) ?? [])];
  return {
    title: values.get("title"),
    metadata: { author: values.get("author"), published: values.get("date") },
    body: content
      .replace(drawer, "")
      .replace(keyword, "")
      .replace(heading, (line) => `\n${line}\n`),
    omissions: words.map((each) => ({ kind: "lines of Org mode", words: each.trim() })),
    headingOf: orgHeading,
  };
}

/** The level and the words of a paragraph that is a heading of Org mode. Undefined for others. */
function orgHeading(paragraph: string): { level: number; text: string } | undefined {
  const [found] = paragraph.matchAll(heading);
  if (!found || found[0].length < paragraph.length) return undefined;
  const [, stars = "", words = ""] = found;
  return { level: stars.length, text: words.replace(tags, "") };
}
