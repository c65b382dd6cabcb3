import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Compiles src/ and commands/ into dist/, unless dist/ was compiled from the same sources already. It is JavaScript,
// since it runs before anything is compiled.

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const unfinished = join(root, "dist.new");
const replaced = join(root, "dist.old");
/** Holds the hash of the sources that a build was made from. */
const stamp = "sources.sha256";

/** The hash of all that a build depends on. Times don't tell: unpacking an archive gives files the times of their commit. */
function hashSources() {
  const hash = createHash("sha256");
  const inFolder = (folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith(".ts") || name.endsWith(".json"))
      .map((name) => join(folder, name));
  const files = [
    "package.json",
    "tsconfig.json",
    "tsconfig.build.json",
    ...["src", "commands"].flatMap(inFolder),
  ];
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function isBuiltFrom(sources) {
  const file = join(dist, stamp);
  return existsSync(file) && readFileSync(file, "utf8") === sources;
}

/** Returns the path of the TypeScript compiler, or undefined if only production dependencies are installed. */
function findCompiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    return undefined;
  }
}

function compile(compiler) {
  const args = [compiler, "--project", join(root, "tsconfig.build.json"), "--outDir", unfinished];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Replaces dist/ only now that the build is whole, so that interrupting a build leaves the old one. */
function replaceBuild() {
  if (existsSync(dist)) renameSync(dist, replaced);
  renameSync(unfinished, dist);
  rmSync(replaced, { recursive: true, force: true });
}

const sources = hashSources();
if (!isBuiltFrom(sources)) {
  const compiler = findCompiler();
  if (compiler === undefined) {
    process.stderr.write(
      "Ibid can't be built without its development dependencies: run `npm ci` without --omit=dev.\n",
    );
    // An older build can still be started.
    process.exit(existsSync(dist) ? 0 : 1);
  }
  for (const folder of [unfinished, replaced]) rmSync(folder, { recursive: true, force: true });
  compile(compiler);
  writeFileSync(join(unfinished, stamp), sources);
  replaceBuild();
}
