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
