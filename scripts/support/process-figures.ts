import { readFile } from "node:fs/promises";

/** Reads a file about a process that only Linux has. The result is empty on other platforms. */
async function readProc(pid: number, name: string): Promise<string> {
  return await readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
}

/** The memory of a process in MB, now or at its peak. Undefined except on Linux. */
export async function residentMemory(pid: number, when: "now" | "at its peak"): Promise<number | undefined> {
  const field = when === "now" ? "VmRSS" : "VmHWM";
  const [, kilobytes] = new RegExp(`^${field}:\\s*(\\d+) kB$`, "m").exec(await readProc(pid, "status")) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Number of clock ticks in a second, by which Linux counts the processor time of processes. */
const ticksPerSecond = 100;

/** The processor time that a process has used, in seconds. Undefined except on Linux. */
export async function processorSeconds(pid: number): Promise<number | undefined> {
  const stat = await readProc(pid, "stat");
  // The name of the program, in parentheses, may have spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return stat === "" ? undefined : (user + system) / ticksPerSecond;
}
