import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "../src/app/program.ts";
import { IbidError } from "../src/shared/error.ts";
import { mutantsOf, type Mutant } from "./mutate/mutants.ts";
import { parseOptions } from "./support/options.ts";

// Changes each numeric constant of src/retrieval and src/dialogue, one at a time, and runs the related unit tests:
//   npm run mutate [-- [--list] [--quick] [PATH …]]
// With paths, only constants of these files or folders are changed. --list prints the mutants and runs nothing. --quick
// runs only the tests nearest to these folders. Exits with 1 if a mutant survives, which is when no test fails.

const root = fileURLToPath(new URL("..", import.meta.url));

/** Learned coefficients. The evaluation tests these. */
const excluded: ReadonlySet<string> = new Set(["src/retrieval/weights.ts"]);

/** Left out of the copy of the repository. */
const notCopied: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", "data"]);

async function sourceFiles(path: string): Promise<string[]> {
  if (path.endsWith(".ts")) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => {
    throw new IbidError("usage", `There is no folder ${path}.`);
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !excluded.has(file))
    .toSorted();
}

/** The tests that notice most mutants, in seconds. All related tests take about a minute. */
const nearestTests = ["tests/retrieval", "tests/dialogue", "tests/features/ask"];

/** Runs unit tests in a copy of the repository, until the first that fails. Returns true if all pass. */
async function testsPass(copy: string, ...selection: string[]): Promise<boolean> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [vitest, ...selection, "--run", "--project", "unit", "--bail", "1"];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: "ignore" });
  await once(child, "close");
  return child.exitCode === 0;
}

/** Tests one mutant in the copy and restores the file. */
async function survives(copy: string, { file, source, mutated }: Mutant, isQuick: boolean): Promise<boolean> {
  const path = join(copy, file);
  await writeFile(path, mutated);
  try {
    return (await testsPass(copy, ...nearestTests)) && (isQuick || (await testsPass(copy, "related", file)));
  } finally {
    await writeFile(path, source);
  }
}

/** The mutants of these files and folders. */
async function mutantsIn(paths: readonly string[]): Promise<Mutant[]> {
  const files = (await Promise.all(paths.map(sourceFiles))).flat();
  const mutants = await Promise.all(
    files.map(async (file) => mutantsOf(file, await readFile(join(root, file), "utf8"))),
  );
  return mutants.flat();
}

/** Tests the mutants and prints the result of each. Returns the number of survivors. */
async function countSurvivors(copy: string, mutants: readonly Mutant[], isQuick: boolean): Promise<number> {
  let survivors = 0;
  for (const mutant of mutants) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, since they change the same copy
    const survived = await survives(copy, mutant, isQuick);
    if (survived) survivors++;
    process.stdout.write(`${survived ? "SURVIVED" : "killed  "}  ${mutant.file}  ${mutant.description}\n`);
  }
  return survivors;
}

/** Tests the mutants in a copy of the repository, so that an interrupted run leaves the working tree as it is. */
async function testMutants(mutants: readonly Mutant[], isQuick: boolean): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), "ibid-mutate-"));
  try {
    await cp(root, copy, { recursive: true, filter: (path) => !notCopied.has(basename(path)) });
    await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
    if (!(await testsPass(copy, ...nearestTests))) {
      throw new IbidError("internal", "The tests fail without a mutant. Mend them first.");
    }
    const survivors = await countSurvivors(copy, mutants, isQuick);
    process.stdout.write(`${survivors} of ${mutants.length} mutants survived.\n`);
    process.exitCode = survivors > 0 ? 1 : 0;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

await runProgram(async () => {
  const { values, positionals } = parseOptions({
    options: { list: { type: "boolean", default: false }, quick: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const mutants = await mutantsIn(positionals.length > 0 ? positionals : ["src/retrieval", "src/dialogue"]);
  if (mutants.length === 0) throw new IbidError("usage", "No numeric constants there.");
  if (!values.list) return testMutants(mutants, values.quick);
  for (const { file, description } of mutants) process.stdout.write(`${file}  ${description}\n`);
});
