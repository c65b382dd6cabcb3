import { asTextId } from "../../src/document/text-id.ts";
import type { Library } from "../../src/retrieval/library.ts";
import { settingsOf } from "../../src/features/settings/settings.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GivenFile } from "../../src/features/command/context.ts";
import type { GroupTexts } from "../../src/app/group-texts.ts";
import type { Store } from "../../src/store/store.ts";
import { memoryStore } from "../support/memory-store.ts";
import { groupTextsOver } from "../support/group-texts.ts";
import { library } from "../support/skarholm.ts";

const ferry =
  "The ferry sank at Nordvik in 1911.1 Nobody drowned.\nIts captain, Olaf Berg, swam ashore.2 He never spoke of it.";

function file(content: string | Uint8Array, name = "ferry.txt"): GivenFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, bytes: async () => bytes };
}

const here = { group: "one", channel: "1" };
const elsewhere = { group: "two", channel: "2" };

describe("GroupTexts", () => {
  let folder: string;
  let store: Store;
  let groupTexts: GroupTexts;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "ibid-indexes-"));
    store = await memoryStore();
    groupTexts = groupTextsOver(library, store, folder);
  });

  afterEach(async () => {
    await groupTexts.close();
    rmSync(folder, { recursive: true });
  });

  async function libraryAt(place: typeof here, given = groupTexts): Promise<Library> {
    return given.libraryAt(place, await settingsOf(store, place.group));
  }

  async function idsAt(place: typeof here, given = groupTexts): Promise<string[]> {
    return (await libraryAt(place, given)).texts.map(({ id }) => id);
  }

  function add(group: string, by: string) {
    return groupTexts.shelfOf(group).add(file(ferry), by, 2);
  }

  /** The indexes of the texts that the group has added. */
  async function indexesIn(given: GroupTexts) {
    return (await libraryAt(here, given)).indexes.filter(({ text }) => text.id !== "skarholm");
  }

  /** The result of each of them for a question. */
  async function askAll(given: GroupTexts) {
    return Promise.all(
      (await indexesIn(given)).map(async (index) => (await index.open()).ask("who swam ashore?", 1)),
    );
  }

  it("shows an added text only to the group that added it", async () => {
    const { text } = await groupTexts.shelfOf("one").add(file(ferry), "u", 0);
    expect(text).toMatchObject({ id: "ferry", title: "Ferry" });
    expect(await idsAt(here)).toEqual(["ferry", "skarholm"]);
    expect(await idsAt(elsewhere)).toEqual(["skarholm"]);
    expect((await libraryAt(elsewhere)).byFingerprint(text.fingerprint)).toBeUndefined();
    const found = await (
      await (await libraryAt(here)).index(asTextId("ferry")).open()
    ).ask("who swam ashore?", 1);
    expect(found.excerpts[0]?.excerpt.paragraph.number).toBe(2);
  });

  it("reads added texts from the store after a restart and in another process", async () => {
    await groupTexts.shelfOf("one").add(file(ferry), "u", 0, "The ferry book");
    const other = groupTextsOver(library, store, folder);
    const { text } = (await libraryAt(here, other)).index(asTextId("the-ferry-book"));
    expect(text).toMatchObject({ title: "The ferry book", paragraphs: [{ number: 1 }, { number: 2 }] });
    await groupTexts.shelfOf("one").rename(asTextId("the-ferry-book"), "Nordvik");
    expect((await libraryAt(here, other)).index(asTextId("the-ferry-book")).text.title).toBe("Nordvik");
    await other.shelfOf("one").remove(asTextId("the-ferry-book"));
    expect(await idsAt(here)).toEqual(["skarholm"]);
    await other.close();
  });

  it("answers from all texts of a group however little memory there is, though it holds one index", async () => {
    for (const name of ["ferry", "boat", "ship"]) {
      // oxlint-disable-next-line no-await-in-loop -- in this order
      await groupTexts.shelfOf("one").add(file(ferry, `${name}.txt`), "u", 0);
    }
    const tight = groupTextsOver(library, store, folder, 1);
    expect((await indexesIn(tight)).map(({ text }) => text.id)).toEqual(["ferry", "boat", "ship"]);
    expect(await askAll(tight)).toEqual(await askAll(groupTexts));
    expect(await askAll(tight)).toEqual(await askAll(groupTexts));
    expect(tight.inMemory).toEqual({ count: 3, bytes: 1 });
    expect(groupTexts.inMemory.bytes).toBeGreaterThan(1000);
    await tight.close();
  });

  it("puts the text that is set for the channel, or else for the group, first", async () => {
    await groupTexts.shelfOf("one").add(file(ferry), "u", 0);
    await groupTexts.shelfOf("one").add(file("A hut stood there.", "hut.md"), "u", 0);
    expect(await idsAt(here)).toEqual(["ferry", "skarholm", "hut"]);
    await store.settings.setChannelText("one", "1", asTextId("hut"));
    expect(await idsAt(here)).toEqual(["hut", "skarholm", "ferry"]);
    expect(await idsAt({ group: "one", channel: "9" })).toEqual(["ferry", "skarholm", "hut"]);
  });

  it.each<[string, GivenFile, RegExp]>([
    ["of an unknown format", file("x", "ferry.pages"), /^ferry\.pages can't be read: .*\.epub/],
    ["of a format for other readers", file("x", "ferry.azw3"), /^ferry\.azw3 can't be read: .*Calibre/],
    ["that is empty", file("", "ferry.txt"), /^ferry\.txt is empty/],
    ["with only white space", file(" \n ", "ferry.txt"), /^ferry\.txt is empty/],
    [
      "that is a picture",
      file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "a.txt"),
      /^a\.txt is a PNG picture/,
    ],
    ["that is too large", { ...file("x"), size: 11 * 2 ** 20 }, /larger than 10 MB/],
    [
      "whose stated size is too small",
      { ...file("x"), bytes: async () => new Uint8Array(11 * 2 ** 20) },
      /larger than 10 MB/,
    ],
    ["that isn't an EPUB", file("PK\u0003\u0004cut off", "book.epub"), /^book\.epub/],
    ["whose name leads to another folder", file("", "../../evil.txt"), /empty/],
  ])("refuses a file %s in one sentence and stores nothing", async (_what, given, message) => {
    const refused = groupTexts.shelfOf("one").add(given, "u", 0);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/ibid-text-|\n/);
    expect(await store.texts.list("one")).toEqual([]);
    expect(await idsAt(here)).toEqual(["skarholm"]);
  });

  it("limits the texts that a member adds in all groups, those that are still being read included", async () => {
    for (let index = 0; index < 49; index++) {
      const [id, bytes] = [asTextId(`kept-${index}`), new TextEncoder().encode(ferry)];
      const kept = {
        group: `g${index}`,
        id,
        title: "Kept",
        file: "kept.txt",
        addedBy: "ann",
        created: 1,
        bytes,
      };
      // oxlint-disable-next-line no-await-in-loop -- in this order
      await store.texts.add(kept);
    }
    const results = await Promise.allSettled(["a", "b", "c"].map((group) => add(group, "ann")));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(add("d", "ann")).rejects.toThrow("In all places together you may add 50 texts of 60 MB");
    expect((await add("d", "bo")).text.id).toBe("ferry");
  });

  it("refuses many uploads in a short time", async () => {
    const uploads = Array.from({ length: 31 }, () => add("a", "ann"));
    const reasons = (await Promise.allSettled(uploads)).flatMap((each) =>
      each.status === "rejected" ? [String(each.reason)] : [],
    );
    expect(reasons.filter((reason) => reason.includes("many files in a short time"))).toHaveLength(1);
    expect(reasons.at(-1)).toContain("add the next in 10 minutes");
  });

  it("cuts a long title between two characters", async () => {
    const long = file(`# ${"a".repeat(197)}👩‍🚀 and more\n\nA hut stood there.\n`, "hut.md");
    await groupTexts.shelfOf("one").add(long, "u", 0);
    expect((await groupTexts.shelfOf("one").list())[0]?.title).toBe(`${"a".repeat(197)}…`);
  });

  it("refuses a second text with the same id", async () => {
    await groupTexts.shelfOf("one").add(file(ferry), "u", 0);
    const twice = [1, 2].map(() => groupTexts.shelfOf("two").add(file(ferry), "u", 0));
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(groupTexts.shelfOf("one").add(file(ferry), "u", 0)).rejects.toThrow(/“ferry” here already/);
    await expect(groupTexts.shelfOf("one").add(file(ferry), "u", 0, "Skarholm")).rejects.toThrow(/already/);
    await expect(groupTexts.shelfOf("one").add(file(ferry), "u", 0, " \u200B ")).rejects.toThrow(/title/);
  });

  it("leaves out a stored text that can't be read any more", async () => {
    const bytes = new TextEncoder().encode("PK\u0003\u0004broken");
    const broken = {
      group: "one",
      id: asTextId("broken"),
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
