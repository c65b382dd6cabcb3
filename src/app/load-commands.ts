import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { faultOf, isRecord } from "./command-validation.ts";
import type { Command } from "../features/command/command.ts";
import { IbidError } from "../shared/error.ts";

/** The commands that come with Ibid: built where this is built. */
const bundledCommands = fileURLToPath(new URL("../../commands", import.meta.url));
/** ".ts", or ".js" where this runs built. */
const ending = extname(import.meta.url);

function isCommand(value: unknown, file: string): value is Command {
  return faultOf(value, file) === undefined;
}

async function load(dir: string, file: string): Promise<Command> {
  let module: unknown;
  try {
    module = await import(pathToFileURL(join(dir, file)).href);
  } catch (error) {
    throw new IbidError(
      "invalid-configuration",
      `The command file ${file} can't be loaded; mend or remove it.`,
      { facts: { file }, cause: error },
    );
  }
  const exported = isRecord(module) ? module.default : undefined;
  const named = basename(file, ending);
  if (isCommand(exported, named)) return exported;
  throw new IbidError(
    "invalid-configuration",
    `The command file ${file} is wrong: ${faultOf(exported, named)}.`,
    { facts: { file } },
  );
}

/**
 * The commands of a folder, one a file, by name. A name is its file's, so no two are the same.
 *
 * @throws IbidError when the folder has none, or a file in it is no sound command: nothing is skipped
 */
export async function loadCommands(dir = bundledCommands): Promise<Command[]> {
  const files = await readdir(dir).catch((error: unknown) => {
    throw new IbidError("invalid-configuration", `The folder with the commands can't be read: ${dir}`, {
      facts: { dir },
      cause: error,
    });
  });
  const wanted = files.filter((file) => !file.startsWith(".")).toSorted();
  const stray = wanted.find((file) => !file.endsWith(ending));
  if (stray !== undefined)
    throw new IbidError(
      "invalid-configuration",
      `${join(dir, stray)} is no command file (${ending}); move it elsewhere.`,
      { facts: { dir } },
    );
  if (wanted.length === 0)
    throw new IbidError("invalid-configuration", `There are no commands in ${dir}.`, { facts: { dir } });
  return Promise.all(wanted.map((file) => load(dir, file)));
}
