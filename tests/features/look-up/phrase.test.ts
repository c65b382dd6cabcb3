import { expect, it } from "vitest";
import { respond } from "../../../src/features/ask/respond.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { textFrom } from "../../support/skarholm.ts";

it("shows a sentence once that has a phrase twice", async () => {
  const library = await Library.of([
    textFrom("fleet", ["The long grey ship met the long grey ship again. Nobody saw it."]),
  ]);
  const { excerpts } = await respond({ words: "“the long grey ship”", limit: 3 }, library);
  expect(excerpts).toHaveLength(1);
  expect(excerpts[0]?.emphasis).toHaveLength(2);
});
