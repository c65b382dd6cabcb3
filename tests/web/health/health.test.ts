import { describe, expect, it } from "vitest";
import { measure } from "../../../src/shared/measurements.ts";
import { healthRoutes } from "../../../src/web/health/health.ts";
import type { Check } from "../../../src/web/health/status.ts";

const well: Check = () => undefined;

async function readiness(checks: Readonly<Record<string, Check>>) {
  const response = await healthRoutes({ checks, gauges: [] }).request("/readyz");
  return { status: response.status, body: await response.json() };
}

describe("/healthz", () => {
  it("answers even if the process isn't ready", async () => {
    const app = healthRoutes({ checks: { texts: () => "still being read" }, gauges: [] });
    const response = await app.request("/healthz");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("ok\n");
  });
});

describe("/readyz", () => {
  it("answers 200 if all checks are well", async () => {
    expect(await readiness({ discord: well, store: () => Promise.resolve(undefined) })).toEqual({
      status: 200,
      body: { discord: "ok", store: "ok" },
    });
  });

  it("answers 503 and says what is missing, without details of errors", async () => {
    const checks: Readonly<Record<string, Check>> = {
      discord: well,
      texts: () => "still being read",
      store: () => Promise.reject(new Error("password of the database")),
      disk: () => {
        throw new Error("at once");
      },
    };
    expect(await readiness(checks)).toEqual({
      status: 503,
      body: { discord: "ok", texts: "still being read", store: "failed", disk: "failed" },
    });
  });

  it("doesn't wait for a check that hangs", async () => {
    const { status, body } = await readiness({ store: () => new Promise(() => {}) });
    expect(status).toBe(503);
    expect(body).toEqual({ store: "no answer in time" });
  });
});

describe("/metrics", () => {
  it("counts what is measured, and reads the gauges when it is asked", async () => {
    let age = 1;
    const app = healthRoutes({
      checks: {},
      gauges: [
        { name: "ibid_queue_age_seconds", help: "Age", read: () => [{ value: age }] },
        {
          name: "ibid_shards",
          help: "Shards",
          labels: ["shard", "state"],
          read: () => [{ labels: { shard: String(age), state: "ready" }, value: 1 }],
        },
      ],
    });
    measure("reply", { request: "mention", answer: "closest", seconds: 0.2 });
    measure("refusal", { reason: "late" });
    measure("turn", { seconds: 0.01 });
    measure("upload", { result: "too-large" });
    measure("query", { seconds: 0.002, failed: true });
    const scrape = async () => (await app.request("/metrics")).text();
    const first = await scrape();
    expect(first).toContain('ibid_reply_seconds_bucket{le="0.25",request="mention",answer="closest"} 1');
    expect(first).toContain('ibid_reply_seconds_bucket{le="0.1",request="mention",answer="closest"} 0');
    expect(first).toContain('ibid_refused_total{reason="late"} 1');
    expect(first).toContain("ibid_queue_wait_seconds_count 1");
    expect(first).toContain('ibid_uploads_total{result="too-large"} 1');
    expect(first).toContain("ibid_store_errors_total 1");
    expect(first).toContain("ibid_store_query_seconds_count 1");
    expect(first).toMatch(/^process_resident_memory_bytes \d/m);
    age = 7;
    const second = await scrape();
    expect(second).toContain("ibid_queue_age_seconds 7");
    // A value that is no longer read is gone.
    expect(second).not.toContain('ibid_shards{shard="1"');
    expect(second).toContain('ibid_shards{shard="7",state="ready"} 1');
  });
});
