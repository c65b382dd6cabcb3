import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml, walk } from "../../../src/ingest/html/tree.ts";
import { isSeparator } from "../../../src/ingest/plain-text/layout/blocks.ts";
import { englishSentences } from "../../../src/nlp/english/tokens.ts";
import { htmlEdition } from "../../../src/features/export/html.tsx";
import { markdownEdition } from "../../../src/features/export/markdown.ts";
import { editionOf, type Edition } from "../../../src/features/export/edition.ts";
import type { Paragraph, Text } from "../../../src/document/model.ts";
import { footnoteId } from "../../../src/document/footnotes.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";
import { edition, publicAnnotation, readBack } from "./annotated-edition.ts";

const formats: readonly (readonly [ending: string, write: (edition: Edition) => Promise<string>])[] = [
  ["html", htmlEdition],
  ["md", markdownEdition],
];

/** The parts of a text that must survive: words, markers, and the bodies of marked footnotes. */
function contentOf({ paragraphs, footnoteBodies: notes }: Text) {
  return paragraphs.map(({ text, markers }) => ({
    text,
    markers: markers.map((marker) => [marker.label, marker.offset, notes.get(footnoteId(marker))]),
  }));
}

const hostile = [
  "</style></aside></blockquote><script>alert(1)</script>",
  '<img src="https://evil.example/x.png" onerror=alert(1)> & &amp; \' " `code',
  "\n\n# Heading\n\n[^31]: not the note\n\n^[inline] [link](https://evil.example) [^33]",
];

/** Characters of Markdown and HTML markup, in positions where they would be interpreted. */
const withMarkup = textFrom(
  "with-markup",
  [
    "# No heading, *no* _emphasis_, `no code` and [no](link)!{1}{2}",
    "{3}: no definition. Stop!{1} Stop!{2}(see there) ^[no note] [^4] ![no](picture) &amp; <b>as it stands</b>",
    "- no list | no table | ~~no~~ $x$ \\{5}",
    "1986. No list either, 2) nor here{*}",
    "+ 1 = 2 > 1 <!-- no comment --> </p> trailing #{†}",
    "> --- no quotation",
    "=== so ===",
  ],
  new Map([
    ["1", "First *paragraph*.\n- second [paragraph]\n12. third"],
    ["2", "# No heading in a note"],
    ["*", "</li></ol> <script>alert(1)</script>"],
    ["5", "[^1]: no definition"],
  ]),
);

function paragraphOf(text: string, offset: number, ordinal: number): Paragraph {
  const markers = [{ label: String(ordinal), offset }];
  return { ordinal, number: ordinal, text, markers, sentences: englishSentences(text) };
}

const markupText = fc
  .array(
    fc.constantFrom(...Array.from("ab \\`*_{}[]()<>#&~|^$+-=!:.,;\"'/1é—本"), "http://", "&lt;", "[^1]"),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join("").replace(/ +/gu, " ").trim())
  // A scene break isn't read as a paragraph.
  .filter((text) => text !== "" && englishSentences(text).length > 0 && !isSeparator(text));

