import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

// Bundles src/ and commands/ into dist/, unless dist/ was made from the same sources already. Loading a few large modules
// takes a fraction of the time of loading hundreds. It is JavaScript, since it runs before anything is compiled.

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const unfinished = join(root, "dist.new");
const replaced = join(root, "dist.old");
/** Holds the hash of the sources that a build was made from. Cached indexes depend on it, too: see index-key.ts. */
const stamp = "sources.sha256";

/** The packages that every question needs, as far as they can be bundled. Others are imported from node_modules. */
const bundledPackages = new Set([
  "@fluent/bundle",
  "chardet",
  "lru-cache",
  "minisearch",
  "pure-rand",
  "valibot",
  "wink-nlp",
]);

/** @returns {string[]} */
function filesIn(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

/**
 * Returns a hash of everything that a build depends on. Modification times wouldn't do: files from an archive have the
 * time of their commit, which may be before that of the last build.
 */
function hashSources() {
  const hash = createHash("sha256");
  const configuration = ["package.json", "tsconfig.json", "scripts/build.js"];
  const sources = /\.(?:tsx?|json)$/;
  const files = [...configuration, ...filesIn("src", sources), ...filesIn("commands", sources)];
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function isBuiltFrom(sources) {
  const file = join(dist, stamp);
  return existsSync(file) && readFileSync(file, "utf8") === sources;
}

/** Returns the bundler, or undefined if only production dependencies are installed. */
async function loadBundler() {
  try {
    return await import("esbuild");
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** The commands, without the ending of their files. */
const commands = filesIn("commands", /\.ts$/).map((file) => basename(file, ".ts"));

/** The name of the module that has all commands. As one module, they divide the others into half as many chunks as one by one. */
const allCommands = "all-commands";

/** Makes the module that has all commands, each under its number. */
const commandsPlugin = {
  name: allCommands,
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^${allCommands}$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: allCommands }));
    onLoad({ filter, namespace: allCommands }, () => ({
      contents: commands
        .map((name, index) => `export { default as _${index} } from "./commands/${name}.ts";\n`)
        .join(""),
      resolveDir: root,
    }));
  },
};

/** Writes a module for each command, since they are imported one by one, as those of a folder are. */
function writeCommands() {
  mkdirSync(join(unfinished, "commands"));
  for (const [index, name] of commands.entries()) {
    const module = `export { _${index} as default } from "../${allCommands}.js";\n`;
    writeFileSync(join(unfinished, "commands", `${name}.js`), module);
  }
}

/** Bundles the modules that are imported by their paths: those that processes and threads start with, and commands. */
async function bundle({ build }) {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const packages = Object.keys({ ...dependencies, ...optionalDependencies });
  await build({
    absWorkingDir: root,
    entryPoints: ["src/main.ts", "src/cli/cli.ts", ...filesIn("src", /worker\.ts$/), allCommands],
    outdir: unfinished,
    outbase: ".",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    plugins: [commandsPlugin],
    external: packages.filter((name) => !bundledPackages.has(name)),
    logLevel: "warning",
  });
}

/** Replaces dist/ only now that the build is whole, so that interrupting a build leaves the old one. */
function replaceBuild() {
  if (existsSync(dist)) renameSync(dist, replaced);
  renameSync(unfinished, dist);
  rmSync(replaced, { recursive: true, force: true });
}

const sources = hashSources();
if (!isBuiltFrom(sources)) {
  const bundler = await loadBundler();
  if (bundler === undefined) {
    process.stderr.write(
      "Ibid can't be built without its development dependencies: run `npm ci` without --omit=dev.\n",
    );
    // An older build can still be started.
    process.exit(existsSync(dist) ? 0 : 1);
  }
  for (const folder of [unfinished, replaced]) rmSync(folder, { recursive: true, force: true });
  await bundle(bundler).catch(() => process.exit(1));
  writeCommands();
  writeFileSync(join(unfinished, stamp), sources);
  replaceBuild();
}
