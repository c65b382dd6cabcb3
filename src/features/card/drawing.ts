import { readFile } from "node:fs/promises";
import { renderAsync } from "@resvg/resvg-js";
import satori from "satori";
import { bundled } from "../../shared/package-path.ts";
import { fontPath, fonts } from "../typesetting/fonts.ts";

/** The contents of a picture of a quotation. */
export interface Card {
  readonly quote: string;
  /** The size of the quotation's type, in pixels. */
  readonly size: number;
  /** Title and author. */
  readonly work: string;
  /** Paragraph, page and notes. */
  readonly place: string;
}

/** In pixels, as link previews show them. */
const width = 1200;
const height = 630;

const upright = fonts.filter(({ style, weight }) => style === "normal" && weight === 400);

const loaded = Promise.all(
  upright.map(async (font) => ({
    // Each has a family of its own, so that letters that one lacks are taken from the next.
    name: font.name,
    data: await readFile(bundled(fontPath(font))),
    weight: 400 as const,
    style: "normal" as const,
  })),
);

type Style = Readonly<Record<string, string | number>>;

/** An element as satori takes it. */
function box(style: Style, children: unknown) {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

function layout({ quote, size, work, place }: Card) {
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
      fontFamily: upright.map(({ name }) => name).join(", "),
    },
    [
      box({ flexGrow: 1, alignItems: "center" }, [
        box(
          { borderLeft: "6px solid #8a4516", paddingLeft: 40, fontSize: size, lineHeight: 1.36 },
          box({ display: "block", textWrap: "balance" }, quote),
        ),
      ]),
      box({ justifyContent: "space-between", alignItems: "flex-end", fontSize: 28, color: "#6d6558" }, [
        box({ flexDirection: "column" }, [box({}, work), box({}, place)]),
        box({ color: "#8a4516", fontSize: 34 }, "Ibid"),
      ]),
    ],
  );
}

/** Draws a picture, as PNG. It takes some hundred milliseconds of computing. */
export async function draw(card: Card): Promise<Uint8Array> {
  const svg = await satori(layout(card), { width, height, fonts: await loaded });
  return (await renderAsync(svg)).asPng();
}
