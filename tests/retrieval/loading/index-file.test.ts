import { expect, test } from "vitest";
import { packIndex, unpackIndex } from "../../../src/retrieval/loading/index-file.ts";
import { tokenTableOf } from "../../../src/retrieval/index/token-table.ts";
import type { Text } from "../../../src/document/model.ts";
import { required } from "../../support/required.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

function analysisOf(text: Text) {
  return {
    text: { ...text, metadata: { author: "A. Smith" } },
    warnings: ["¶2: note 32 is not marked."],
    omissions: [{ kind: "page numbers", words: "12" }],
    table: tokenTableOf(text),
  };
}

test.each([skarholm, textFrom("none", []), textFrom("blank", [""])])(
  "unpackIndex returns what packIndex packed",
  async (text) => {
    expect(await unpackIndex(await packIndex(analysisOf(text)))).toEqual(analysisOf(text));
  },
);

test("paragraphs of a chapter share one chapter object after unpacking", async () => {
  const chapter = { name: "Ch. I", heading: "I: The light" };
  const { paragraphs, ...rest } = textFrom(
    "long",
    Array.from({ length: 500 }, () => "The goat stayed."),
  );
  const text = { ...rest, chapters: [chapter], paragraphs: paragraphs.map((each) => ({ ...each, chapter })) };
  const { text: read } = required(await unpackIndex(await packIndex(analysisOf(text))), "the text");
  expect(new Set(read.paragraphs.map((paragraph) => paragraph.chapter))).toEqual(new Set(read.chapters));
  expect(read.paragraphs.every((paragraph) => paragraph.chapter === read.chapters[0])).toBe(true);
});

test("unpackIndex returns undefined for a file with any damaged byte", async () => {
  const packed = await packIndex(analysisOf(skarholm));
  for (let place = 0; place < packed.length; place += 97) {
    const damaged = packed.slice();
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    expect(await unpackIndex(damaged)).toBeUndefined();
  }
  expect(await unpackIndex(packed.subarray(0, 20))).toBeUndefined();
});
