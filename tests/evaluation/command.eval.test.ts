import { spawn } from "node:child_process";
import { text as contentOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const set = "tests/evaluation/passage-questions.json";

async function run(args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/eval.ts", ...args], { cwd: root });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([contentOf(child.stdout), contentOf(child.stderr), ended]);
  return { code, out, err };
}

describe("npm run eval", { timeout: 120_000 }, () => {
  it.each([
    [["--frobnicate"], 2, /frobnicate/],
    [["--set", set], 2, /Give each --set its --text/],
    [["--set", set, "--text", "none.txt"], 1, /no file none\.txt/],
    [["--squad", "none.json"], 1, /none\.json can't be read/],
    [["--squad", "package.json"], 1, /package\.json: data is missing/],
  ])("%j fails with a message of one line", async (args, status, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: status, out: "" });
    expect(err).toMatch(message);
    expect(err.trimEnd()).not.toContain("\n");
  });

  it("prints JSON with the judged questions", async () => {
    const { code, out, err } = await run([
      "--json",
      "--set",
      set,
      "--text",
      "corpus/moderation-1933-1934.txt",
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      sets: [
        {
          name: "passage-questions",
          counts: { answerable: 70, lowOverlap: 34, unanswerable: 30, smallTalk: 5 },
          columns: {
            "Ibid, as answered": { unfaithful: { value: 0 } },
            "Ibid, ranking": {
              sentenceFirst: { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) },
            },
            MiniSearch: { sentenceFirst: { value: expect.any(Number) } },
          },
          answerable: expect.arrayContaining([expect.objectContaining({ id: "a01" })]),
        },
      ],
    });
  });
});
