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

function sourcesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /\.(?:tsx?|json)$/.test(name))
    .map((name) => join(folder, name));
}

/**
 * Returns a hash of everything that a build depends on. Modification times wouldn't do: files from an archive have the
 * time of their commit, which may be before that of the last build.
 */
function hashSources() {
  const hash = createHash("sha256");
  const configuration = ["package.json", "tsconfig.json", "tsconfig.build.json"];
  const files = [...configuration, ...sourcesIn("src"), ...sourcesIn("commands")];
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
