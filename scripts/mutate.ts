import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { mutantsOf, type Mutant } from "./mutate/mutants.ts";

// Changes each numeric constant of src/retrieval and src/dialogue, one at a time, and runs the related unit tests:
//   npm run mutate [-- PATH …]
// With paths, only constants of these files or folders are changed. Prints the mutants that no test notices, and exits
// with 1 if there are any. A mutant takes as long as the related tests; all of them together take about an hour.

const root = fileURLToPath(new URL("..", import.meta.url));

/** Learned coefficients. The evaluation tests these. */
const excluded: ReadonlySet<string> = new Set(["src/retrieval/weights.ts"]);

/** Left out of the copy of the repository. */
const notCopied: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", "data"]);

async function sourceFiles(path: string): Promise<string[]> {
  if (path.endsWith(".ts")) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !excluded.has(file))
    .toSorted();
}

/** True if the related unit tests pass in a copy of the repository. */
async function testsPass(copy: string, file: string): Promise<boolean> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "related", file, "--run", "--project", "unit", "--bail", "1"];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: "ignore" });
  await once(child, "close");
  return child.exitCode === 0;
}

/** Tests one mutant in the copy and restores the file. */
async function survives(copy: string, { file, source, mutated }: Mutant): Promise<boolean> {
  const path = join(copy, file);
  await writeFile(path, mutated);
  try {
    return await testsPass(copy, file);
  } finally {
    await writeFile(path, source);
  }
}

const paths = process.argv.slice(2);
const files = await Promise.all(
  (paths.length > 0 ? paths : ["src/retrieval", "src/dialogue"]).map(sourceFiles),
);
const mutants = (
  await Promise.all(
    files.flat().map(async (file) => mutantsOf(file, await readFile(join(root, file), "utf8"))),
  )
).flat();

// The mutants are tested in a copy, so that an interrupted run leaves the working tree as it is.
const copy = await mkdtemp(join(tmpdir(), "ibid-mutate-"));
try {
  await cp(root, copy, { recursive: true, filter: (path) => !notCopied.has(basename(path)) });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  let survivors = 0;
  for (const mutant of mutants) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, since they change the same copy
    const survived = await survives(copy, mutant);
    if (survived) survivors++;
    process.stdout.write(`${survived ? "SURVIVED" : "killed  "}  ${mutant.file}  ${mutant.description}\n`);
  }
  process.stdout.write(`${survivors} of ${mutants.length} mutants survived.\n`);
  process.exitCode = survivors > 0 ? 1 : 0;
} finally {
  await rm(copy, { recursive: true, force: true });
}
