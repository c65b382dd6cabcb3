import { LRUCache } from "lru-cache";
import { citationLine } from "../../dialogue/reply/plain-text.ts";
import { quoteOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { cached } from "../../shared/concurrency/promise-cache.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { Card } from "./drawing.ts";
import { drawCard } from "./drawing-thread.ts";

/** The most words that fit, in UTF-16 units. What is left out is marked. */
const longestQuote = 520;

const longestTitle = 76;

/** Sizes of the type by the length up to which they are used, in UTF-16 units and pixels. */
const sizes = [
  { upTo: 120, size: 60 },
  { upTo: 240, size: 48 },
  { upTo: 380, size: 40 },
  { upTo: Number.POSITIVE_INFINITY, size: 34 },
] as const;

/** The characters that the fonts have: Latin, Greek and Cyrillic letters, and punctuation. */
const printable =
  /^[\s\u0020-\u02FF\u0370-\u03FF\u0400-\u045F\u0490\u0491\u1E00-\u1E9F\u2010-\u2027\u2030-\u203A\u20AC\u2116\u2122\u2212]*$/u;

/** The beginning of some words, cut between words, with a mark for what is left out. */
function cut(words: string, longest: number, mark: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  return `${graphemePrefix(line, longest).replace(/\s+\S*$/u, "")}${mark}`;
}

/** The contents of the picture of an excerpt. */
function cardOf(excerpt: Excerpt): Card {
  const quote = cut(quoteOf(excerpt), longestQuote, " […]");
  const { size = 34 } = sizes.find(({ upTo }) => quote.length <= upTo) ?? {};
  const { title, metadata } = excerpt.text;
  const work = cut(
    metadata?.author === undefined ? title : `${metadata.author} · ${title}`,
    longestTitle,
    " …",
  );
  return { quote, size, work, place: citationLine(excerpt, false) };
}

/** True if a picture of the excerpt can be made: the fonts have all of its letters. */
export function hasCard(excerpt: Excerpt): boolean {
  const { title, metadata } = excerpt.text;
  return [quoteOf(excerpt), title, metadata?.author ?? "", citationLine(excerpt)].every((words) =>
    printable.test(words),
  );
}

/** Pictures that were made, by what they show. Those that were wanted longest ago are forgotten first. */
const made = new LRUCache<string, Promise<Uint8Array>>({ max: 100 });

/** A picture of an excerpt with its citation, as PNG. @throws IbidError if too many pictures are wanted at once */
export function quotationCard(excerpt: Excerpt): Promise<Uint8Array> {
  const card = cardOf(excerpt);
  return cached(made, JSON.stringify(card), () => drawCard(card));
}
