import type { OnProgress, Progress } from "../../ingest/progress.ts";
import { localized } from "../../shared/locale/message.ts";

/** The interval between progress messages, in milliseconds. */
const interval = 3000;

/** "Reading war.pdf … page 120 of 566 (6 s so far)" */
function sentence(doing: string, progress: Progress | undefined, begun: number): string {
  const seconds = Math.round((Date.now() - begun) / 1000);
  if (!progress) return localized("texts-progress", { doing, seconds });
  const { unit, done, total } = progress;
  return localized("texts-progress-at", { doing, unit, done, total, seconds });
}

/**
 * Runs `work`, and reports at intervals how far it is and how long it has taken.
 *
 * @param doing the beginning of the message
 */
export async function withProgress<Result>(
  doing: string,
  tell: ((sentence: string) => void) | undefined,
  work: (onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  const begun = Date.now();
  let latest: Progress | undefined;
  const timer = setInterval(() => tell?.(sentence(doing, latest, begun)), interval);
  try {
    return await work((progress) => (latest = progress));
  } finally {
    clearInterval(timer);
  }
}

/** Reports at intervals how far work is that doesn't let timers run. @param doing the beginning of the message */
export function progressTeller(doing: string, tell: (sentence: string) => void): OnProgress {
  const begun = Date.now();
  let last = begun;
  return (progress) => {
    const now = Date.now();
    if (now - last < interval) return;
    last = now;
    tell(sentence(doing, progress, begun));
  };
}
