import { describe, expect, test } from "vitest";
import type { Text } from "../../../src/document/model.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { plainText } from "../../../src/dialogue/reply/plain-text.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { textFrom } from "../../support/skarholm.ts";

const ferry: Text = {
  ...textFrom("ferry", [
    "The boat sank. Nobody was on board.",
    "The harbour froze.{1} It thawed.",
    "The end.",
  ]),
  pages: [
    { label: "xii", paragraph: 1, offset: 0 },
    { label: "112", paragraph: 1, offset: 15 },
    { label: "113", paragraph: 3, offset: 0 },
  ],
};
const library = await Library.of([ferry]);

async function ask(words: string) {
  return respond({ words, limit: 3, history: [] }, library);
}

describe("the reply to a request for a printed page", () => {
  test.each(["page 112", "p. 112", "what's on page 112?", "show me page no. 112 please"])(
    "quotes what stands on it for %j",
    async (message) => {
      const reply = await ask(message);
      expect(reply).toMatchObject({ kind: "paragraph", say: "Page 112: ¶1 to ¶2." });
      expect(plainText(reply)).toContain("  Nobody was on board.\n  ¶1 · p. 112");
      expect(reply.excerpts).toHaveLength(2);
    },
  );

  test("finds pages with Roman numbers", async () => {
    expect((await ask("page XII")).say).toBe("Page xii: ¶1.");
  });

  test("says which pages there are if there is no such page", async () => {
    expect(await ask("page 999")).toMatchObject({
      kind: "not-found",
      say: "There is no page 999 here: the pages run from xii to 113.",
    });
  });

  test("isn't given where the page is part of a question", async () => {
    expect((await ask("why does the boat sink on page 112?")).kind).not.toBe("paragraph");
  });
});
