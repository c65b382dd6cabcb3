import { execFileSync } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled } from "../../src/shared/package-path.ts";
import { required } from "../support/required.ts";

let folder: string;
let installed: string;
let packed: string[];

/** Runs the package's command in an empty working directory, without settings and with a home of its own. */
function ibid(args: readonly string[], input = ""): string {
  const home = join(folder, "home");
  const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, LOCALAPPDATA: home };
  return execFileSync(process.execPath, [join(installed, "bin/ibid.js"), ...args], {
    cwd: join(folder, "work"),
    env,
    input,
    encoding: "utf8",
  });
}

describe("the package that npm packs", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ibid-package-"));
    await Promise.all(["home", "work"].map((name) => mkdir(join(folder, name))));
    const pack = ["pack", "--silent", "--pack-destination", folder];
    execFileSync("npm", pack, { cwd: bundled("."), shell: process.platform === "win32" });
    const archive = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
    execFileSync("tar", ["-xzf", required(archive, "the archive")], { cwd: folder });
    // Laid out as npm installs it. The dependencies are those of this clone, so that no network is needed.
    const modules = join(folder, "project/node_modules");
    await mkdir(modules, { recursive: true });
    installed = join(modules, "ibid");
    await rename(join(folder, "package"), installed);
    packed = await readdir(installed, { recursive: true });
    await symlink(bundled("node_modules"), join(installed, "node_modules"), "junction");
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true }));

  it("answers a question about the bundled text", () => {
    expect(ibid(["ask", "who was Seliavkin?"])).toMatch(/Seliavkin[^]*¶\d+ · note 5\d/);
  });

  it("writes to the platform's folder for data, never into itself or the working directory", async () => {
    const before = await readdir(installed);
    expect(ibid(["chat"], "/note add 1 A note\n/note list\n")).toContain("A note");
    expect(await readdir(installed)).toEqual(before);
    expect(await readdir(join(folder, "work"))).toEqual([]);
    const files = await readdir(join(folder, "home"), { recursive: true });
    expect(files.filter((name) => name.endsWith("ibid.db"))).toHaveLength(1);
  });

  it("contains the build and what it needs, but no sources, tests or training data", async () => {
    await Promise.all(
      ["LICENSE", "README.md", "PRIVACY.md", "dist/src/main.js", "corpus/.vectors"].map((name) =>
        access(join(installed, name)),
      ),
    );
    expect(packed.filter((name) => /\.tsx?$|^(?:tests|training|scripts|data)\b/.test(name))).toEqual([]);
  });
});
