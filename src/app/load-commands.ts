import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { faultOf, isCommand } from "./command-validation.ts";
import type { Command } from "../features/command/command.ts";
import { IbidError } from "../shared/error.ts";
import { isBuilt, ownCode } from "../shared/package-path.ts";

/** The folder of the commands that come with Ibid. */
const bundledCommands = ownCode("commands");
const ending = isBuilt ? ".js" : ".ts";

async function load(dir: string, file: string): Promise<Command> {
  let module: { readonly default?: unknown };
  try {
    module = await import(pathToFileURL(join(dir, file)).href);
  } catch (error) {
    throw new IbidError(
      "invalid-configuration",
      `The command file ${file} can't be loaded: correct or remove it.`,
      { facts: { file }, cause: error },
    );
  }
  const { default: exported } = module;
  const named = basename(file, ending);
  if (isCommand(exported, named)) return exported;
  throw new IbidError(
    "invalid-configuration",
    `The command file ${file} is wrong: ${faultOf(exported, named)}.`,
    { facts: { file } },
  );
}

/**
 * The commands of a folder, one per file, in the order of their names. A command has the name of its file.
 *
 * @throws IbidError when the folder has none, or a file in it isn't a valid command: nothing is skipped
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
      `${join(dir, stray)} is not a command file (${ending}): move it elsewhere.`,
      { facts: { dir } },
    );
  if (wanted.length === 0)
    throw new IbidError("invalid-configuration", `There are no commands in ${dir}.`, { facts: { dir } });
  return Promise.all(wanted.map((file) => load(dir, file)));
}
