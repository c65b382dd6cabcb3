import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GivenFile } from "../../src/features/command/command.ts";
import type { GroupTexts } from "../../src/app/group-texts.ts";
import type { Store } from "../../src/store/store.ts";
import { memoryStore } from "../support/memory-store.ts";
import { shelvesOver } from "../support/shelves.ts";
import { library } from "../support/skarholm.ts";

const ferry =
  "The ferry sank at Nordvik in 1911.1 Nobody drowned.\nIts captain, Olaf Berg, swam ashore.2 He never spoke of it.";

function file(content: string | Uint8Array, name = "ferry.txt"): GivenFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, bytes: async () => bytes };
}

const here = { group: "one", channel: "1" };
const elsewhere = { group: "two", channel: "2" };

describe("the texts of groups", () => {
  let folder: string;
  let store: Store;
  let shelves: GroupTexts;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "ibid-indexes-"));
    store = await memoryStore();
    shelves = shelvesOver(library, store, folder);
  });

  afterEach(async () => {
    await shelves.close();
    rmSync(folder, { recursive: true });
  });

  async function idsAt(place: typeof here, given = shelves): Promise<string[]> {
    return (await given.libraryAt(place)).texts.map(({ id }) => id);
  }

  it("are seen by the group that added them, and by no other", async () => {
    const { text } = await shelves.shelfOf("one").add(file(ferry), "u", 0);
    expect(text).toMatchObject({ id: "ferry", title: "Ferry" });
    expect(await idsAt(here)).toEqual(["ferry", "skarholm"]);
    expect(await idsAt(elsewhere)).toEqual(["skarholm"]);
    expect((await shelves.libraryAt(elsewhere)).byFingerprint(text.fingerprint)).toBeUndefined();
    const found = (await shelves.libraryAt(here)).index("ferry").ask("who swam ashore?", 1);
    expect(found.excerpts[0]?.excerpt.paragraph.number).toBe(2);
  });

  it("are there again after a restart, and in another process", async () => {
    await shelves.shelfOf("one").add(file(ferry), "u", 0, "The ferry book");
    const other = shelvesOver(library, store, folder);
    const { text } = (await other.libraryAt(here)).index("the-ferry-book");
    expect(text).toMatchObject({ title: "The ferry book", paragraphs: [{ number: 1 }, { number: 2 }] });
    await shelves.shelfOf("one").rename("the-ferry-book", "Nordvik");
    expect((await other.libraryAt(here)).index("the-ferry-book").text.title).toBe("Nordvik");
    await other.shelfOf("one").remove("the-ferry-book");
    expect(await idsAt(here)).toEqual(["skarholm"]);
    await other.close();
  });

  it("are read where the group or the channel says so", async () => {
    await shelves.shelfOf("one").add(file(ferry), "u", 0);
    await shelves.shelfOf("one").add(file("A hut stood there.", "hut.md"), "u", 0);
    expect(await idsAt(here)).toEqual(["ferry", "skarholm", "hut"]);
    await store.settings.setChannelText("one", "1", "hut");
    expect(await idsAt(here)).toEqual(["hut", "skarholm", "ferry"]);
    expect(await idsAt({ group: "one", channel: "9" })).toEqual(["ferry", "skarholm", "hut"]);
  });

  it.each<[string, GivenFile, RegExp]>([
    ["of an unknown kind", file("x", "ferry.pdf"), /^ferry\.pdf is of a kind I can't read: .*\.epub/],
    ["without anything in it", file("", "ferry.txt"), /^ferry\.txt is empty/],
    ["with white space only", file(" \n ", "ferry.txt"), /^ferry\.txt is empty/],
    [
      "that is a picture",
      file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "a.txt"),
      /^a\.txt is a PNG picture/,
    ],
    ["that is too large", { ...file("x"), size: 11 * 2 ** 20 }, /larger than 10 MB/],
    [
      "that says it is smaller",
      { ...file("x"), bytes: async () => new Uint8Array(11 * 2 ** 20) },
      /larger than 10 MB/,
    ],
    ["that is no EPUB", file("PK\u0003\u0004cut off", "book.epub"), /^book\.epub/],
    ["with a name that leads elsewhere", file("", "../../evil.txt"), /empty/],
  ])("refuse a file %s, in one sentence, and change nothing", async (_what, given, message) => {
    const refused = shelves.shelfOf("one").add(given, "u", 0);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/ibid-text-|\n/);
    expect(await store.texts.list("one")).toEqual([]);
    expect(await idsAt(here)).toEqual(["skarholm"]);
  });

  it("don't take the place of another of the same name", async () => {
    await shelves.shelfOf("one").add(file(ferry), "u", 0);
    const twice = [1, 2].map(() => shelves.shelfOf("two").add(file(ferry), "u", 0));
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(shelves.shelfOf("one").add(file(ferry), "u", 0)).rejects.toThrow(/“ferry” here already/);
    await expect(shelves.shelfOf("one").add(file(ferry), "u", 0, "Skarholm")).rejects.toThrow(/already/);
    await expect(shelves.shelfOf("one").add(file(ferry), "u", 0, " \u200B ")).rejects.toThrow(/title/);
  });

  it("that can't be read any more leave the others to be asked", async () => {
    const bytes = new TextEncoder().encode("PK\u0003\u0004broken");
    const broken = {
      group: "one",
      id: "broken",
      title: "Broken",
      file: "broken.epub",
      addedBy: "u",
      created: 0,
      bytes,
    };
    await store.texts.add(broken);
    expect(await idsAt(here)).toEqual(["skarholm"]);
  });
});
