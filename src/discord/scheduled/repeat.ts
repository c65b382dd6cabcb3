import { PendingWork } from "../intake/pending-work.ts";

/** Work that the bot does on its own, until it is stopped. */
export interface Job {
  /** Begins nothing new, and waits for what is being done. */
  stop(): Promise<void>;
}

/**
 * Does work soon and then again and again.
 *
 * @param interval the time between two beginnings, in milliseconds
 * @param work gets a signal that is aborted when the job is stopped
 */
export function repeat(
  interval: number,
  work: (stopping: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): Job {
  const pending = new PendingWork();
  const stopping = new AbortController();
  const run = () => {
    timer = setTimeout(run, interval).unref();
    pending.add(work(stopping.signal), onError);
  };
  let timer = setTimeout(run, 0).unref();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await pending.settled();
    },
  };
}
