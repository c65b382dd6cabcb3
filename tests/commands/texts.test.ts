import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plainText } from "../../src/dialogue/reply/plain-text.ts";
import type { CommandContext, GivenFile } from "../../src/features/command/context.ts";
import { groupTextsOver } from "../support/group-texts.ts";
import { startLoopbackServer, type LoopbackServer } from "../support/loopback-server.ts";
import { memoryStore } from "../support/memory-store.ts";
import { library } from "../support/skarholm.ts";
import { memberContext, run } from "./calling.ts";

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

  it("downloads nothing for members who may not manage the server", async () => {
    const before = server.requests.length;
    context = { ...context, asker: memberContext.asker };
    await expect(add({ url: "https://books.test/ferry.txt" })).rejects.toThrow(/manage the server/);
    expect(server.requests).toHaveLength(before);
  });
});
