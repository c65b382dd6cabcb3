import { readFile } from "node:fs/promises";
import { someYielding } from "../../shared/concurrency/yielding.ts";
import { bundled } from "../../shared/package-path.ts";

/** A file of the font Alegreya, which has the letters of one script. */
export interface Font {
  readonly name: string;
  readonly style: "normal" | "italic";
  readonly weight: 400 | 700;
  /** The characters that are taken from it, as the property unicode-range has them. */
  readonly range: string;
}

const latin =
  "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, " +
  "U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD";

export const fonts: readonly Font[] = [
  { name: "alegreya-latin-400-normal", style: "normal", weight: 400, range: latin },
  { name: "alegreya-latin-400-italic", style: "italic", weight: 400, range: latin },
  { name: "alegreya-latin-700-normal", style: "normal", weight: 700, range: latin },
  {
    name: "alegreya-latin-ext-400-normal",
    style: "normal",
    weight: 400,
    range:
      "U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, " +
      "U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113",
  },
  {
    name: "alegreya-cyrillic-400-normal",
    style: "normal",
    weight: 400,
    range: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
  },
  {
    name: "alegreya-greek-400-normal",
    style: "normal",
    weight: 400,
    range: "U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF",
  },
];

/** The path of a font's file, below the folder of Ibid. */
export function fontPath({ name }: Pick<Font, "name">): string {
  return `src/features/typesetting/fonts/${name}.woff`;
}

/**
 * The rule of a style sheet that loads a font.
 *
 * @param display "optional" never waits for the font, so that a page is drawn once and nothing moves; "block" waits
 */
export function fontFace({ style, weight, range }: Font, url: string, display: "optional" | "block"): string {
  return `@font-face {
  font-family: "Alegreya";
  src: url("${url}") format("woff");
  font-style: ${style};
  font-weight: ${weight};
  font-display: ${display};
  unicode-range: ${range};
}
`;
}

/** Matches the characters of a font's range. */
function rangePattern({ range }: Font): RegExp {
  const characters = range.replaceAll(
    /U\+([0-9A-F]+)(?:-([0-9A-F]+))?,? ?/gu,
    (_, from: string, to: string | undefined) => `\\u{${from}}${to === undefined ? "" : `-\\u{${to}}`}`,
  );
  return new RegExp(`[${characters}]`, "u");
}

/** The length of the part of some words that is searched at once, in UTF-16 units. */
const partLength = 2 ** 19;

/** Parts of some words. Each has the first unit of the next one, too, since a character may have two. */
function* partsOf(words: string): Generator<string> {
  for (let start = 0; start < words.length; start += partLength) {
    yield words.slice(start, start + partLength + 1);
  }
}

/** The rules that load the fonts of some words, which are contained in them. Yields to the event loop between fonts. */
export async function embeddedFonts(words: string): Promise<string> {
  const needed: Font[] = [];
  for (const font of fonts.filter(({ weight }) => weight === 400)) {
    const pattern = rangePattern(font);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (await someYielding(partsOf(words), (part) => pattern.test(part))) needed.push(font);
  }
  const rules = needed.map(async (font) => {
    const data = await readFile(bundled(fontPath(font)), "base64");
    return fontFace(font, `data:font/woff;base64,${data}`, "block");
  });
  return (await Promise.all(rules)).join("");
}
