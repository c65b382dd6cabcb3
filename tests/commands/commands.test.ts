import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCommands } from "../../src/app/load-commands.ts";
import { Library } from "../../src/retrieval/library.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import { plainText } from "../../src/dialogue/reply/plain-text.ts";
import { paragraphName } from "../../src/document/paragraphs.ts";
import { press } from "../support/press.ts";
import { library } from "../support/skarholm.ts";
import { voyage, voyages } from "../support/voyage.ts";
import { command, commands, memberContext, run, suggest } from "./calling.ts";

describe("the bundled commands", () => {
  it("are loaded from their folder in the order of their names", async () => {
    const files = await readdir(new URL("../../commands", import.meta.url));
    expect(files.length).toBeGreaterThan(5);
    expect(commands.map(({ name }) => `${name}.ts`)).toEqual(files.toSorted());
  });

  it("are all in the documentation's table", async () => {
    const using = await readFile(new URL("../../docs/using.md", import.meta.url), "utf8");
    const rows = using.split("\n").filter((line) => line.startsWith("| `/"));
    const listed = new Set(rows.flatMap((row) => [...row.matchAll(/`\/([a-z]+)/gu)].map(([, name]) => name)));
    expect(commands.map(({ name }) => name).filter((name) => !listed.has(name))).toEqual([]);
  });

  it.each(["ask", "find", "footnote", "paragraph"])("have an option for the text: /%s", async (name) => {
    expect(await suggest(name, "text", "ska")).toEqual([{ name: "The skarholm", value: "skarholm" }]);
    expect(await suggest(name, "text", "zebra")).toEqual([]);
    const elsewhere = run(name, { text: "nope", question: "who?", words: "goat", number: "1" });
    await expect(elsewhere).rejects.toThrow(/skarholm/);
  });

  it("ask the text about a message from its menu", () => {
    expect(command("ask").menu?.name).toBe("Ask the text about this");
  });
});

describe("/ask", () => {
  it("gives the same answer as a message", async () => {
    expect(await run("ask", { question: "note 33" })).toMatchObject({ kind: "note" });
  });
});

describe("/find", () => {
  it("shows five sentences a page, in the order of the text", async () => {
    const reply = await run("find", { words: "para:2" });
    expect(reply.say).toBe("6 sentences, page 1 of 2:");
    expect(reply.excerpts).toHaveLength(5);
    expect(reply.buttons).toMatchObject([
      { label: "Page 2 ▸", action: { kind: "find", page: 2, words: "para:2" } },
    ]);
  });

  it("turns to the next page and back", async () => {
    const [next] = (await run("find", { words: "para:2" })).buttons;
    const second = await press(next, library);
    expect(second.say).toBe("6 sentences, page 2 of 2:");
    expect(second.excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual(["She kept a goat."]);
    expect(second.buttons.map(({ label }) => label)).toEqual(["◂ Page 1"]);
  });

  it("says that no sentence has all the words", async () => {
    expect(await run("find", { words: "zebra" })).toMatchObject({ kind: "not-found", excerpts: [] });
  });

  it("refuses a search that is too long for its buttons", async () => {
    await expect(run("find", { words: "goat ".repeat(30) })).rejects.toThrow(/80 characters/);
  });
});

describe("/find with words of footnotes", () => {
  it("shows the sentences, and the footnotes under a heading of their own", async () => {
    const reply = await run("find", { words: "note-text:cello" }, { ...memberContext, library: voyages });
    expect(plainText(reply)).toBe(
      "One sentence:\n\n" +
        "  The cook brought two hens and a cello aboard.²\n  Ch. I ¶2 · note 2 · The Voyage of the Anna\n\n" +
        "In note 2:\n  The cello was built by Giuseppe Guarneri of Cremona.\n" +
        "  note 2 · Ch. I ¶2 · The Voyage of the Anna",
    );
  });
});

describe("/paragraph", () => {
  it("shows a paragraph", async () => {
    const { excerpts } = await run("paragraph", { number: "3" });
    expect(excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual(["Nobody thanked her."]);
  });

  it("suggests numbers and first words", async () => {
    expect(await suggest("paragraph", "number", "3")).toContainEqual({
      name: "3  Nobody thanked her.",
      value: "¶3",
    });
    expect(await suggest("paragraph", "number", "nobody")).toEqual([
      { name: "3  Nobody thanked her.", value: "¶3" },
    ]);
    expect(await suggest("paragraph", "number", "")).toHaveLength(5);
    expect((await suggest("paragraph", "number", "1"))[0]?.name).toBe(
      "1  The lighthouse at Skarholm was lit for the first time in March 1871. Its…",
    );
  });
});

describe("/paragraph in a text with chapters", () => {
  const given = { ...memberContext, library: voyages };

  async function places(options: Record<string, string>) {
    const { excerpts } = await run("paragraph", options, given);
    return excerpts.map(({ excerpt }) => paragraphName(excerpt.paragraph));
  }

  it("takes the chapter as an option or with the number, in any form", async () => {
    expect(await places({ number: "2", chapter: "II" })).toEqual(["Ch. II ¶2"]);
    expect(await places({ number: "last", chapter: "preface" })).toEqual(["Preface ¶2"]);
    for (const number of [
      "Ch. III ¶2",
      "III 2",
      "iii ¶2",
      "3 2",
      "3.2",
      "The hens were",
      "chapter three, paragraph 2",
    ])
      expect(await places({ number })).toEqual(["Ch. III ¶2"]);
    expect(await places({ number: "I ¶3" })).toEqual(["Ch. I ¶3"]);
    expect(await places({ number: "by", chapter: "I" })).toEqual(["Ch. I ¶3"]);
    await expect(places({ number: "by", chapter: "II" })).rejects.toThrow(/goes by “by”/);
    await expect(places({ number: "th" })).rejects.toThrow("7 paragraphs here begin with “th”");
    expect((await run("paragraph", { number: "2" }, given)).say).toMatch(/Which one/);
    expect((await run("paragraph", { number: "1", chapter: "9" }, given)).say).toBe(
      "There is no chapter 9 here: the chapters run from Preface to Ch. III.",
    );
    await expect(places({ number: "zebra" })).rejects.toThrow(
      "No paragraph here goes by “zebra”: type its number, as in “Ch. III ¶2”, or its first words.",
    );
  });

  it("suggests paragraphs by number and first words, each with its chapter, and chapters by their headings", async () => {
    const byNumber = await suggest("paragraph", "number", "4", given);
    expect(byNumber).toEqual([{ name: "Ch. II ¶4  Then the wind turned.", value: "Ch. II ¶4" }]);
    expect(await suggest("paragraph", "number", "by night", given)).toHaveLength(1);
    expect(await suggest("paragraph", "chapter", "wreck", given)).toEqual([
      { name: "Chapter III. The Wreck", value: "Ch. III" },
    ]);
  });

  it("accepts its own suggestions", async () => {
    const all = await suggest("paragraph", "number", "", given);
    expect(all).toHaveLength(11);
    const shown = await Promise.all(all.map(({ value }) => places({ number: String(value) })));
    expect(shown).toEqual(all.map(({ value }) => [value]));
  });

  it("accepts its own suggestions for the words before the first chapter", async () => {
    const paragraphs = voyage.paragraphs.map(({ chapter, ...rest }) =>
      chapter && chapter.name !== "Preface" ? { ...rest, chapter } : rest,
    );
    const text = { ...voyage, chapters: voyage.chapters.slice(1), paragraphs };
    const reply = await run(
      "paragraph",
      { number: "¶2" },
      { ...memberContext, library: await Library.of([text]) },
    );
    expect(reply.excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([
      "Those who sailed in her are dead.",
    ]);
  });
});

describe("/footnote", () => {
  it("accepts numbers and signs", async () => {
    expect(await run("footnote", { number: "33" })).toMatchObject({ kind: "note" });
    expect(await run("footnote", { number: " * " })).toMatchObject({ kind: "note" });
    expect(await run("footnote", { number: "note 33" })).toMatchObject({ kind: "note" });
    expect(await run("footnote", { number: "99" })).toMatchObject({ kind: "not-found" });
  });

  it("suggests the footnote whose label is typed in any form, with its body", async () => {
    const suggested = [
      {
        name: "33  The council paid her forty crowns a year. · Minutes of the council, 4 May 1871.",
        value: "33",
      },
    ];
    expect(await suggest("footnote", "number", "note 33")).toEqual(suggested);
    expect(await suggest("footnote", "number", "fn. 33")).toEqual(suggested);
    expect(await suggest("footnote", "number", "minutes")).toEqual(suggested);
  });

  it("distinguishes footnotes with the same number", async () => {
    const given = { ...memberContext, library: voyages };
    const suggested = await suggest("footnote", "number", "1", given);
    expect(suggested.map(({ name }) => name)).toEqual([
      "1  Ch. I ¶1  We left the harbour on a grey morning in… · The parish register says the sixth of April.",
      "1  Ch. II ¶1  In June we met the first ice. · Compare Scoresby, An Account of the Arctic…",
      "1  Ch. III ¶1  The Anna struck a rock at dawn. · The insurers at Lloyd’s paid the widow nine…",
    ]);
    const [, second] = suggested;
    expect((await run("footnote", { number: String(second?.value) }, given)).say).toMatch(/^Note 1: Compare/);
    expect((await run("footnote", { number: "1 of chapter 3" }, given)).say).toMatch(/^Note 1: The insurers/);
    expect((await run("footnote", { number: "1" }, given)).say).toMatch(/^There are 3 notes 1 here/);
  });

  it("suggests labels and the words they are attached to", async () => {
    expect(await suggest("footnote", "number", "*")).toEqual([
      { name: "*  Lindqvist never returned to Skarholm.", value: "*" },
    ]);
    expect((await suggest("footnote", "number", "")).map(({ value }) => value)).toEqual([
      "31",
      "32",
      "33",
      "34",
      "*",
    ]);
  });
});

describe("/texts and /help", () => {
  it("list the texts and all commands", async () => {
    expect((await run("texts list", {})).say).toBe("The skarholm (skarholm): 5 paragraphs, notes 31 to *");
    const { say } = await run("help", {});
    for (const { name } of commands.filter((each) => each.name !== "help")) expect(say).toContain(`/${name}`);
  });
});

describe("a folder of commands", () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "ibid-commands-"));
  });
  afterEach(async () => {
    await rm(dir, { recursive: true });
  });

  const sound = `export default { name: "sound", description: "Fine", options: {}, run: () => {} };`;

  /** Declarations for the files of invalid commands. */
  const parts = `
    const option = { description: "x".repeat(100), type: "string" };
    const optionsOf = (length) => Object.fromEntries(Array.from({ length }, (_, n) => ["a" + n, option]));
    const part = { name: "a", description: option.description, options: {}, run: () => {} };
  `;

  it.each([
    ["nothing.ts", "export {};", /default/],
    ["broken.ts", "export default {", /can't be loaded/],
    ["thrower.ts", "throw new Error('no');", /can't be loaded/],
    ["other.ts", sound, /name the file after it/],
    ["Upper.ts", sound.replace('"sound"', '"Upper"'), /lower-case/],
    ["sound.ts", sound.replace("Fine", ""), /description/],
    ["sound.ts", sound.replace("run: () => {}", "run: 1"), /run function/],
    ["sound.ts", sound.replace("options: {}", "options: []"), /object of options/],
    [
      "sound.ts",
      sound.replace("options: {}", "options: { a: { description: 'b', type: 'float' } }"),
      /its option "a" needs a type, one of/,
    ],
    [
      "sound.ts",
      sound.replace("options: {}", "options: { 'A b': option }"),
      /its option "A b" needs a name of/,
    ],
    ["sound.ts", sound.replace("options: {}", "options: {}, menu: { name: 'm' }"), /menu/],
    ["sound.ts", sound.replace("options: {}", "subcommands: []"), /it needs 1 to 25 subcommands/],
    ["sound.ts", sound.replace("options: {}", "subcommands: [{}]"), /a subcommand needs a name/],
    ["sound.ts", sound.replace("options: {}", "subcommands: Array(2).fill({...part})"), /same name/],
    [
      "sound.ts",
      sound.replace(
        "options: {}",
        "subcommands: Array.from({ length: 26 }, (_, n) => ({ ...part, name: `a${n}` }))",
      ),
      /more than 25 subcommands/,
    ],
    ["sound.ts", sound.replace("options: {}", "options: optionsOf(26)"), /more than 25 options/],
    [
      "sound.ts",
      sound.replace(
        "options: {}",
        "subcommands: Array.from({ length: 5 }, (_, n) => ({ ...part, name: `a${n}`, options: optionsOf(20) }))",
      ),
      /more than 8000 characters/,
    ],
    ["notes.md", "# Notes", /not a command file/],
  ])("is refused with the invalid file %s: %s", async (file, content, message) => {
    await writeFile(join(dir, file), parts + content);
    await expect(loadCommands(dir)).rejects.toThrow(message);
  });

  it("is loaded if all files are valid", async () => {
    await writeFile(join(dir, "sound.ts"), sound);
    expect(await loadCommands(dir)).toMatchObject([{ name: "sound" }]);
  });

  it("is refused if it is empty or missing", async () => {
    await expect(loadCommands(dir)).rejects.toThrow(/no commands/);
    await expect(loadCommands(join(dir, "none"))).rejects.toThrow(/can't be read/);
    await mkdir(join(dir, "sub.ts"));
    await expect(loadCommands(dir)).rejects.toThrow(/can't be loaded/);
  });
});
