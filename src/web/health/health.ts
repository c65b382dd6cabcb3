import type { Hono } from "hono";
import { collectMetrics, type GaugeSource } from "./metrics.ts";
import { statusRoutes, type Checks } from "./status.ts";

export interface HealthOptions {
  readonly checks: Checks;
  readonly gauges: readonly GaugeSource[];
}

/**
 * The addresses by which a supervisor sees how the process is doing: `/healthz` (it runs), `/readyz` (it can answer; 503 and
 * the names of what is missing otherwise) and `/metrics` (for Prometheus). They tell nothing about members.
 */
export function healthRoutes({ checks, gauges }: HealthOptions): Hono {
  const registry = collectMetrics(gauges);
  return statusRoutes(checks).get("/metrics", async (context) =>
    context.body(await registry.metrics(), 200, { "Content-Type": registry.contentType }),
  );
}
