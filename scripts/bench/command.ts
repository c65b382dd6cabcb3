import { spawn } from "node:child_process";
import { once } from "node:events";
import { bundled } from "../../src/shared/package-path.ts";
import { IbidError } from "../../src/shared/error.ts";
import { quantileRows, timed, type Row } from "./row.ts";

async function ask(question: string): Promise<void> {
  const child = spawn(process.execPath, [bundled("bin/ibid.js"), "ask", question], { stdio: "ignore" });
  await once(child, "close");
  if (child.exitCode !== 0)
    throw new IbidError("internal", '"ibid ask" failed: try it by itself.', {
      facts: { code: child.exitCode },
    });
}

/** Measures the whole process of `ibid ask`. */
export async function measureCommand(question: string, runs: number): Promise<Row[]> {
  // The first run only brings the files into the file system's cache.
  await ask(question);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    // oxlint-disable-next-line no-await-in-loop -- side by side they would slow one another down
    times.push((await timed(() => ask(question))).milliseconds);
  }
  return quantileRows("ibid ask, whole process", times, { median: 0.5 });
}
