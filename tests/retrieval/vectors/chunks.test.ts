import { expect, it } from "vitest";
import { chunksOf, sentencesIn } from "../../../src/retrieval/vectors/chunks.ts";
import { textFrom } from "../../support/skarholm.ts";

const model = { name: "minilm", dimensions: 4 };

/** A paragraph of so many sentences, each of them different. */
function paragraph(name: string, sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => `The ${name} froze ${index} times.`).join(" ");
}

it("the chunks of a text have all its sentences in order, whole paragraphs together where they aren't too long", async () => {
  const text = textFrom("long", [paragraph("port", 100), paragraph("sea", 60), paragraph("lake", 300)]);
  const chunks = await chunksOf(text, model);
  expect(chunks.map(({ sentences }) => sentences)).toEqual([160, 128, 128, 44]);
  expect(chunks.map(({ pieces }) => sentencesIn(pieces).map(({ length }) => length))).toEqual([
    [100, 60],
    [128],
    [128],
    [44],
  ]);
  expect(chunks.flatMap(({ pieces }) => sentencesIn(pieces).flat())).toEqual(
    text.paragraphs.flatMap(({ text: words, sentences }) =>
      sentences.map(({ start, end }) => words.slice(start, end)),
    ),
  );
});

it("chunks are named by their sentences and the model", async () => {
  const names = async (sources: readonly string[], of = model) =>
    (await chunksOf(textFrom("some", sources), of)).map(({ name }) => name);
  const [port, sea] = [paragraph("port", 130), paragraph("sea", 20)];
  const [first, second] = await names([port, sea]);
  expect(await names([port, "Thaw."])).toEqual([first, expect.not.stringMatching(second ?? "")]);
  expect(await names([port, sea], { ...model, name: "other" })).not.toContain(first);
  // The sentences are the same, but a sentence's vectors depend on its paragraph.
  expect(await names(["Ice. Thaw."])).not.toEqual(await names(["Ice.", "Thaw."]));
});

it("an empty text has no chunks", async () => {
  expect(await chunksOf(textFrom("none", []), model)).toEqual([]);
});
