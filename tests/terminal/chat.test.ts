import { PassThrough, Readable } from "node:stream";
import { text as contentOf } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/command.ts";
import { talk } from "../../src/conversation/reply.ts";
import { loadCommands } from "../../src/load-commands.ts";
import { Library } from "../../src/retrieval/library.ts";
import { chat } from "../../src/terminal/chat.ts";
import { memoryStore } from "../memory-store.ts";
import { library, skarholm, textFrom } from "../skarholm.ts";

const commands = await loadCommands();
const store = await memoryStore();

interface Setting {
  readonly interactive?: boolean;
  readonly colour?: boolean;
  readonly text?: string;
  readonly shelf?: Library;
  /** Commands beside Ibid's own. */
  readonly also?: readonly Command[];
}

async function conversation(
  lines: readonly string[],
  { interactive = false, colour = false, text, shelf = library, also = [] }: Setting = {},
): Promise<string> {
  const output = new PassThrough();
  const input = Readable.from([lines.join("\n")]);
  await chat({
    host: { commands: [...commands, ...also], store, libraryAt: async () => shelf },
    text,
    limit: 3,
    input,
    output,
    interactive,
    colour,
  });
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

  it("says when there is no such choice, unless there is a note of that number", async () => {
    const said = await conversation(["9", "paragraph 2", "9", "[33]"], { interactive: true });
    expect(said.match(/There is no choice 9\./g)).toHaveLength(1);
    expect(said).toContain("Note 33: Minutes of the council");
  });

  it("has choices of two digits", async () => {
    const many: Command = {
      name: "many",
      description: "Offers every paragraph, three times over",
      options: [],
      run: () =>
        talk(
          "Choose.",
          Array.from({ length: 15 }, (_, index) => ({
            label: `Choice ${index + 1}`,
            step: { kind: "paragraph", text: skarholm.fingerprint, number: (index % 5) + 1 },
          })),
        ),
    };
    const said = await conversation(["/many", "13"], { interactive: true, also: [many] });
    expect(said).toContain("  Nobody thanked her.\n");
  });

  it("gives commands the text it is about", async () => {
    const other = textFrom("other", ["Another text altogether."]);
    const shelf = await Library.of([skarholm, other]);
    expect(await conversation(["/paragraph 1"], { shelf, text: "other" })).toContain(
      "Another text altogether.",
    );
    expect(await conversation(["/paragraph 3 text:skarholm"], { shelf, text: "other" })).toContain("Nobody");
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
