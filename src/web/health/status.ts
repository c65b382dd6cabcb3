import { Hono } from "hono";
import { withTimeout } from "../../shared/concurrency/timeout.ts";

/** Returns undefined if all is well, otherwise a few words about what is missing. */
export type Check = () => string | undefined | Promise<string | undefined>;

/** Checks by name. A process is ready if each of them passes. */
export type Checks = Readonly<Record<string, Check>>;

/** Maximum time of a check, in milliseconds. */
const checkTimeout = 1000;

async function resultOf(check: Check): Promise<string> {
  try {
    const result = await withTimeout(
      checkTimeout,
      Promise.resolve(check()).then((trouble) => trouble ?? "ok"),
    );
    return result ?? "no answer in time";
  } catch {
    return "failed";
  }
}

/** The addresses by which a supervisor sees whether the process runs, `/healthz`, and whether it can answer, `/readyz`. */
export function statusRoutes(checks: Checks): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/readyz", async (context) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await resultOf(check)] as const),
    );
    const isReady = results.every(([, result]) => result === "ok");
    return context.json(Object.fromEntries(results), isReady ? 200 : 503);
  });
  return app;
}
