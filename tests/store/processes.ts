import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { StoreLocation } from "../../src/store/store.ts";

const script = fileURLToPath(new URL("process.ts", import.meta.url));

/** A process that runs the tasks of process.ts. */
export interface StoreProcess {
  /** Runs a task and returns the lines that it writes. Kills the process after a number of `lines`, if given. */
  run(task: string, plan?: string, lines?: number): Promise<readonly string[]>;
  kill(): void;
}

/** Starts a process. It opens the store at its first task. */
export async function startProcess(place: StoreLocation): Promise<StoreProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(place)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const output = createInterface(child.stdout)[Symbol.asyncIterator]();
  await output.next();
  return {
    async run(task, plan = "", lines = Infinity) {
      child.stdin.write(`${task} ${plan}\n`);
      const said: string[] = [];
      for (;;) {
        const line = await output.next();
        if (line.done === true || line.value === "done") return said;
        said.push(line.value);
        if (said.length === lines) child.kill("SIGKILL");
      }
    },
    kill: () => child.kill("SIGKILL"),
  };
}
