import { existsSync, readFileSync } from "node:fs";

/** The processor time of this process so far, in milliseconds. Other processes influence it less than the clock's. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The statistics of the main thread. Linux has them. */
const mainThread = `/proc/self/task/${process.pid}/schedstat`;

/**
 * The processor time of the main thread so far, in milliseconds, without that of its garbage collector's threads and of
 * workers; on systems that don't tell, that of the process.
 */
export function mainThreadTime(): number {
  if (!existsSync(mainThread)) return processorTime();
  const [nanoseconds] = readFileSync(mainThread, "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}
