import { PassThrough, Readable } from "node:stream";
import { text as contentOf } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { loadCommands } from "../../src/load-commands.ts";
import { chat } from "../../src/terminal/chat.ts";
import { library } from "../skarholm.ts";

const commands = await loadCommands();

async function conversation(
  lines: readonly string[],
  { interactive = false, colour = false }: { interactive?: boolean; colour?: boolean } = {},
): Promise<string> {
  const output = new PassThrough();
  const input = Readable.from([lines.join("\n")]);
  await chat({ ibid: { library }, commands, limit: 3, input, output, interactive, colour });
  output.end();
  return contentOf(output);
}

describe("a conversation in the terminal", () => {
  it("answers each line, without prompts, when nobody sits there", async () => {
    const said = await conversation(["note 33", "", "/paragraph 3", "/paragraph x", "thanks"]);
    expect(said).toBe(
      "Note 33: Minutes of the council, 4 May 1871.\n\n" +
        "  The council paid her forty crowns a year.³³\n  ¶2 · note 33 · The skarholm\n\n" +
        "  Nobody thanked her.\n  ¶3 · The skarholm\n\n" +
        '"number" must be a whole number from 1.\n\n' +
        "You're welcome!\n\n",
    );
  });

  it("introduces itself to a person and takes the number of a choice", async () => {
    const said = await conversation(["paragraph 2", "2"], { interactive: true });
    expect(said).toContain("I'm Ibid.");
    expect(said).toContain("[1] ◂ Paragraph 1  [2] Paragraph 3 ▸  [3] Note 33");
    expect(said).toContain("  Nobody thanked her.\n");
  });

  it("ends with /quit", async () => {
    expect(await conversation(["/quit", "note 33"])).toBe("");
  });

  it("uses colours only when told to, and never the input's own", async () => {
    expect(await conversation(["/\u001B[31mred", "note 33"])).not.toContain("\u001B");
    expect(await conversation(["note 33"], { colour: true })).toContain("\u001B[2m¶2 · note 33");
  });

  it("goes on after a mistake", async () => {
    expect(await conversation(["/nope", "thanks"])).toContain("You're welcome!");
  });
});
