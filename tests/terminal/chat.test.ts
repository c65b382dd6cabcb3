import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text as contentOf } from "node:stream/consumers";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defineSubcommand, type Command } from "../../src/features/command/command.ts";
import { textReply, type Form } from "../../src/dialogue/reply/reply.ts";
import type { Services } from "../../src/features/command/context.ts";
import { loadCommands } from "../../src/app/load-commands.ts";
import { Library } from "../../src/retrieval/library.ts";
import { IbidError } from "../../src/shared/error.ts";
import { withLocale } from "../../src/shared/locale/current.ts";
import { chat } from "../../src/terminal/chat.ts";
import { memoryStore } from "../support/memory-store.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { groupTextServices } from "../support/group-texts.ts";
import { library, skarholm, textFrom } from "../support/skarholm.ts";

const commands = await loadCommands();
const store = await memoryStore();

interface TestOptions {
  readonly interactive?: boolean;
  readonly colour?: boolean;
  readonly text?: string;
  readonly shelf?: Library;
  /** Commands in addition to those that come with Ibid. */
  readonly also?: readonly Command[];
  /** Replace the store and the texts. */
  readonly services?: Pick<Services, "store" | "opened" | "libraryAt" | "shelfOf">;
}

const noting: Form = {
  kind: "form",
  title: "A note",
  action: { kind: "command", command: "sketch", rest: "noted" },
  fields: [
    { name: "title", label: "Title", value: "As it was", maxLength: 12 },
    { name: "words", label: "Words", required: true, long: true },
    { name: "why", label: "Why" },
  ],
};

