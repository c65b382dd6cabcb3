import { expect, test } from "vitest";
import { piecesOf } from "../../../../src/nlp/encoder/named/pieces.ts";

test.each([
  ["WordPiece", ["[CLS]", "Ice", "##berg", "##s", "▁"], ["[cls]", "ice", "##berg", "##s", "▁"]],
  ["SentencePiece", ["<s>", "▁Ice", "berg", "▁port", "##"], ["##<s>", "ice", "##berg", "port", "####"]],
  ["byte-level BPE", ["<s>", "ĠIce", "berg", "Ġport", "##"], ["##<s>", "ice", "##berg", "port", "####"]],
])("pieces of a %s vocabulary are marked if they continue a word", (_, written, wanted) => {
  expect(piecesOf(new Map(written.map((piece, id) => [piece, id])))).toEqual(wanted);
});

test("pieces have their numbers as indexes, regardless of their order in the vocabulary", () => {
  expect(
    piecesOf(
      new Map([
        ["##s", 2],
        ["ice", 0],
      ]),
    ),
  ).toEqual(["ice", undefined, "##s"]);
});
