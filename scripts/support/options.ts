import { parseArgs, type ParseArgsConfig } from "node:util";
import { IbidError } from "../../src/shared/error.ts";

/**
 * The options and paths on the command line of a script.
 *
 * @throws IbidError with code "usage" for an unknown option or a missing value
 */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new IbidError("usage", error instanceof Error ? error.message : String(error));
  }
}

const most = 10_000_000;

/**
 * The number that an option names.
 *
 * @throws IbidError with code "usage" unless it is a whole number from 1 to ten million
 */
export function countFrom(option: string, given: string): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= 1 && value <= most) return value;
  throw new IbidError("usage", `--${option} takes a whole number from 1 to ${most}, not "${given}".`);
}
