import { asTextId } from "../../src/document/text-id.ts";
import type { Library } from "../../src/retrieval/library.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plainText } from "../../src/dialogue/reply/plain-text.ts";
import type { CommandContext, GivenFile } from "../../src/features/command/context.ts";
import { groupTextsOver } from "../support/group-texts.ts";
import { startLoopbackServer, type LoopbackServer } from "../support/loopback-server.ts";
import { memoryStore } from "../support/memory-store.ts";
import { library } from "../support/skarholm.ts";
import { command, memberContext, run } from "./calling.ts";

const ferry = "The ferry sank at Nordvik in 1911.[1] Nobody drowned.\n\n[1] Harbour register.";

const attached: GivenFile = {
  name: "hut.txt",
  size: 19,
  bytes: async () => Buffer.from("A hut stood there.\n"),
};

describe("/texts add", () => {
  let server: LoopbackServer;
  let context: CommandContext;

  beforeAll(async () => {
    server = await startLoopbackServer((response) => response.end(ferry));
  });

  afterAll(() => server.close());

  beforeEach(async () => {
    const store = await memoryStore();
    const downloads = { hosts: ["books.test"], network: server.network };
    context = {
      ...memberContext,
      store,
      shelf: groupTextsOver(library, store, undefined, undefined, downloads).shelfOf("server"),
      asker: { ...memberContext.asker, manages: true },
    };
  });

  async function add(options: Parameters<typeof run>[1]): Promise<string> {
    return plainText(await run("texts add", options, context));
  }

  it("adds the file of an address", async () => {
    const reply = await add({ url: "https://books.test/ferry.txt" });
    expect(reply).toContain("Added: “Ferry”, with 1 paragraph, note 1 with its text.");
    expect(await context.shelf.list()).toMatchObject([{ id: "ferry", file: "ferry.txt" }]);
  });

  it("gives a downloaded text the title that was asked for", async () => {
    expect(await add({ url: "https://books.test/ferry.txt", title: "Nordvik" })).toContain("“Nordvik”");
    expect(await context.shelf.list()).toMatchObject([{ id: "nordvik" }]);
  });

  it("refuses a downloaded file that can't be read", async () => {
    await expect(add({ url: "https://books.test/ferry.mobi" })).rejects.toThrow(/convert it to EPUB/);
    expect(await context.shelf.list()).toEqual([]);
  });

  it("takes either a file or an address", async () => {
    await expect(add({})).rejects.toThrow("Attach a file, or give the address of one.");
    await expect(add({ file: attached, url: "https://books.test/ferry.txt" })).rejects.toThrow(/not both/);
    expect(await add({ file: attached })).toContain("Added: “Hut”");
  });

  it("shows where a text in a script without spaces begins", async () => {
    const words = `第一 ${"山川草木".repeat(80)}`;
    const reply = await add({
      file: { name: "hills.txt", size: 1000, bytes: async () => Buffer.from(words) },
    });
    expect(reply).toContain(`It begins: “第一 ${"山川草木".repeat(40)}`);
  });

  it("downloads nothing for members who may not manage the server", async () => {
    const before = server.requests.length;
    context = { ...context, asker: memberContext.asker };
    await expect(add({ url: "https://books.test/ferry.txt" })).rejects.toThrow(/manage the server/);
    expect(server.requests).toHaveLength(before);
  });
});

describe("/texts rename", () => {
  it("says that the text is gone if it was removed meanwhile", async () => {
    const store = await memoryStore();
    const shelf = groupTextsOver(library, store).shelfOf("server");
    const asker = { ...memberContext.asker, manages: true };
    await shelf.add(attached, asker.id, 0);
    const removed = { ...shelf, rename: async () => false };
    const context = { ...memberContext, store, shelf: removed, asker };
    await expect(run("texts rename", { text: "hut", title: "House" }, context)).rejects.toThrow(
      "gone already",
    );
  });
});

describe("/texts glossary", () => {
  let context: CommandContext;
  const ferryFile: GivenFile = {
    name: "ferry.txt",
    size: 60,
    bytes: async () => Buffer.from("The skipper swam ashore. The skippers never spoke of it.\n"),
  };

  beforeEach(async () => {
    const store = await memoryStore();
    const groupTexts = groupTextsOver(library, store);
    const manager = { ...memberContext.asker, manages: true };
    context = { ...memberContext, store, shelf: groupTexts.shelfOf("server"), asker: manager };
    await run("texts add", { file: ferryFile }, context);
    const ofPlace = await groupTexts.libraryAt(context.place, {
      ...context.settings,
      text: asTextId("ferry"),
    });
    context = { ...context, library: ofPlace };
    libraryNow = () => groupTexts.libraryAt(context.place, { ...context.settings, text: asTextId("ferry") });
  });

  let libraryNow: () => Promise<Library>;

  async function submit(words: string, given = context): Promise<string> {
    const form = await command("texts")
      .subcommands?.find(({ name }) => name === "glossary")
      ?.run(new Map([["text", "ferry"]]), given);
    if (form?.kind !== "form") throw new Error("no form");
    const answer = await command("texts").press?.(form.action.rest, given, new Map([["words", words]]));
    if (!answer || answer.kind === "form") throw new Error("no reply");
    return answer.say;
  }

  it("is asked for in a form, and used from then on", async () => {
    expect(await submit("skipper: captain")).toContain("“Ferry” has 1 word now");
    const given = { ...context, library: await libraryNow() };
    expect((await run("define", { word: "captain" }, given)).say).toContain(
      "In the glossary: skipper: captain.",
    );
    const again = await command("texts")
      .subcommands?.find(({ name }) => name === "glossary")
      ?.run(new Map([["text", "ferry"]]), given);
    expect(again).toMatchObject({ fields: [{ value: "skipper: captain" }] });
    expect(await submit("")).toBe("“Ferry” has no glossary now.");
    const without = { ...context, library: await libraryNow() };
    expect(await run("define", { word: "captain" }, without)).toMatchObject({ kind: "not-found" });
  });

  it("is taken from a file", async () => {
    const words = "# words\nskipper: captain, master\nashore: on land\n";
    const file: GivenFile = { name: "words.txt", size: 60, bytes: async () => Buffer.from(words) };
    expect((await run("texts glossary", { text: "Ferry", file }, context)).say).toContain("has 2 words now");
    const huge: GivenFile = { ...file, bytes: async () => Buffer.alloc(300_000) };
    await expect(run("texts glossary", { text: "Ferry", file: huge }, context)).rejects.toThrow(/too large/);
  });

  it("is refused with a malformed line, for a text of all, and to members who don't manage the server", async () => {
    await expect(submit("skipper")).rejects.toThrow("Line 1 of the glossary must be a term, a colon");
    await expect(run("texts glossary", { text: "skarholm" }, context)).rejects.toThrow(/was added here/);
    await expect(
      run("texts glossary", { text: "ferry" }, { ...context, asker: memberContext.asker }),
    ).rejects.toThrow(/manage the server/);
    expect(await context.shelf.glossary(asTextId("ferry"))).toBeUndefined();
  });
});