/** Several in one; links, files and a form among what it gives. */
const sketch: Command = {
  name: "sketch",
  description: "Several in one",
  subcommands: [
    defineSubcommand({
      name: "status",
      description: "How far",
      options: {},
      run: () => ({ ...textReply("Day 3."), aside: "2 to come" }),
    }),
    defineSubcommand({
      name: "add",
      description: "Adds",
      options: {
        day: { description: "which day", type: "integer", required: true },
        words: { description: "what to read", type: "string", required: true },
        by: { description: "Who", type: "string" },
      },
      run: ({ day, words, by = "nobody" }) => textReply(`${day}, ${words}, ${by}`),
    }),
    defineSubcommand({
      name: "slow",
      description: "Takes long",
      options: {},
      run: async (_options, { showProgress }) => {
        showProgress?.("Half of it is done.");
        await sleep(1300);
        return textReply("Done.");
      },
    }),
    defineSubcommand({
      name: "link",
      description: "Links",
      options: {},
      run: () =>
        textReply("Look.", [
          { label: "There", url: "https://example.com/there" },
          { label: "Press", action: { kind: "command", command: "sketch", rest: "pressed" } },
        ]),
    }),
    defineSubcommand({
      name: "export",
      description: "Gives files",
      options: {},
      run: () => ({ ...textReply("Here."), files: [{ name: "../edition.md", content: "# Ours" }] }),
    }),
    defineSubcommand({ name: "note", description: "Asks", options: {}, run: () => noting }),
  ],
  press: (rest, _context, form) =>
    textReply(`${rest} ${["title", "words", "why"].map((name) => form.get(name)).join("|")}`),
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-chat-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function conversation(
  lines: readonly string[],
  { interactive = false, colour = false, text, shelf = library, also = [], services }: TestOptions = {},
): Promise<string> {
  const output = new PassThrough();
  const input = Readable.from([lines.join("\n")]);
  await chat({
    services: {
      commands: [...commands, ...also],
      ...(services ?? { store, ...groupTextServices(shelf, store) }),
    },
    text,
    limit: 3,
    input,
    output,
    folder,
    interactive,
    colour,
  });
  output.end();
  return contentOf(output);
}

describe("chat", () => {
  it("replies and ends when the input ends while a reply is made", async () => {
    const input = new PassThrough();
    const slow: Command = {
      name: "slow",
      description: "Replies after the input has ended",
      options: {},
      async run() {
        input.end();
        await once(input, "close");
        await setImmediate();
        return textReply("Done.");
      },
    };
    input.write("/slow\n");
    const output = new PassThrough();
    await chat({
      services: { commands: [slow], store, ...groupTextServices(library, store) },
      limit: 3,
      input,
      output,
      folder,
      interactive: true,
      colour: false,
    });
    output.end();
    expect(await contentOf(output)).toMatch(/Done\.\n\n$/);
  });

  it("replies to each line without prompts if it isn't interactive", async () => {
    const output = await conversation(["note 33", "", "/paragraph 3", "/paragraph x", "thanks"]);
    expect(output).toBe(
      "Note 33: Minutes of the council, 4 May 1871.\n\n" +
        "  The council paid her forty crowns a year.³³\n  ¶2 · note 33\n\n" +
        "[1] In context  [2] ◂ Paragraph 1  [3] Paragraph 3 ▸\n\n" +
        "  Nobody thanked her.\n  ¶3\n\n" +
        "[1] ◂ Paragraph 2  [2] Paragraph 4 ▸\n\n" +
        "No paragraph here goes by “x”: type its number, as in “¶5”, or its first words.\n\n" +
        "You're welcome!\n\n",
    );
  });

  it("lists the commands and settings that there are in the terminal", async () => {
    const output = await withLocale("de", () => conversation(["/help", "/settings show"]));
    const named = [...output.matchAll(/(?<!\p{L})\/\p{L}+(?: \p{L}+)?/gu)].map(([name]) => name);
    expect(named).toEqual(
      expect.arrayContaining([
        "/ask",
        "/note add",
        "/export",
        "/texts list",
        "/settings zone",
        "/settings feature",
      ]),
    );
    for (const name of [
      "/plan",
      "/discuss",
      "/session",
      "/poll",
      "/settings digest",
      "/settings channel",
      "/class",
    ]) {
      expect(named.join(", ")).not.toContain(name);
    }
    expect(output).toContain("•");
    expect(output).not.toMatch(/Apps|Server/u);
  });

  it("shows the words of a citation once", async () => {
    const output = await conversation(["/cite 3", "what note is that?"]);
    expect(output).toContain("“Nobody thanked her.”\n");
    expect(output.match(/Nobody thanked her/g)).toHaveLength(1);
    expect(output).toMatch(/\n {2}¶3\n/);
  });

  it("takes a choice by its label, and ends with a plain word", async () => {
    const output = await conversation(["paragraph 3", "paragraph 4", "Bye", "paragraph 5"]);
    expect(output).toContain("In 1890 the council closed the light");
    expect(output).not.toContain("museum");
  });

  it("tells a person about progress, and that a reply takes long", async () => {
    const output = await conversation(["/sketch slow"], { interactive: true, also: [sketch] });
    expect(output).toMatch(/Half of it is done\.\n\nOne moment …\n\n[^]*Done\./);
    expect(await conversation(["/sketch slow"], { also: [sketch] })).toBe("Done.\n\n");
  });

  it("doesn't tell that a reply takes long after it has failed", async () => {
    const texts = groupTextServices(library, store);
    let calls = 0;
    const input = new PassThrough();
    const output = new PassThrough();
    const ended = chat({
      services: {
        ...texts,
        commands: [],
        store,
        libraryAt: (...of) => {
          calls += 1;
          if (calls > 1) throw new IbidError("busy", "Still reading.");
          return texts.libraryAt(...of);
        },
      },
      limit: 3,
      input,
      output,
      folder,
      interactive: true,
      colour: false,
    });
    input.write("who was Marta?\n");
    await sleep(1300);
    input.end();
    await ended;
    output.end();
    expect(await contentOf(output)).toMatch(/> Still reading\.\n\n> $/);
  });

  it("adds a text from an address", async () => {
    const server = await startLoopbackServer((response) => response.end("The ferry sank at Nordvik."));
    const downloads = { hosts: ["books.test"], network: server.network };
    const shared = await memoryStore();
    const output = await conversation(
      ["/texts add https://books.test/ferry.txt", "/texts add https://example.com/hut.txt", "/texts add"],
      { services: { store: shared, ...groupTextServices(library, shared, downloads) } },
    );
    await server.close();
    expect(output).toContain("Added: “Ferry”, with 1 paragraph");
    expect(output).toContain("I only fetch texts from books.test: download the file from example.com");
    expect(output).toContain("Attach a file, or give the address of one.");
  });

  it("introduces itself and takes the number of a choice if it is interactive", async () => {
    const output = await conversation(["paragraph 2", "2"], { interactive: true });
    expect(output).toContain("I'm Ibid.");
    expect(output).toContain("[1] ◂ Paragraph 1  [2] Paragraph 3 ▸  [3] Note 33");
    expect(output).toContain("  Nobody thanked her.\n");
  });

  it("refuses the number of no choice, unless a footnote has that number", async () => {
    const output = await conversation(["9", "paragraph 2", "9", "[33]"], { interactive: true });
    expect(output.match(/There is no choice 9\./g)).toHaveLength(1);
    expect(output).toContain("Note 33: Minutes of the council");
  });

  it("takes choices of two digits", async () => {
    const many: Command = {
      name: "many",
      description: "Offers every paragraph, three times over",
      options: {},
      run: () =>
        textReply(
          "Choose.",
          Array.from({ length: 15 }, (_, index) => ({
            label: `Choice ${index + 1}`,
            action: { kind: "paragraph", fingerprint: skarholm.fingerprint, ordinal: (index % 5) + 1 },
          })),
        ),
    };
    const output = await conversation(["/many", "13"], { interactive: true, also: [many] });
    expect(output).toContain("  Nobody thanked her.\n");
  });

  it("passes the text it is about to commands", async () => {
    const other = textFrom("other", ["Another text altogether."]);
    const shelf = await Library.of([skarholm, other]);
    expect(await conversation(["/paragraph 1"], { shelf, text: "other" })).toContain(
      "Another text altogether.",
    );
    expect(await conversation(["/paragraph 3 text:skarholm"], { shelf, text: "other" })).toContain("Nobody");
  });

  it("ends with /quit", async () => {
    for (const line of ["/quit", "Quit.", "bye!", "q"]) {
      // oxlint-disable-next-line no-await-in-loop -- one conversation after another
      expect(await conversation([line, "note 33"])).toBe("");
    }
  });

  it("writes escape sequences only if colour is on, and never those of the input", async () => {
    expect(await conversation(["/\u001B[31mred", "note 33"])).not.toContain("\u001B");
    expect(await conversation(["note 33"], { colour: true })).toContain("\u001B[2m¶2 · note 33");
  });

  it("goes on after an error", async () => {
    expect(await conversation(["/nope", "thanks"])).toContain("You're welcome!");
  });

  it("runs subcommands, the first one if none is named", async () => {
    const output = await conversation(["/sketch status", "/sketch", "/sketch nope"], { also: [sketch] });
    expect(output).toBe(
      "Day 3.\n\n2 to come\n\nDay 3.\n\n2 to come\n\n" +
        "There is no /sketch nope. There are /sketch status, /sketch add, /sketch slow, /sketch link, /sketch export, /sketch note.\n\n",
    );
  });

  it("refuses a feature that is switched off, by its command or by a choice", async () => {
    const leading: Command = {
      name: "leading",
      description: "Leads to the notes",
      options: {},
      run: () =>
        textReply("There.", [
          { label: "Notes", action: { kind: "command", command: "note", rest: "list;1" } },
        ]),
    };
    const lines = ["/note list", "/leading", "1"];
    const off = await conversation(["/settings feature notes false", ...lines], {
      interactive: true,
      also: [leading],
    });
    expect(off.match(/Switched off here: notes in the margin\./g)).toHaveLength(2);
    const on = await conversation(["/settings feature notes true", ...lines], {
      interactive: true,
      also: [leading],
    });
    expect(on.match(/There are no notes here yet\./g)).toHaveLength(2);
  });

  it("shows the address of a link and keeps the other choices", async () => {
    const output = await conversation(["/sketch link", "1", "2"], { interactive: true, also: [sketch] });
    expect(output).toMatch(/https:\/\/example\.com\/there\n\n\[1\] There {2}\[2\] Press\n/);
    expect(output).toContain("pressed ||\n");
  });

  it("saves the files of a reply under names that aren't taken, and tells the names", async () => {
    await writeFile(join(folder, "edition.md"), "mine");
    const output = await conversation(["/sketch export", "/sketch export"], { also: [sketch] });
    expect(output).toBe("Here.\n\nSaved as edition-2.md.\n\nHere.\n\nSaved as edition-3.md.\n\n");
    expect(await readdir(folder)).toEqual(["edition-2.md", "edition-3.md", "edition.md"]);
    expect(await readFile(join(folder, "edition.md"), "utf8")).toBe("mine");
    expect(await readFile(join(folder, "edition-3.md"), "utf8")).toBe("# Ours");
  });

  it("asks for the fields of a form one after another, until each is valid", async () => {
    const lines = ["/sketch note", "far too long a title", "", "", "New words", "", "thanks"];
    const output = await conversation(lines, { interactive: true, also: [sketch] });
    expect(output).toContain("A note (/cancel gives up)\nTitle [As it was]: ");
    expect(output).toContain("This may have at most 12 characters. Title [As it was]: ");
    expect(output).toContain("This can't be empty. Words: ");
    expect(output).toContain("Why (may be empty): ");
    expect(output).toContain("noted As it was|New words|\n");
    expect(output).toContain("You're welcome!");
  });

  it("speaks the language of the person, names of commands aside", async () => {
    const lines = ["/sketch note", "", "/cancel", "/sketch export", "/nothing", "/note add"];
    const german = await withLocale("de", () => conversation(lines, { interactive: true, also: [sketch] }));
    expect(german).toContain("„quit“ beendet das Gespräch.");
    expect(german).toContain("A note (/cancel bricht ab)\nTitle [As it was]: ");
    expect(german).toContain("Abgebrochen: Es hat sich nichts geändert.");
    expect(german).toContain("Gespeichert als edition.md.");
    expect(german).toMatch(/\/nothing gibt es hier nicht\. Es gibt \/.* und \/quit\./);
    expect(german).toMatch(/Zu \/note add fehlt noch etwas: (?!the |which )/i);
  });

  it("ends a form that is abandoned, and one that the input ends in", async () => {
    const given = await conversation(["/sketch note", "/cancel", "thanks"], {
      interactive: true,
      also: [sketch],
    });
    expect(given).toContain("Given up: nothing has changed.");
    expect(given).toContain("You're welcome!");
    const ended = await conversation(["/sketch note", "Title"], { interactive: true, also: [sketch] });
    expect(ended).not.toContain("noted");
    expect(await conversation(["/sketch note"], { also: [sketch] })).toMatch(/^That asks questions first/);
  });
});
