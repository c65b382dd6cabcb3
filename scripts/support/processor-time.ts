/** The processor time of this process so far, in milliseconds. Other processes influence it less than the clock's. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
