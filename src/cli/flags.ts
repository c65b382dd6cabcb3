import { parseArgs } from "node:util";
import { defaultLimit } from "../dialogue/request.ts";
import { IbidError } from "../shared/error.ts";

const flags = {
  corpus: { type: "string" },
  text: { type: "string" },
  limit: { type: "string" },
  json: { type: "boolean" },
  html: { type: "boolean" },
  batch: { type: "boolean" },
  to: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** The flags that each command accepts. */
const accepted = {
  chat: ["corpus", "text", "limit"],
  ask: ["corpus", "text", "limit", "json", "batch"],
  quote: ["corpus", "text", "json", "batch"],
  inspect: ["json", "html"],
  bot: ["corpus"],
  serve: ["corpus"],
  prepare: ["corpus"],
  backup: [],
  restore: [],
  doctor: [],
  store: ["to"],
  invite: [],
} as const satisfies Readonly<Record<string, readonly (keyof typeof flags)[]>>;

export type CommandName = keyof typeof accepted;

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(accepted, name);
}

/**
 * Parses the arguments of the command line.
 *
 * @throws IbidError if a flag is unknown or lacks its value
 */
export function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    throw new IbidError("usage", error instanceof Error ? error.message : String(error));
  }
}

export type Flags = ReturnType<typeof parse>["values"];

/** @throws IbidError if the command is unknown or doesn't accept one of the flags */
export function checkFlags(command: string, given: Flags): asserts command is CommandName {
  if (!isCommandName(command)) {
    throw new IbidError("usage", `There is no "ibid ${command}"; "ibid --help" lists what there is.`);
  }
  const known: readonly string[] = accepted[command];
  const stray = Object.keys(given).find((flag) => !known.includes(flag));
  if (stray === undefined) return;
  throw new IbidError("usage", `"ibid ${command}" takes no --${stray}; see "ibid --help".`);
}

/**
 * Returns the maximum number of excerpts of an answer.
 *
 * @throws IbidError if it isn't a whole number from 1 to 20
 */
export function limitOf({ limit }: Flags): number {
  if (limit === undefined) return defaultLimit;
  if (/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 20) return Number(limit);
  throw new IbidError("usage", `--limit must be a whole number from 1 to 20, not "${limit}".`);
}
