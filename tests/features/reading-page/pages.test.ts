import { describe, expect, it } from "vitest";
import { asRanked } from "../../../src/dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Reply } from "../../../src/dialogue/reply/reply.ts";
import type { Excerpt } from "../../../src/document/model.ts";
import { groupToken } from "../../../src/features/reading-page/group-link.ts";
import {
  linkedOccurrences,
  pageButtons,
  type ReadingPages,
} from "../../../src/features/reading-page/pages.ts";
import { settingsOf, type GroupSettings } from "../../../src/features/settings/settings.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { required } from "../../support/required.ts";
import { skarholm } from "../../support/skarholm.ts";

const url = "https://ibid.example.org";
const shared: ReadingPages = { url, isShared: () => Promise.resolve(true) };
const added: ReadingPages = { url, isShared: () => Promise.resolve(false) };

/** A sentence of the text, by the number of its paragraph. */
function sentence(number: number, index = 0): Excerpt {
  const paragraph = required(skarholm.paragraphs[number - 1], "a paragraph");
  return { text: skarholm, paragraph, first: index, last: index };
}

function replyWith(excerpts: readonly Excerpt[], layout: Reply["layout"] = "even"): Reply {
  return quoteReply({ kind: "answer", excerpts: excerpts.map(asRanked), layout, buttons: [] });
}

async function buttons(reply: Reply, pages = shared, changes: Partial<GroupSettings> = {}) {
  const settings = { ...(await settingsOf(await memoryStore(), "g")), ...changes };
  return pageButtons(reply, "g", settings, pages);
}

describe("occurrences of a word", () => {
  const occurrence = { excerpt: sentence(2), left: "the ", keyword: "council", right: " closed" };

  async function links(pages: ReadingPages) {
    return linkedOccurrences([occurrence], "g", await settingsOf(await memoryStore(), "g"), pages);
  }

  it("are linked to their sentences, where everybody may read the text", async () => {
    expect(await links(shared)).toMatchObject([{ url: expect.stringMatching(/skarholm\?p=2&s=0-/) }]);
    expect(await links(added)).toEqual([occurrence]);
  });
});

describe("the buttons that open pages", () => {
  it("open the text at the only excerpt", async () => {
    expect(await buttons(replyWith([sentence(2)]))).toEqual([
      {
        label: "Read on",
        url: expect.stringMatching(/^https:\/\/ibid\.example\.org\/texts\/skarholm\?p=2&s=0-/),
      },
    ]);
  });

  it("are named by their paragraphs, one for each", async () => {
    const reply = replyWith([sentence(2), sentence(2, 4), sentence(4)]);
    expect((await buttons(reply)).map(({ label }) => label)).toEqual(["Read on at ¶2", "Read on at ¶4"]);
  });

  it("open only the excerpt that is shown in full", async () => {
    const reply = replyWith([sentence(2), sentence(4)], "lead");
    expect((await buttons(reply)).map(({ label }) => label)).toEqual(["Read on"]);
  });

  it("are left out for a text that isn't public", async () => {
    expect(await buttons(replyWith([sentence(2)]), added)).toEqual([]);
  });

  it("open the group's own page for a text that it added, if it made its texts public or has a link", async () => {
    const reply = replyWith([sentence(2)]);
    const path = "/texts/skarholm?p=2&s=0-";
    const key = { pageKey: "key" };
    const [open] = await buttons(reply, added, { ...key, publicTexts: true });
    expect(open?.url).toContain(`${url}/s/g${path}`);
    const [signed] = await buttons(reply, added, key);
    expect(signed?.url).toContain(`${url}/g/${groupToken("g", "key")}${path}`);
  });
});
