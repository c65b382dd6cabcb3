import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StandIn } from "../stand-in/stand-in.ts";

const main = fileURLToPath(new URL("../../../dist/src/main.js", import.meta.url));
const cli = fileURLToPath(new URL("../../../bin/ibid.js", import.meta.url));

/** A process's exit code (null after a signal) and its standard error. */
interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

export interface BotProcess {
  readonly pid: number;
  /** Fulfilled when the bot has logged that it is connected; rejects if it ends before. */
  readonly connected: Promise<void>;
  readonly ended: Promise<Ended>;
  stderr(): string;
  kill(signal?: NodeJS.Signals): Promise<Ended>;
}

/**
 * Starts the built bot in an empty folder, connected to the stand-in.
 *
 * @param corpus the folder of its texts; by default the one that comes with Ibid
 */
export function startBotProcess(
  discord: StandIn,
  settings: Readonly<Record<string, string>> = {},
  corpus?: string,
): BotProcess {
  const home = mkdtempSync(join(tmpdir(), "ibid-bot-"));
  const child = spawn(process.execPath, corpus === undefined ? [main] : [cli, "bot", "--corpus", corpus], {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: home,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  const { promise: connected, resolve, reject } = deferred();
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
    if (stderr.includes("Connected to Discord")) resolve();
  });
  const ended = once(child, "close").then((): Ended => {
    rmSync(home, { recursive: true });
    reject(new Error(`The bot ended before it was connected:\n${stderr}`));
    return { code: child.exitCode, stderr };
  });
  return {
    pid: child.pid ?? 0,
    connected,
    ended,
    stderr: () => stderr,
    async kill(signal = "SIGTERM") {
      child.kill(signal);
      return await ended;
    },
  };
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  const settle: { resolve?: () => void; reject?: (error: Error) => void } = {};
  const promise = new Promise<void>((resolve, reject) => {
    settle.resolve = resolve;
    settle.reject = reject;
  });
  promise.catch(() => undefined);
  return { promise, resolve: () => settle.resolve?.(), reject: (error) => settle.reject?.(error) };
}
