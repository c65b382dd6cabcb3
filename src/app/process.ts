import { setFlagsFromString } from "node:v8";
import { IbidError } from "../shared/error.ts";

/** Has the process give memory back sooner, at little cost in speed. Only of use before anything large is loaded. */
export function keepMemorySmall(): void {
  setFlagsFromString("--optimize-for-size");
  setFlagsFromString("--max-semi-space-size=2");
  // What ran only at the start, as most of a library does, is forgotten at the next collection, not the sixth.
  setFlagsFromString("--bytecode-old-age=1");
  // Each thread that compiles keeps a heap of its own; what is compiled here is little.
  setFlagsFromString("--no-concurrent-recompilation");
}

/** Exit codes: it did its job; it could not; it was called in a wrong way. */
export const exit = { done: 0, failed: 1, usage: 2 } as const;

/** The sentence for the person, in one line, and the exit code that goes with it. */
function account(error: unknown): { line: string; code: number } {
  if (error instanceof IbidError) {
    return { line: error.message, code: error.code === "usage" ? exit.usage : exit.failed };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { line: `Something went wrong that Ibid did not expect: ${message}`, code: exit.failed };
}

/** Called with something that the person typed on the command line and that can't be meant. */
export function wrongUsage(message: string): IbidError {
  return new IbidError("usage", message);
}

function report(error: unknown): void {
  const { line, code } = account(error);
  process.stderr.write(`${line.replace(/\s+/g, " ")}\n`);
  process.exitCode = code;
}

/**
 * Runs the program: an error ends it with one line on standard error and no stack trace, a reader of its output that
 * goes away (`| head`) ends it in peace.
 */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exit.done : exit.failed);
  });
  process.on("uncaughtException", (error) => {
    report(error);
    process.exit();
  });
  try {
    await program();
  } catch (error) {
    report(error);
  }
}