describe.each(formats)("an edition as %s", (ending, write) => {
  it("reads back as the same text, with any annotations", async () => {
    const notes = hostile.map((words, index) => ({ words, authorName: words, paragraph: index + 1 }));
    const back = await readBack(await write(edition(skarholm, ...notes)), ending);
    expect(contentOf(back)).toEqual(contentOf(skarholm));
    expect(back.title).toBe(skarholm.title);
  });

  it("reads back as the same text, with markup characters in it", async () => {
    const back = await readBack(await write(edition(withMarkup)), ending);
    expect(contentOf(back)).toEqual(contentOf(withMarkup));
  });

  it("reads back as the same text, with any characters in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(markupText, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        async (lines, seed) => {
          const paragraphs = lines.map((line, index) => {
            const ends = [...line.matchAll(/\S(?=\s|$)/gu)].map(({ index: at }) => at + 1);
            return paragraphOf(line, ends[seed % ends.length] ?? 0, index + 1);
          });
          const notes = new Map(paragraphs.map(({ text }, index) => [String(index + 1), text]));
          const text: Text = { ...skarholm, paragraphs, footnoteBodies: notes };
          const back = await readBack(await write(edition(text, { words: lines.join("\n") })), ending);
          expect(contentOf({ ...back, footnoteBodies: new Map() })).toEqual(
            contentOf({ ...text, footnoteBodies: new Map() }),
          );
        },
      ),
      {
        numRuns: 60,
        examples: [
          [["( ]", "a"], 0],
          [["a==a==a", "a"], 0],
          [["{-}a"], 3],
        ],
      },
    );
  });

  it("keeps chapters, and footnotes with the same label", async () => {
    const [first, second] = [
      { name: "Ch. I", heading: "I: The ice" },
      { name: "Ch. II", heading: "II: The *light*" },
    ];
    const paragraphs = skarholm.paragraphs.map((paragraph, index) => ({
      ...paragraph,
      number: index < 2 ? index + 1 : index - 1,
      chapter: index < 2 ? first : second,
      markers: paragraph.markers.map((marker) => ({ ...marker, label: "1", footnote: `1@${marker.label}` })),
    }));
    const notes = new Map(["31", "32", "33", "34", "*"].map((id) => [`1@${id}`, `This was ${id}.`]));
    const text: Text = { ...skarholm, chapters: [first, second], paragraphs, footnoteBodies: notes };
    const back = await readBack(await write(edition(text)), ending);
    expect(back.chapters).toEqual(text.chapters);
    expect(back.paragraphs.map(({ chapter, number }) => [chapter?.name, number])).toEqual(
      paragraphs.map(({ chapter, number }) => [chapter.name, number]),
    );
    expect([...back.footnoteBodies.values()]).toEqual([...notes.values()]);
  });

  it("shows each annotation with its author, its date and the quoted words, and links the discussion", async () => {
    const written = await write(
      edition(
        skarholm,
        { quote: "over the ice" },
        { parent: "abcdefgh", words: "Dear?" },
        { paragraph: 9, words: "Left over", edited: 1 },
      ),
    );
    expect(written).toContain("Marta · 5 Jan 2026");
    expect(written).toMatch(/“?over the ice”?<\/(?:q|i)>/);
    expect(written).toContain("5 Jan 2026, edited");
    expect(written).toContain("Left over");
    expect(written).toMatch(/Marta · 5 Jan 2026 · reply[^]*Dear\?/);
    expect(written).toContain('href="https://discord.com/channels/1000/77"');
    expect(written).toContain("With 3 notes in the margin and 1 discussion · 6 Jan 2026");
  });
});

/** The distinct names of elements and their attributes. */
function elementsOf(page: string): string[] {
  const found = new Set<string>();
  walk(parseHtml(page), {
    enter({ name, attribs }) {
      for (const attribute of ["", ...Object.keys(attribs)]) found.add(`${name} ${attribute}`);
      return true;
    },
  });
  return [...found].toSorted();
}

describe("an edition as HTML", () => {
  it("has no additional elements if annotations contain markup", async () => {
    const tame = await htmlEdition(edition(skarholm, { quote: "lit", words: "one\ntwo" }));
    const wild = hostile.map((words) => ({ quote: "lit", words: `${words}\n`, authorName: words }));
    expect(elementsOf(await htmlEdition(edition(skarholm, ...wild)))).toEqual(elementsOf(tame));
    expect(elementsOf(tame).filter((each) => /script|img| on|src/.test(each))).toEqual([]);
  });

  it("marks the words that annotations quote, also if they overlap or contain a footnote marker", async () => {
    const page = await htmlEdition(
      edition(skarholm, { quote: "March 1871. Its" }, { quote: "1871. Its keeper" }, { quote: "gone" }),
    );
    const [paragraph = ""] = /<p class="words".*?<\/p>/u.exec(page) ?? [];
    expect(paragraph).toContain('<mark class="annotated">March 1871.</mark><sup>');
    expect(paragraph).toContain('</sup><mark class="annotated"> Its keeper</mark>');
  });
});

describe("editionOf", () => {
  it("includes all public annotations, and the private ones of the given member only", async () => {
    const store = await memoryStore();
    await store.annotations.add({ ...publicAnnotation, words: "For all" });
    await store.annotations.add({ ...publicAnnotation, words: "For me", private: true });
    await store.annotations.add({ ...publicAnnotation, words: "For Olof", private: true, author: "olof" });
    await store.annotations.add({ ...publicAnnotation, words: "Elsewhere", group: "2000" });
    const words = async (viewer: string | null) => {
      const { annotations: margin } = await editionOf(skarholm, "1000", { id: viewer }, store, 0);
      return [...margin.values()].flat().map((note) => note.words);
    };
    expect(await words(null)).toEqual(["For all"]);
    expect((await words("member")).toSorted()).toEqual(["For all", "For me"]);
  });

  it("includes more than a thousand annotations", async () => {
    const store = await memoryStore();
    for (let count = 0; count < 1001; count++) {
      await store.annotations.add({ ...publicAnnotation, paragraph: (count % 5) + 1 });
    }
    const { annotations: margin } = await editionOf(skarholm, "1000", { id: null }, store, 0);
    expect([...margin.values()].flat()).toHaveLength(1001);
  });
});
