import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text as contentOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { freePort } from "../support/free-port.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function start(
  file: string,
  args: readonly string[],
  input: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Run> {
  // The working directory has no .env, and nothing is written outside the temporary folder.
  const env = { ...process.env, DISCORD_TOKEN: "", DATA_DIR: join(corpus, ".data"), ...settings };
  const child = spawn(process.execPath, [file, ...args], { cwd: corpus, env });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([contentOf(child.stdout), contentOf(child.stderr), ended]);
  return { code, out, err };
}

async function ibid(args: readonly string[], input = ""): Promise<Run> {
  return start(join(root, "bin/ibid.js"), args, input);
}

/** The lines of a conversation that aren't empty, without what was typed. */
function answeredLines(conversation: string): string[] {
  return conversation.split("\n").filter((line) => line !== "" && !line.startsWith("> "));
}

function jsonLines(out: string): unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}

let corpus: string;

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), "ibid-cli-"));
  await writeFile(
    join(corpus, "island.txt"),
    "The lighthouse was lit in the spring by Marta Lindqvist.1 She walked over the ice.2\nNobody thanked her.3\n",
  );
});

afterAll(async () => {
  await rm(corpus, { recursive: true });
});

describe("ibid ask", { timeout: 30_000 }, () => {
  it("prints the answer with its citation", async () => {
    const { code, out, err } = await ibid(["ask", "--corpus", corpus, "who", "lit", "the", "lighthouse?"]);
    expect(out).toContain("The lighthouse was lit in the spring by Marta Lindqvist.¹");
    expect(out).toMatch(/¶1 · note 1/);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("names the nearest paragraphs on standard error if there is no answer", async () => {
    const question = "Who was Khrushchev?";
    const { code, out, err } = await ibid(["ask", "--corpus", corpus, question]);
    expect(out).toBe("“Island” doesn't seem to say. “Khrushchev” isn't in this text.\n");
    expect(err).toMatch(/^Nearest: ¶1/);
    expect(code).toBe(0);
  });

  it("prints JSON with --json", async () => {
    const { code, out } = await ibid(["ask", "--json", "--corpus", corpus, "note 3"]);
    expect(JSON.parse(out)).toEqual({
      id: null,
      kind: "note",
      confidence: 1,
      excerpts: [
        {
          text: "island",
          paragraph: 2,
          start: 0,
          end: 19,
          quote: "Nobody thanked her.",
          notes: ["3"],
          score: 1,
        },
      ],
      reply: expect.stringContaining("Nobody thanked her.³"),
    });
    expect(code).toBe(0);
  });

  it("exits with 0 if it finds nothing", async () => {
    const { code, out } = await ibid(["ask", "--json", "--corpus", corpus, "zebra tournament?"]);
    expect(JSON.parse(out)).toMatchObject({ kind: "not-found", excerpts: [], nearest: expect.any(Array) });
    expect(code).toBe(0);
  });

  it("answers a batch line by line, in order, and goes on after invalid lines", async () => {
    const lines = [
      '\uFEFF{"id": "a", "question": "note 1"}',
      "",
      "not JSON",
      '{"id": 2, "question": 7}',
      '{"id": 3, "question": "thanks", "conversation": "c1"}\r',
      "[]",
      '{"question": "paragraph 2"}',
    ];
    const { code, out, err } = await ibid(["ask", "--batch", "--corpus", corpus], lines.join("\n"));
    expect(jsonLines(out)).toMatchObject([
      { id: "a", kind: "note" },
      { id: null, error: expect.stringContaining("not JSON") },
      { id: null, error: expect.stringContaining('"question"') },
      { id: 3, kind: "talk" },
      { id: null, error: expect.stringContaining("object") },
      { id: null, kind: "paragraph" },
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("names on standard error the files it can't read, and answers from the others", async () => {
    const mixed = await mkdtemp(join(tmpdir(), "ibid-mixed-"));
    await writeFile(join(mixed, "island.txt"), "The lighthouse was lit in the spring.1\n");
    await writeFile(join(mixed, "chapter.pages"), "PK");
    const { code, out, err } = await ibid(["ask", "--corpus", mixed, "note 1"]);
    expect(out).toContain("The lighthouse was lit in the spring.¹");
    expect(err).toMatch(/^[^\n]*chapter\.pages can't be read: [^\n]+\n$/);
    expect(code).toBe(0);
    await rm(mixed, { recursive: true });
  });

  it("exits with 1 and one line if there is no such folder or text", async () => {
    const none = await ibid(["ask", "--corpus", join(corpus, "none"), "who?"]);
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.err).toMatch(/^[^\n]+\n$/);
    const unknown = await ibid(["ask", "--corpus", corpus, "--text", "nope", "who was it?"]);
    expect(unknown).toMatchObject({ code: 1, out: "" });
    expect(unknown.err).toMatch(/^There is no text “nope”[^\n]*island[^\n]*\n$/);
  });

  it("exits with 0 if the reader of its output goes away", async () => {
    const child = spawn(process.execPath, [join(root, "bin/ibid.js"), "ask", "--batch", "--corpus", corpus]);
    child.stdout.destroy();
    child.stdin.on("error", () => {});
    child.stdin.end('{"id": 1, "question": "note 1"}\n'.repeat(200));
    const code = new Promise((resolve) => child.once("close", resolve));
    expect(await contentOf(child.stderr)).toBe("");
    expect(await code).toBe(0);
  });
});

describe("ibid quote", { timeout: 30_000 }, () => {
  it("says which words differ and shows the true wording", async () => {
    const { code, out, err } = await ibid([
      "quote",
      "--corpus",
      corpus,
      "She",
      "walked",
      "under",
      "the",
      "ice",
    ]);
    expect(out).toBe(
      "Not word for word.\n“under” should be “over”.\n\n  She walked over the ice.²\n  ¶1 · note 2 · Island\n",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("checks a batch line by line, in order, and goes on after invalid lines", async () => {
    const lines = [
      { id: "a", quote: '"the spring by Marta Lindqvist."1 She walked' },
      { id: 2, quote: "The lighthouse was lit in the autumn by Marta Lindqvist." },
      { quote: "A zebra won the tournament." },
      { id: 3, question: "who?" },
      { id: 4, quote: "…" },
      { id: 5, quote: "She walked over the ice. Nobody thanked her." },
    ];
    const input = lines.map((line) => JSON.stringify(line)).join("\n");
    const { code, out, err } = await ibid(["quote", "--batch", "--corpus", corpus], input);
    const text = "island";
    expect(jsonLines(out)).toEqual([
      {
        id: "a",
        verdict: "exact",
        text,
        paragraph: 1,
        start: 26,
        end: 67,
        notes: ["1", "2"],
        wording: "the spring by Marta Lindqvist. She walked",
      },
      {
        id: 2,
        verdict: "altered",
        text,
        paragraph: 1,
        start: 0,
        end: 55,
        notes: ["1"],
        wording: "The lighthouse was lit in the spring by Marta Lindqvist",
      },
      expect.objectContaining({ id: null, verdict: "absent", text, wording: expect.any(String) }),
      { id: null, error: '"quote" must be a string.' },
      { id: null, error: expect.stringContaining("no words to check") },
      {
        id: 5,
        verdict: "exact",
        text,
        paragraph: 1,
        start: 57,
        end: 80,
        notes: ["2"],
        wording: "She walked over the ice",
        continues: [{ text, paragraph: 2, start: 0, end: 18, notes: ["3"], wording: "Nobody thanked her" }],
      },
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("exits with 1 and one line if there is no such text", async () => {
    const unknown = await ibid(["quote", "--corpus", corpus, "--text", "nope", "the ice"]);
    expect(unknown).toMatchObject({ code: 1, out: "" });
    expect(unknown.err).toMatch(/^There is no text “nope”[^\n]*\n$/);
  });
});

describe("wrong usage", { timeout: 30_000 }, () => {
  it.each([
    [[], /Say what to do/],
    [["dance"], /no "ibid dance"/],
    [["ask"], /Give either a question/],
    [["ask", "--batch", "who?"], /Give either a question/],
    [["ask", "--frobnicate", "who?"], /frobnicate/],
    [["ask", "--limit", "0", "who?"], /--limit must be/],
    [["ask", "--limit", "many", "who?"], /--limit must be/],
    [["quote"], /Give either a quotation/],
    [["quote", "--batch", "the ice"], /Give either a quotation/],
    [["quote", "--limit", "3", "the ice"], /takes no --limit/],
    [["inspect"], /Name one file/],
    [["inspect", "--batch", "island.txt"], /takes no --batch/],
    [["inspect", "--json", "--html", "island.txt"], /one of --json and --html/],
    [["chat", "hello"], /takes nothing else/],
  ])("exits with 2 and one line that helps for %j", async (args, message) => {
    const { code, out, err } = await ibid(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(err.trimEnd()).not.toContain("\n");
  });
});

describe("ibid", { timeout: 30_000 }, () => {
  it("prints --help and --version to standard output", async () => {
    const help = await ibid(["--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toContain("ibid inspect [--json] FILE");
    expect((await ibid(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("inspect prints the paragraphs and footnotes of a file", async () => {
    const { code, out } = await ibid(["inspect", "--json", "island.txt"]);
    expect(JSON.parse(out)).toEqual({
      id: "island",
      title: expect.any(String),
      paragraphs: [
        {
          number: 1,
          text: "The lighthouse was lit in the spring by Marta Lindqvist. She walked over the ice.",
          notes: [
            { label: "1", offset: 56 },
            { label: "2", offset: 81 },
          ],
        },
        { number: 2, text: "Nobody thanked her.", notes: [{ label: "3", offset: 19 }] },
      ],
      notes: {},
      warnings: ["None of the notes has its text in this file."],
    });
    expect(code).toBe(0);
    const plain = await ibid(["inspect", "island.txt"]);
    expect(plain.out).toContain("Paragraphs: 2. Sentences: 3. Notes: 1, 2, 3.");
    expect(plain.out).toContain("¶2  Nobody thanked her.³");
    expect((await ibid(["inspect", "--html", "island.txt"])).out).toMatch(/^<!doctype html>[^]*<\/html>$/);
    expect(await ibid(["inspect", "none.txt"])).toMatchObject({ code: 1, out: "" });
  });

  it("inspect prints chapters, footnote bodies and warnings", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "ibid-inspect-")), "book.md");
    await writeFile(
      file,
      "# I: The wreck\n\nHe fled.[^a1] She stayed.[^1]\n\n# II\n\nThey met.[^3]\n\n[^a1]: To Rome.\n[^1]: At home.\n",
    );
    const { out } = await ibid(["inspect", "--json", file]);
    expect(JSON.parse(out)).toMatchObject({
      chapters: [
        { name: "Ch. I", heading: "I: The wreck" },
        { name: "Ch. II", heading: "II" },
      ],
      paragraphs: [
        { number: 1, chapter: "Ch. I" },
        { number: 1, chapter: "Ch. II", notes: [{ label: "3", offset: 9 }] },
      ],
      notes: { a1: "To Rome.", 1: "At home." },
      warnings: ["Ch. II ¶1: note 2 is not marked between notes 1 and 3.", "Ch. II ¶1: note 3 has no text."],
    });
    const plain = (await ibid(["inspect", file])).out;
    expect(plain).toContain("Chapters: 2. Paragraphs: 2. Sentences: 3. Notes: a1, 1, 3.");
    expect(plain).toContain("Ch. I: I: The wreck\n\nCh. I ¶1  He fled.[a1] She stayed.¹");
    expect(plain).toContain("Note a1 (Ch. I ¶1): To Rome.");
    expect(plain).toContain("Warning: Ch. II ¶1: note 3 has no text.");
    await rm(dirname(file), { recursive: true });
  });

  it("inspect warns about a text without footnotes", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "ibid-inspect-")), "book.txt");
    await writeFile(file, "He fled. She stayed.");
    const { out } = await ibid(["inspect", "--json", file]);
    expect(JSON.parse(out)).toMatchObject({ warnings: ["No notes are marked in this text."] });
    await rm(dirname(file), { recursive: true });
  });

  it("chat answers the documentation's conversation as printed there", async () => {
    const using = await readFile(join(root, "docs/using.md"), "utf8");
    const [, conversation = ""] = /```text\n(> .*?)```/su.exec(using) ?? [];
    const asked = [...conversation.matchAll(/^> (.*)$/gmu)].map(([, words]) => words);
    expect(asked).toHaveLength(3);
    const { out } = await ibid(["chat"], `${asked.join("\n")}\n`);
    // The conversation in the documentation has links to a page, which `ibid chat` alone doesn't serve.
    const withoutPage = conversation.replaceAll(/ {2}\[\d\] Read on$/gmu, "");
    expect(answeredLines(out)).toEqual(answeredLines(withoutPage));
  });

  it("chat replies to each line of its input", async () => {
    const { code, out, err } = await ibid(["chat", "--corpus", corpus], "note 3\nthanks\n");
    expect(out).toMatch(/Nobody thanked her\.³[^]*You're welcome!/);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("bot without a token says how to get one", async () => {
    const { code, out, err } = await ibid(["bot"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^No DISCORD_TOKEN is set: [^\n]+\n$/);
  });

  it("main without a token opens a conversation about the bundled text", async () => {
    const { code, out, err } = await start(join(root, "dist/src/main.js"), [], "who was Seliavkin?\n");
    expect(out).toMatch(/Seliavkin[^]*¶\d+ · note 5\d/);
    const page = /The texts are also on a web page[^\n]+http:\/\/127\.0\.0\.1:\d+\/\n/;
    const taken = /WEB_PORT \d+ can't be opened[^\n]+\n/;
    expect(err).toMatch(new RegExp(`^No DISCORD_TOKEN is set[^\\n]+\\n(?:${page.source}|${taken.source})$`));
    expect(code).toBe(0);
  });
});

describe("ibid serve", { timeout: 30_000 }, () => {
  it("ends if the texts can't be read", async () => {
    const settings = { WEB_PORT: String(await freePort()) };
    const args = ["serve", "--corpus", join(corpus, "none")];
    const { code, err } = await start(join(root, "bin/ibid.js"), args, "", settings);
    expect(code).toBe(1);
    expect(err).toContain("none can't be read: create it and put a text into it.");
  });
});
