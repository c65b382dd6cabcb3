import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as contentOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../bin/ibid.js", import.meta.url));

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-prepare-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function ibid(...args: readonly string[]) {
  const env = { ...process.env, DISCORD_TOKEN: "", DATA_DIR: join(folder, ".data") };
  const child = spawn(process.execPath, [program, ...args, "--corpus", folder], { cwd: folder, env });
  child.stdin.end();
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([contentOf(child.stdout), contentOf(child.stderr), ended]);
  return { code, out, err };
}

function vectorFiles(): Promise<string[]> {
  return readdir(join(folder, ".data", "vectors"));
}

/** Makes short sentences, each of them different. */
function sentences(count: number): string {
  return Array.from({ length: count }, (_, index) => `The port froze ${index} times.`).join(" ");
}

describe("ibid prepare", { timeout: 120_000 }, () => {
  it("encodes what is missing of every text and keeps it, so that questions don't have to", async () => {
    await writeFile(join(folder, "port.txt"), sentences(600));
    await writeFile(
      join(folder, "short.txt"),
      "Nobody thanked the keeper for the light, which he had lit when the storm came over the island.",
    );
    const asked = await ibid("ask", "--text", "port", "who thanked the keeper?");
    expect(asked.err).toContain(
      '"Port" has not been read yet, so it is searched mainly by its words; "ibid prepare" reads it.',
    );
    expect(asked).toMatchObject({ code: 0, out: expect.not.stringContaining("still reading") });
    const prepared = { code: 0, out: "", err: 'Read "Port".\nRead "Short".\nAll 2 texts are ready.\n' };
    expect(await ibid("prepare")).toEqual(prepared);
    const files = await vectorFiles();
    expect(files).toHaveLength(6);
    // As after an interruption: only what is missing is encoded.
    await rm(join(folder, ".data", "vectors", files[0] ?? ""));
    await writeFile(join(folder, ".data", "vectors", "unrelated.vectors"), "");
    expect((await ibid("prepare")).err).toMatch(/^Read "(?:Port|Short)"\.\nAll 2 texts are ready\.\n$/);
    expect((await vectorFiles()).filter((file) => file !== "unrelated.vectors")).toEqual(files);
    expect(await ibid("prepare")).toEqual({ code: 0, out: "", err: "All 2 texts are ready.\n" });
    expect((await ibid("ask", "--text", "port", "who thanked the keeper?")).err).not.toContain("read");
  });
});
