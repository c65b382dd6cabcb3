import { setFlagsFromString } from "node:v8";
import { withTimeout } from "../shared/concurrency/timeout.ts";
import { IbidError, type ErrorCode } from "../shared/error.ts";

/** Exit codes: the job was done, it could not be done, the command line was wrong. */
export const exit = { done: 0, failed: 1, usage: 2 } as const;

/** Exit codes of errors that a supervisor can tell apart: starting again helps with the last two only. */
const exitCodes: Partial<Record<ErrorCode, number>> = {
  usage: exit.usage,
  "token-rejected": 3,
  "intents-refused": 4,
  "sharding-required": 5,
  replaced: 6,
};

/**
 * Sets flags of V8 for a process that runs for long, which reduce its memory and the time of garbage collection and compiling.
 * They only take effect on what is loaded afterwards.
 */
export function reduceMemory(): void {
  setFlagsFromString("--optimize-for-size");
  setFlagsFromString("--max-semi-space-size=8");
  // Discards the bytecode of code that only ran at the start, such as most of a library, at the next collection
  // instead of the sixth.
  setFlagsFromString("--bytecode-old-age=1");
  // Each compiling thread has a heap of its own, and little is compiled here.
  setFlagsFromString("--no-concurrent-recompilation");
  // Optimises what runs three times as often as by default. Optimising much that runs a few times in an answer took a fifth
  // of the processor time of the first hundreds of answers.
  setFlagsFromString("--interrupt-budget=400000");
}

/** The longest wait for what has to be closed before the process ends, in milliseconds. */
const maxClosing = 5000;

const closers: (() => Promise<void>)[] = [];

/**
 * Registers what is closed before the process ends. A thread that runs native code has to be: the process is aborted, and
 * its exit code lost, if it ends while the thread computes.
 */
export function closeBeforeExit(close: () => Promise<void>): void {
  closers.push(close);
}

async function closeAll(): Promise<void> {
  await withTimeout(maxClosing, Promise.allSettled(closers.splice(0).map((close) => close())));
}

/** Ends the process after what was registered is closed. By default its exit code is `process.exitCode`. */
export async function endProcess(code?: number): Promise<void> {
  await closeAll();
  process.exit(code);
}

function exitCodeOf(error: unknown): number {
  return (error instanceof IbidError && exitCodes[error.code]) || exit.failed;
}

function messageOf(error: unknown): string {
  if (error instanceof IbidError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `Something went wrong that Ibid did not expect: ${message}`;
}

function report(error: unknown): void {
  process.stderr.write(`${messageOf(error).replace(/\s+/g, " ")}\n`);
  process.exitCode = exitCodeOf(error);
}

/**
 * Runs a program. An error ends it with one line on standard error, without a stack trace. A reader of its output that
 * goes away, as in `ibid … | head`, ends it without an error.
 */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  let isOutputLost = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    isOutputLost = true;
    void endProcess(error.code === "EPIPE" ? exit.done : exit.failed);
  });
  process.on("uncaughtException", (error) => {
    report(error);
    void endProcess();
  });
  try {
    await program();
  } catch (error) {
    // While the process ends for its lost output, the writer of the output still fails.
    if (!isOutputLost) report(error);
  }
  await closeAll();
}
