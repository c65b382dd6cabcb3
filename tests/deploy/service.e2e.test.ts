import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { bundled } from "../../src/shared/package-path.ts";
import { shownIn, StandIn } from "../discord/stand-in/stand-in.ts";
import { canOverlay } from "../support/small-disk.ts";
import { required } from "../support/required.ts";

/** The settings of the unit by their names. */
let unit: ReadonlyMap<string, string>;

function setting(name: string): string {
  return required(unit.get(name), name);
}

beforeAll(async () => {
  const lines = (await readFile(bundled("deploy/ibid.service"), "utf8")).split("\n");
  unit = new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^(\w+)=(.*)$/u.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
});

describe("deploy/ibid.service", () => {
  it("starts what npm starts, in the folder and as the user of the guide", async () => {
    const { scripts } = v.parse(
      v.object({ scripts: v.object({ start: v.string() }) }),
      JSON.parse(await readFile(bundled("package.json"), "utf8")),
    );
    expect(setting("ExecStart")).toBe(`/usr/bin/${scripts.start}`);
    const folder = setting("WorkingDirectory");
    const guide = (await readFile(bundled("docs/hosting.md"), "utf8")).replace(/\s+/gu, " ");
    expect(guide).toContain(
      `Ibid in \`${folder}\`, and a user \`${setting("User")}\` that owns the folders \`${folder}/data\` and the file \`${folder}/.env\``,
    );
    expect(setting("ReadWritePaths")).toBe(`${folder}/data`);
    expect(Number(setting("TimeoutStopSec"))).toBeGreaterThan(10);
  });

  it.skipIf(!canOverlay())(
    "runs where only its data can be written, and ends with 0 on SIGTERM (needs Linux and the right to mount)",
    { timeout: 90_000 },
    async () => {
      const home = await mkdtemp(join(tmpdir(), "ibid-service-"));
      const [folder, writable] = [setting("WorkingDirectory"), setting("ReadWritePaths")];
      const upper = join(home, "upper");
      await mkdir(join(upper, relative(folder, writable)), { recursive: true });
      await mkdir(join(home, "work"));
      const discord = await StandIn.start();
      const lines = [`DISCORD_TOKEN=${discord.token}`, `DISCORD_API_URL=${discord.apiUrl}`];
      await writeFile(join(upper, ".env"), lines.join("\n"));
      const steps = [
        'mount -t tmpfs tmpfs "$(dirname "$FOLDER")" && mkdir "$FOLDER"',
        'mount -t overlay overlay -o "lowerdir=$LOWER,upperdir=$UPPER,workdir=$WORK" "$FOLDER"',
        'mount --bind "$WRITABLE" "$WRITABLE" && mount -o remount,bind,ro "$FOLDER"',
        `cd "$FOLDER" && exec env -i HOME=/nonexistent ${setting("ExecStart").replace(/^\S+/u, '"$NODE"')}`,
      ];
      const child = spawn("unshare", ["--mount", "sh", "-ec", steps.join("\n")], {
        env: {
          PATH: process.env.PATH,
          FOLDER: folder,
          WRITABLE: writable,
          LOWER: bundled("."),
          UPPER: upper,
          WORK: join(home, "work"),
          NODE: process.execPath,
        },
        stdio: ["ignore", "ignore", "pipe"],
      });
      const ended = once(child, "close");
      let log = "";
      child.stderr.setEncoding("utf8").on("data", (chunk: string) => (log += chunk));
      try {
        await expect.poll(() => log, { timeout: 60_000 }).toContain("Connected to Discord");
        const asked = discord.say(`${discord.mention} note 58`);
        expect(shownIn(await discord.answerTo(asked, 20_000))).toContain("58");
        child.kill("SIGTERM");
        expect(await ended).toEqual([0, null]);
        expect((await readdir(upper)).toSorted()).toEqual([".env", "data"]);
        expect(await readdir(join(upper, "data"))).toContain("ibid.db");
      } finally {
        child.kill("SIGKILL");
        await ended;
        await discord.stop();
        await rm(home, { recursive: true });
      }
    },
  );
});
