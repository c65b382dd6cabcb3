/** The CPU time of work in milliseconds. Other processes don't disturb it as they do a clock. */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** The least CPU time of three runs in milliseconds, at least 1. */
export async function leastCpuTimeOf(work: () => unknown): Promise<number> {
  const times = [await cpuTimeOf(work), await cpuTimeOf(work), await cpuTimeOf(work)];
  return Math.max(1, Math.min(...times));
}
