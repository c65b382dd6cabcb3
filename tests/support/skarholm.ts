import { asTextId } from "../../src/document/text-id.ts";
import { englishSentences } from "../../src/nlp/english/tokens.ts";
import { Library } from "../../src/retrieval/library.ts";
import { fingerprint } from "../../src/document/fingerprint.ts";
import type { GlossaryEntry, Marker, Paragraph, Text } from "../../src/document/model.ts";

/** Makes a paragraph from words in which "{12}" is the marker of footnote 12. */
function paragraphFrom(source: string, number: number): Paragraph {
  const markers: Marker[] = [];
  let text = "";
  for (const piece of source.split(/(\{[^}]*\})/)) {
    const [, label] = /^\{([^}]*)\}$/.exec(piece) ?? [];
    if (label === undefined) text += piece;
    else markers.push({ label, offset: text.length });
  }
  return { ordinal: number, number, text, markers, sentences: englishSentences(text) };
}

/** Makes a text from paragraphs in which "{12}" is the marker of footnote 12. */
export function textFrom(
  name: string,
  sources: readonly string[],
  notes: ReadonlyMap<string, string> = new Map(),
  glossary: readonly GlossaryEntry[] = [],
): Text {
  const id = asTextId(name);
  const paragraphs = sources.map((source, index) => paragraphFrom(source, index + 1));
  return {
    id,
    title: `The ${id}`,
    language: "en",
    chapters: [],
    fingerprint: fingerprint(id, paragraphs),
    paragraphs,
    footnoteBodies: notes,
    pages: [],
    glossary,
  };
}

/** Five paragraphs with the footnotes 31 to 34 and "*". Only footnote 33 has a body. */
export const skarholm = textFrom(
  "skarholm",
  [
    "The lighthouse at Skarholm was lit for the first time in March 1871.{31} Its keeper, Marta Lindqvist, had walked there over the ice. She carried the lamp oil on her back.{32}",
    "“No ship shall be lost,” she wrote in her diary. The council paid her forty crowns a year.{33} It was a small sum—smaller than a fisherman’s. She kept every receipt. She kept every letter. She kept a goat.",
    "Nobody thanked her.",
    "In 1890 the council closed the light.{34} Lindqvist never returned to Skarholm.{*} The goat stayed.",
    "Today the tower is a museum.",
  ],
  new Map([["33", "Minutes of the council, 4 May 1871."]]),
);

export const library = await Library.of([skarholm]);
