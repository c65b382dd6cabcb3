import { setTimeout as sleep } from "node:timers/promises";

export interface BackoffOptions {
  /** Delay before the first retry, in milliseconds. It doubles with each retry. */
  readonly first: number;
  /** Maximum delay, in milliseconds. */
  readonly max: number;
}

/** The delay before a retry in milliseconds, with jitter: between half of the exponential delay and all of it. */
function backoffDelay(retry: number, { first, max }: BackoffOptions): number {
  const delay = Math.min(max, first * 2 ** retry);
  return delay * (0.5 + Math.random() / 2);
}

/** Waits before a retry. Returns false at once when the signal is aborted. */
export async function backoff(
  retry: number,
  options: BackoffOptions,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    await sleep(backoffDelay(retry, options), undefined, { ...(signal && { signal }) });
    return true;
  } catch {
    return false;
  }
}
