import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bundled } from "../../src/shared/package-path.ts";
import { StandIn } from "../discord/stand-in/stand-in.ts";
import { freePort } from "../support/free-port.ts";
import { required } from "../support/required.ts";
import { stagesOf, type Instruction, type Stage } from "./dockerfile.ts";

const stringList = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** The folders of the image. In the test, they are in a folder of the stage. */
const imageFolders = /(?<=^|[\s=])\/(build|app|home)(?=[/\s]|$)/g;

/** The most that Ibid may add to the image of Node.js, in megabytes. */
const maxSize = 300;

let root: string;
let stages: Stage[];

function folderOf(stage: string): string {
  return join(root, stage);
}

/** Copies what the build context has under a name: what .dockerignore, a list of exceptions, doesn't exclude. */
async function copyContext(name: string, target: string): Promise<void> {
  const ignore = await readFile(bundled(".dockerignore"), "utf8");
  const kept = ignore.split("\n").flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));
  expect(ignore.split("\n").filter((line) => line !== "" && !/^[#!]/.test(line))).toEqual(["*"]);
  const names = name === "." ? kept : [name];
  expect(kept).toEqual(expect.arrayContaining(names));
  for (const each of names) {
    // oxlint-disable no-await-in-loop -- a few names
    await mkdir(dirname(join(target, each)), { recursive: true });
    await cp(bundled(each), join(target, each), { recursive: true });
    // oxlint-enable no-await-in-loop
  }
}

async function copy(rest: string, stage: string, workdir: string): Promise<void> {
  const [, from, paths = ""] = /^(?:--from=(\S+) )?(.*)$/.exec(rest) ?? [];
  const words = paths.split(" ");
  const to = required(words.pop(), "a target");
  const target = to.startsWith("/") ? join(folderOf(stage), to) : join(workdir, to);
  for (const each of words) {
    // oxlint-disable no-await-in-loop -- in this order
    if (from === undefined) await copyContext(each, target);
    else await cp(join(folderOf(from), each), target, { recursive: true, verbatimSymlinks: true });
    // oxlint-enable no-await-in-loop
  }
}

/** Runs a step in a shell, as it is, but with the folders of the image in that of the stage. */
function run(rest: string, stage: string, workdir: string): void {
  const command = rest.replaceAll(imageFolders, `${folderOf(stage)}/$1`);
  if (command.startsWith("npm ci")) {
    // Every run of the tests begins with `npm ci`, from the same lock file, so its result is linked here.
    execFileSync("cp", ["-al", bundled("node_modules"), join(workdir, "node_modules")]);
    // npm rewrites this one.
    execFileSync("cp", [
      "--remove-destination",
      bundled("node_modules/.package-lock.json"),
      join(workdir, "node_modules"),
    ]);
    return;
  }
  execFileSync("sh", ["-c", command], { cwd: workdir, stdio: ["ignore", "ignore", "pipe"] });
}

async function build({ instructions }: Stage, name: string): Promise<void> {
  let workdir = folderOf(name);
  await mkdir(join(workdir, "home/node"), { recursive: true });
  for (const { keyword, rest } of instructions) {
    // oxlint-disable no-await-in-loop -- step by step
    if (keyword === "WORKDIR") {
      workdir = join(folderOf(name), rest);
      await mkdir(workdir, { recursive: true });
    } else if (keyword === "COPY") await copy(rest, name, workdir);
    else if (keyword === "RUN") run(rest, name, workdir);
    // oxlint-enable no-await-in-loop
  }
}

function the(keyword: string): Instruction {
  const last = required(stages.at(-1), "a stage");
  return required(
    last.instructions.find((each) => each.keyword === keyword),
    keyword,
  );
}

function listOf(rest: string): string[] {
  return v.parse(stringList, rest.slice(rest.indexOf("[")));
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

describe.skipIf(process.platform !== "linux")(
  "each step of the Dockerfile, in a clean folder (needs Linux)",
  { timeout: 180_000 },
  () => {
    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), "ibid-container-"));
      stages = stagesOf(await readFile(bundled("Dockerfile"), "utf8"));
      for (const stage of stages) {
        // oxlint-disable-next-line no-await-in-loop -- the last one copies from the first
        await build(stage, stage.name ?? "final");
      }
    }, 180_000);
    afterAll(() => rm(root, { recursive: true }));

    it("leads to an application with one platform's binaries, and without sources, tests and settings", async () => {
      const app = join(folderOf("final"), "app");
      const binaries = join(app, "node_modules/onnxruntime-node/bin");
      const platforms = (await readdir(binaries, { recursive: true })).filter((name) =>
        name.endsWith("onnxruntime_binding.node"),
      );
      expect(platforms).toEqual([`napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`]);
      const files = await readdir(app, { recursive: true });
      const own = files.filter((name) => !name.startsWith("node_modules"));
      expect(own.filter((name) => /\.ts$|^tests|^\.env$|^data\b|^deploy/.test(name))).toEqual([]);
      expect(await readdir(join(app, "node_modules"))).not.toContain("typescript");
      const megabytes = (await sizeOf(app)) / 1e6;
      expect(megabytes).toBeGreaterThan(50);
      expect(megabytes).toBeLessThan(maxSize);
    });

    it("leads to a bot that starts, is healthy, and writes nothing but its data", async () => {
      const discord = await StandIn.start();
      const final = folderOf("final");
      const port = String(await freePort());
      const environment = the("ENV").rest.replaceAll(imageFolders, `${final}/$1`);
      const settings = Object.fromEntries(environment.split(/\s+/).map((pair) => pair.split("=")));
      const env = {
        PATH: process.env.PATH,
        HOME: join(final, "home/node"),
        ...settings,
        HEALTH_PORT: port,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
      };
      const cwd = join(
        final,
        required(
          stages.at(-1)?.instructions.find(({ keyword }) => keyword === "WORKDIR"),
          "WORKDIR",
        ).rest,
      );
      const before = (await readdir(join(final, "app"), { recursive: true })).length;
      const [program = "", ...args] = [...listOf(the("ENTRYPOINT").rest), ...listOf(the("CMD").rest)];
      const child = spawn(program, args, { cwd, env, stdio: "ignore" });
      const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
      const [check = "", ...checkArgs] = listOf(the("HEALTHCHECK").rest);
      await vi.waitFor(() => execFileSync(check, checkArgs, { cwd, env, stdio: "ignore" }), {
        timeout: 40_000,
        interval: 500,
      });
      await discord.answerTo(discord.say(`${discord.mention} note 57`), 30_000);
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
      expect(() => execFileSync(check, checkArgs, { cwd, env, stdio: "ignore" })).toThrow("Command failed");
      expect((await readdir(join(final, "app"), { recursive: true })).length).toBe(before);
      expect(await readdir(join(final, "home/node/data"))).toContain("ibid.db");
      await discord.stop();
    });

    it("runs as a user without rights, on images that are named by their version", () => {
      expect(the("USER").rest).toBe("node");
      for (const { image } of stages) expect(image).toMatch(/^node:24-\w+-slim$/);
    });
  },
);
