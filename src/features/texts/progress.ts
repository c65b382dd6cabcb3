/** How often it is said that something is still going on, in milliseconds. */
const interval = 3000;

/** Does something that takes long, and says now and then for how long it has been at it. */
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
