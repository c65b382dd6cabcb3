import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A process that holds leases. */
export interface Holder {
  /** Unique for each run of the process. */
  readonly id: string;
  /** The machine on which the process's number is unique. */
  readonly host: string;
  /** The process's number. */
  readonly pid: number;
}

/** The holders in this process that haven't ended. */
const alive = new Set<string>();

/** The result of `read` without white space around it; empty if it fails. */
function readOrEmpty(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return "";
  }
}

/** Names the space in which process numbers are unique: on Linux a namespace of one start of the machine. */
function hostOf(): string {
  const boot = readOrEmpty(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  const namespace = readOrEmpty(() => readlinkSync("/proc/self/ns/pid"));
  return [hostname(), boot, namespace].filter((part) => part !== "").join(" ");
}

/** Names this process as a holder of leases until `forgetHolder` is called with it. */
export function newHolder(): Holder {
  const holder = { id: randomUUID(), host: hostOf(), pid: process.pid };
  alive.add(holder.id);
  return holder;
}

export function forgetHolder({ id }: Holder): void {
  alive.delete(id);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process runs, too, but can't be signalled.
    return error instanceof Error && "code" in error && error.code !== "ESRCH";
  }
}

/** True for a holder that can be seen to have ended: a process of this machine that doesn't run. */
export function isGone({ id, host, pid }: Holder): boolean {
  if (host !== hostOf()) return false;
  return pid === process.pid ? !alive.has(id) : !isRunning(pid);
}
