import { spawn } from "node:child_process";
import { text as contentOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generateText } from "../../scripts/bench/generate.ts";
import { quantileRows } from "../../scripts/bench/row.ts";
import { englishSentences } from "../../src/nlp/english/tokens.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

async function bench(args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench.ts", ...args], { cwd: root });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([contentOf(child.stdout), contentOf(child.stderr), ended]);
  return { code, out, err };
}

describe("the generated corpus", () => {
  it("is deterministic, with one paragraph per line", async () => {
    const text = await generateText(30);
    expect(await generateText(30)).toBe(text);
    expect(text.split("\n")).toHaveLength(30);
  });

  it("has sentences, with word frequencies as in English", async () => {
    const text = await generateText(200);
    expect(englishSentences(text.split("\n")[0] ?? "").length).toBeGreaterThan(1);
    const share = (word: string) =>
      text
        .toLowerCase()
        .split(/\W+/)
        .filter((each) => each === word).length;
    expect(share("the")).toBeGreaterThan(10 * share("island"));
  });
});

describe("npm run bench", { timeout: 180_000 }, () => {
  it("has one row for each quantile", () => {
    expect(quantileRows("ask", [1, 2, 3], { median: 0.5, most: 1 })).toEqual([
      { label: "ask, median", value: 2, unit: "ms" },
      { label: "ask, most", value: 3, unit: "ms" },
    ]);
  });

  it.each([
    ["--mentions", "0"],
    ["--paragraphs", "many"],
    ["--frobnicate", ""],
  ])("ends with status 2 and a line that helps when it is called with %s %s", async (flag, value) => {
    const { code, out, err } = await bench([flag, value]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(flag);
    expect(err.trimEnd()).not.toContain("\n");
  });

  it("measures the command, the shelf, the bot and a large corpus", async () => {
    const { code, out } = await bench(["--json", "--runs", "1", "--mentions", "2", "--paragraphs", "40"]);
    expect(code).toBe(0);
    const { rows }: { rows: { label: string; value?: number }[] } = JSON.parse(out);
    expect(rows.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        "ibid ask, whole process, median",
        "warm question, 99th percentile",
        "bot, mention to reply, 99th percentile",
        "bot, resident memory",
        "large corpus, warm question, median",
      ]),
    );
    expect(rows.find(({ label }) => label === "large corpus, paragraphs")?.value).toBe(40);
    // Memory is only known on Linux.
    expect(rows.filter(({ value = 1 }) => !(value > 0))).toEqual([]);
  });
});
