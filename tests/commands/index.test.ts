import { describe, expect, it } from "vitest";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import { plainText } from "../../src/dialogue/reply/plain-text.ts";
import { Library } from "../../src/retrieval/library.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";
import { command, memberContext, run, suggest } from "./calling.ts";

const chronicle = textFrom("chronicle", [
  "The keeper was Marta Lindqvist. In 1871 Lindqvist lit the lamp. Lindqvist’s lamp burned well.",
  ...Array.from(
    { length: 11 },
    (_, at) => `In ${1872 + at} Captain Name${"abcdefghijk".charAt(at)} signed the book.`,
  ),
]);
const given: CommandContext = { ...memberContext, library: await Library.of([chronicle]) };
const empty: CommandContext = {
  ...memberContext,
  library: await Library.of([textFrom("blank", ["nothing but small letters."])]),
};

/** Presses a button of the index, by its label. */
async function press(reply: Reply, label: string, where = given): Promise<Reply> {
  const { action }: Button = required(
    reply.buttons.find((button) => button.label === label),
    label,
  );
  if (action?.kind !== "command" || action.command !== "index")
    throw new Error(`"${label}" is not of the index`);
  const answer = await command("index").press?.(action.rest, where, new Map());
  if (!answer || answer.kind === "form") throw new Error("no reply");
  return answer;
}

function shown({ excerpts }: Reply): string[] {
  return excerpts.map(({ excerpt }) => quoteOf(excerpt));
}

describe("/index who", () => {
  it("lists people with their paragraphs, by page", async () => {
    const reply = await run("index who", {}, given);
    const [heading, first] = reply.say.split("\n");
    expect(heading).toBe("12 people and institutions, page 1 of 2:");
    expect(first).toBe("Marta Lindqvist, also Lindqvist: ¶1 (3)");
    const next = await press(reply, "Page 2 ▸");
    expect(next).toMatchObject({ replaces: true });
    expect(next.say.split("\n")).toHaveLength(5);
    expect(next.buttons.map(({ label }) => label)).toContain("◂ Page 1");
  });

  it("shows the mentions of a person in a new message", async () => {
    const reply = await press(await run("index who", {}, given), "Marta Lindqvist");
    expect(reply).toMatchObject({ say: "Marta Lindqvist, 3 mentions:", replaces: false });
    expect(shown(reply)).toEqual([
      "The keeper was Marta Lindqvist.",
      "In 1871 Lindqvist lit the lamp.",
      "Lindqvist’s lamp burned well.",
    ]);
    expect((await run("index who", { name: "lindqvist" }, given)).say).toBe(reply.say);
  });

  it("suggests names with the number of their mentions", async () => {
    expect(await suggest("index who", "name", "mar", given)).toEqual([
      { name: "Marta Lindqvist (3)", value: "Marta Lindqvist" },
    ]);
  });

  it("says if the text has no people, or not this one", async () => {
    expect(await run("index who", {}, empty)).toMatchObject({ kind: "not-found" });
    expect((await run("index who", { name: "Zebra" }, given)).say).toContain("“Zebra”");
    expect(await run("index who", { name: " " }, given)).toMatchObject({ kind: "not-found" });
  });
});

describe("/index when", () => {
  it("shows the sentences with dates in the order of the text, with the dates emphasised", async () => {
    const reply = await run("index when", {}, given);
    expect(reply.say).toBe("12 sentences with dates, page 1 of 3:");
    expect(shown(reply)[0]).toBe("In 1871 Lindqvist lit the lamp.");
    expect(reply.excerpts[0]?.emphasis).toEqual([{ start: 35, end: 39 }]);
    const last = await press(await press(reply, "Page 2 ▸"), "Page 3 ▸");
    expect(shown(last)).toEqual([
      "In 1881 Captain Namej signed the book.",
      "In 1882 Captain Namek signed the book.",
    ]);
    expect(await run("index when", {}, empty)).toMatchObject({ kind: "not-found" });
  });
});

describe("/index word", () => {
  it("shows all occurrences of a word in their context", async () => {
    const reply = await run("index word", { word: "sign" }, given);
    expect(reply.say).toBe("“sign”: 11 places, page 1 of 2:");
    const [, lines = ""] = plainText(reply).split("\n\n");
    expect(lines.split("\n")[0]).toBe("  ¶2  In 1872 Captain Namea ›signed‹ the book.");
    expect(reply.buttons.map(({ label }) => label)).toContain("¶2");
    const last = await press(reply, "Page 2 ▸");
    expect(last.say).toMatch(/page 2 of 2:$/);
    expect(last.occurrences).toHaveLength(1);
    expect((await run("index word", { word: "lamps" }, given)).say).toContain("2 places:");
    expect(await run("index word", { word: "zebra" }, given)).toMatchObject({ kind: "not-found" });
  });
});

describe("a page of the index", () => {
  it("is refused if the text has changed", async () => {
    const reply = await run("index when", {}, given);
    await expect(press(reply, "Page 2 ▸", empty)).rejects.toThrow(/changed/);
  });
});
