import { Hono } from "hono";
import { withTimeout } from "../../shared/timeout.ts";
import { collectMetrics, type GaugeSource } from "./metrics.ts";

/** Returns undefined if all is well, otherwise a few words about what is missing. */
export type Check = () => string | undefined | Promise<string | undefined>;

export interface HealthOptions {
  /** What must be well for this process to be ready, by name. */
  readonly checks: Readonly<Record<string, Check>>;
  readonly gauges: readonly GaugeSource[];
}

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

/**
 * The addresses by which a supervisor sees how the process is doing: `/healthz` (it runs), `/readyz` (it can answer; 503 and
 * the names of what is missing otherwise) and `/metrics` (for Prometheus). They tell nothing about members.
 */
export function healthRoutes({ checks, gauges }: HealthOptions): Hono {
  const registry = collectMetrics(gauges);
  const app = new Hono();
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/readyz", async (context) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await resultOf(check)] as const),
    );
    const isReady = results.every(([, result]) => result === "ok");
    return context.json(Object.fromEntries(results), isReady ? 200 : 503);
  });
  app.get("/metrics", async (context) =>
    context.body(await registry.metrics(), 200, { "Content-Type": registry.contentType }),
  );
  return app;
}
