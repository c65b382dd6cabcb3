import { parseArgs } from "node:util";
import { defaultLimit } from "../dialogue/request.ts";
import { wrongUsage } from "../app/process.ts";

const flags = {
  corpus: { type: "string" },
  text: { type: "string" },
  limit: { type: "string" },
  json: { type: "boolean" },
  batch: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/**
 * Reads the arguments of the command line.
 *
 * @throws IbidError when there is a flag that isn't known, or one lacks its value
 */
export function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

export type Flags = ReturnType<typeof parse>["values"];

/** The flags each command takes. */
const takes: Readonly<Record<string, readonly string[]>> = {
  chat: ["corpus", "text", "limit"],
  ask: ["corpus", "text", "limit", "json", "batch"],
  quote: ["corpus", "text", "json", "batch"],
  inspect: ["json"],
  bot: ["corpus"],
};

/** @throws IbidError when there is no such command, or it doesn't take one of the flags */
export function checkFlags(command: string, given: Flags): void {
  const known = takes[command];
  if (!known) throw wrongUsage(`There is no "ibid ${command}"; "ibid --help" lists what there is.`);
  const stray = Object.keys(given).find((flag) => !known.includes(flag));
  if (stray !== undefined) throw wrongUsage(`"ibid ${command}" takes no --${stray}; see "ibid --help".`);
}

/** How many excerpts an answer may have. */
export function limitOf({ limit }: Flags): number {
  if (limit === undefined) return defaultLimit;
  if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > 20) {
    throw wrongUsage(`--limit must be a whole number from 1 to 20, not "${limit}".`);
  }
  return Number(limit);
}
