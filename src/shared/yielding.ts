import { setImmediate } from "node:timers/promises";

/** The time that long work may occupy the thread before it yields, in milliseconds. */
const slice = 20;

/**
 * Returns a function for long work in a thread that also answers people. The work awaits it between its steps, and it
 * yields to other events whenever the work has gone on for 20 ms.
 */
export function createYield(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => (performance.now() - since < slice ? undefined : rest());

  async function rest(): Promise<void> {
    await setImmediate();
    since = performance.now();
  }
}
