import { execFileSync, spawnSync } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { bundled } from "../src/shared/package-path.ts";

// Runs the tests on each version of Node.js that Ibid supports, by the npm package `node`, which holds its binaries.
// Arguments are passed on to Vitest: `npm run test:node -- tests/terminal`.

const versions = ["20.19", "22", "24", "26"];

/** Downloads a version, unless npm has it cached, and returns the path of its binary. */
function binaryOf(version: string): string {
  const args = ["--yes", "--package", `node@${version}`, "--", "node", "--print", "process.execPath"];
  return execFileSync("npx", args, { encoding: "utf8", shell: process.platform === "win32" }).trim();
}

function passesOn(version: string): boolean {
  const node = binaryOf(version);
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  const vitest = bundled("node_modules/vitest/vitest.mjs");
  process.stdout.write(`Node.js ${version}: ${node}\n`);
  const { status } = spawnSync(node, [vitest, "run", ...process.argv.slice(2)], {
    env: { ...process.env, PATH },
    stdio: "inherit",
  });
  return status === 0;
}

const failed = versions.filter((version) => !passesOn(version));
process.stdout.write(failed.length === 0 ? "Passed on all.\n" : `Failed on ${failed.join(", ")}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
