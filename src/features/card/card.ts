import { readFile } from "node:fs/promises";
import { citationLine } from "../../dialogue/reply/plain-text.ts";
import { quoteOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { bundled } from "../../shared/package-path.ts";

/** In pixels, as link previews show them. */
const width = 1200;
const height = 630;

/** The most words that fit, in UTF-16 units. What is left out is marked. */
const longestQuote = 520;

const longestTitle = 90;

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

const fontNames = [
  "alegreya-latin-400-normal",
  "alegreya-latin-ext-400-normal",
  "alegreya-cyrillic-400-normal",
  "alegreya-greek-400-normal",
] as const;

async function loadFonts() {
  return Promise.all(
    fontNames.map(async (name) => ({
      // Each has a family of its own, so that letters that one lacks are taken from the next.
      name,
      data: await readFile(bundled(`src/features/typesetting/fonts/${name}.woff`)),
      weight: 400 as const,
      style: "normal" as const,
    })),
  );
}

let fonts: ReturnType<typeof loadFonts> | undefined;

/** The beginning of some words, cut between words, with a mark for what is left out. */
function cut(words: string, longest: number, mark: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  return `${graphemePrefix(line, longest).replace(/\s+\S*$/u, "")}${mark}`;
}

type Style = Readonly<Record<string, string | number>>;

/** An element as satori takes it. */
function box(style: Style, children: unknown) {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

function layout(excerpt: Excerpt) {
  const quote = cut(quoteOf(excerpt), longestQuote, " […]");
  const { size = 34 } = sizes.find(({ upTo }) => quote.length <= upTo) ?? {};
  const { title, metadata } = excerpt.text;
  const work = cut(
    metadata?.author === undefined ? title : `${metadata.author} · ${title}`,
    longestTitle,
    " …",
  );
  return box(
    {
      width,
      height,
      flexDirection: "column",
      justifyContent: "space-between",
      padding: "64px 84px 52px",
      boxSizing: "border-box",
      backgroundColor: "#fdfbf6",
      color: "#23201b",
      fontFamily: fontNames.join(", "),
    },
    [
      box({ flexGrow: 1, alignItems: "center" }, [
        box(
          { borderLeft: "6px solid #8a4516", paddingLeft: 40, fontSize: size, lineHeight: 1.36 },
          box({ display: "block" }, quote),
        ),
      ]),
      box({ justifyContent: "space-between", alignItems: "flex-end", fontSize: 28, color: "#6d6558" }, [
        box({ flexDirection: "column" }, [box({}, work), box({}, citationLine(excerpt, false))]),
        box({ color: "#8a4516", fontSize: 34 }, "Ibid"),
      ]),
    ],
  );
}

/** True if a picture of the excerpt can be made: the fonts have all of its letters. */
export function hasCard(excerpt: Excerpt): boolean {
  const { title, metadata } = excerpt.text;
  return [quoteOf(excerpt), title, metadata?.author ?? "", citationLine(excerpt)].every((words) =>
    printable.test(words),
  );
}

/** A picture of an excerpt with its citation, as PNG. Its modules are loaded here, since few need them. */
export async function quotationCard(excerpt: Excerpt): Promise<Uint8Array> {
  const [{ default: satori }, { renderAsync }] = await Promise.all([
    import("satori"),
    import("@resvg/resvg-js"),
  ]);
  fonts ??= loadFonts();
  const svg = await satori(layout(excerpt), { width, height, fonts: await fonts });
  return (await renderAsync(svg)).asPng();
}
