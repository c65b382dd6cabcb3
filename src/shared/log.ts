import {
  destination,
  pino,
  stdTimeFunctions,
  type DestinationStream,
  type LevelWithSilent,
  type Logger,
} from "pino";
import { IbidError } from "./error.ts";

export type { Logger };

/**
 * The fields of an error that are logged. An error of a library may hold more, such as the body of a request with the
 * words of a member, so fields are named here one by one.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code = "code" in error ? error.code : undefined;
  return {
    name,
    message,
    code,
    ...(error instanceof IbidError && { facts: error.facts }),
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/**
 * Creates a log of JSON lines, each with the level, the time, the facts of the event, and its message as `msg`. An
 * error goes into the field `err`. Callers never pass anything that a member wrote.
 */
export function createLogger(
  level: LevelWithSilent = "info",
  stream: DestinationStream = destination({ dest: process.stderr.fd, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    stream,
  );
}

/** Returns a stream that writes a log to standard error as lines for people. */
export async function createPrettyStream(colorize: boolean): Promise<DestinationStream> {
  const { default: pretty } = await import("pino-pretty");
  return pretty({ destination: process.stderr.fd, sync: true, colorize, translateTime: "SYS:HH:MM:ss" });
}
