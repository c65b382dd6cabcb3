/** The interval between progress messages, in milliseconds. */
const interval = 3000;

/** Runs `work`, and reports at intervals how long it has taken. @param doing the beginning of the message */
export async function withProgress<Result>(
  doing: string,
  tell: ((sentence: string) => void) | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const begun = Date.now();
  const timer = setInterval(() => {
    tell?.(`${doing} (${Math.round((Date.now() - begun) / 1000)} s so far)`);
  }, interval);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
