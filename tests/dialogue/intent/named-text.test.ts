import { asTextId } from "../../../src/document/text-id.ts";
import { describe, expect, it } from "vitest";
import { textNamedIn } from "../../../src/dialogue/intent/named-text.ts";
import { remember } from "../../../src/dialogue/context/history.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const ferry = {
  ...textFrom("ferry", [
    "The ferry sank at Nordvik in 1911.{1} Nobody drowned.",
    "Its captain, Olaf Berg, swam ashore.{2} He never spoke of it.",
  ]),
  title: "The ferry of 1911",
};
const library = await Library.of([skarholm, ferry]);

describe("textNamedIn", () => {
  it.each([
    ["In the ferry, who swam ashore?", { text: "ferry", words: "who swam ashore?" }],
    ["according to the ferry book: who swam ashore?", { text: "ferry", words: "who swam ashore?" }],
    ["in Skarholm, who kept a goat?", { text: "skarholm", words: "who kept a goat?" }],
    ["in all texts, who kept a goat?", { text: "*", words: "who kept a goat?" }],
    ["in every book: who kept a goat?", { text: "*", words: "who kept a goat?" }],
    ["in 1911, what sank?", undefined],
    ["in Nordvik, what sank?", undefined],
    ["in the end, who swam?", undefined],
    ["who swam ashore in the ferry?", undefined],
    ["who swam ashore in the ferry book?", { text: "ferry", words: "who swam ashore" }],
    ["who swam ashore in The ferry of 1911?", { text: "ferry", words: "who swam ashore" }],
    ["the ferry ¶2", { text: "ferry", words: "¶2" }],
    ["The ferry of 1911, note 1", { text: "ferry", words: "note 1" }],
    ["¶2 · note 2 · The ferry of 1911", { text: "ferry", words: "¶2 · note 2" }],
    ["note 2 of the ferry text", { text: "ferry", words: "note 2" }],
    ["what did Berg note 2 days later", undefined],
    ["the second paragraph ¶2", undefined],
    ["in the ferry,", undefined],
  ])("finds the text in %j", (words, expected) => {
    expect(textNamedIn(words, library)).toEqual(expected);
  });

  it("prefers the text with exactly that title", async () => {
    const ferries = await Library.of([
      { ...ferry, title: "The ferry" },
      { ...skarholm, title: "The ferry at Skarholm" },
    ]);
    expect(textNamedIn("in the ferry, who swam?", ferries)?.text).toBe("ferry");
  });

  it("returns undefined if there is only one text", async () => {
    expect(textNamedIn("in the ferry, who swam?", await Library.of([ferry]))).toBeUndefined();
  });

  it("makes respond answer from that text, and continue with it", async () => {
    const first = await respond({ words: "in the ferry, who swam ashore?", limit: 1 }, library);
    expect(first.excerpts[0]?.excerpt.text.id).toBe("ferry");
    const history = remember([], first);
    expect(await respond({ words: "next", limit: 1, history }, library)).toMatchObject({ kind: "not-found" });
    expect(
      (await respond({ words: "previous", limit: 1, history }, library)).excerpts[0]?.excerpt.text.id,
    ).toBe("ferry");
    expect(
      (await respond({ words: "paragraph 1", limit: 1, text: asTextId("skarholm"), history }, library))
        .excerpts[0],
    ).toMatchObject({
      excerpt: { text: { id: "skarholm" } },
    });
  });
});

describe("a question to all texts", () => {
  it.each([
    ["who swam ashore?", "Its captain, Olaf Berg, swam ashore."],
    ["when did the council close the light?", "In 1890 the council closed the light."],
  ])("is answered from the text that has the answer: %s", async (words, quote) => {
    const { kind, excerpts } = await respond({ words, text: "*", limit: 2 }, library);
    expect(["answer", "closest"]).toContain(kind);
    expect(excerpts[0] && quoteOf(excerpts[0].excerpt)).toContain(quote);
    expect(excerpts.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
  });

  it('is "not found" with the nearest passages of all texts if none has the answer', async () => {
    const reply = await respond(
      { words: "which zebra won the Wimbledon tournament?", text: "*", limit: 3 },
      library,
    );
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.say).toBe("None of the texts seems to say.");
  });
});
