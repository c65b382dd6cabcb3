import { setImmediate } from "node:timers/promises";

/** In milliseconds: nobody notices that an answer comes so much later. */
const slice = 20;

/**
 * For long work in the thread that also answers people: to be awaited between steps, it lets others have their turn
 * whenever the work has gone on for a while.
 */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => (performance.now() - since < slice ? undefined : rest());

  async function rest(): Promise<void> {
    await setImmediate();
    since = performance.now();
  }
}
