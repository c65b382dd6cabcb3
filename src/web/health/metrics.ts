import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { onMeasured } from "../../shared/measurements.ts";

/** One value of a gauge, with the values of its labels. */
export interface GaugeValue {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A value that is read when the metrics are asked for. */
export interface GaugeSource {
  /** As Prometheus names it: "ibid_queue_age_seconds". */
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
  readonly read: () => readonly GaugeValue[];
}

/** The upper bounds of answering times, in seconds. */
const replyBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];
const queryBuckets = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 5];

/** The metrics of this process: what has happened since it was called, and the given gauges. */
export function collectMetrics(gauges: readonly GaugeSource[]): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const replies = new Histogram({
    name: "ibid_reply_seconds",
    help: "Time from the arrival of a request to its reply, by kind of request and of answer (or code of error)",
    labelNames: ["request", "answer"],
    buckets: replyBuckets,
    registers,
  });
  const turns = new Histogram({
    name: "ibid_queue_wait_seconds",
    help: "Time that requests waited for their turn",
    buckets: replyBuckets,
    registers,
  });
  const refusals = new Counter({
    name: "ibid_refused_total",
    help: "Requests that were refused, since there were too many of a member, channel or group, or their turn came too late",
    labelNames: ["reason"],
    registers,
  });
  const uploads = new Counter({
    name: "ibid_uploads_total",
    help: 'Files that members gave, by result: "added" or the code of the error',
    labelNames: ["result"],
    registers,
  });
  const queries = new Histogram({
    name: "ibid_store_query_seconds",
    help: "Time of the database's queries",
    buckets: queryBuckets,
    registers,
  });
  const failures = new Counter({
    name: "ibid_store_errors_total",
    help: "Queries that failed",
    registers,
  });

  onMeasured("reply", ({ request, answer, seconds }) => replies.observe({ request, answer }, seconds));
  onMeasured("turn", ({ seconds }) => turns.observe(seconds));
  onMeasured("refusal", ({ reason }) => refusals.inc({ reason }));
  onMeasured("upload", ({ result }) => uploads.inc({ result }));
  onMeasured("query", ({ seconds, failed }) => {
    queries.observe(seconds);
    if (failed) failures.inc();
  });
  for (const source of gauges) registry.registerMetric(gaugeOf(source));
  return registry;
}

/** A gauge whose values are read anew each time. */
function gaugeOf({ name, help, labels = [], read }: GaugeSource): Gauge {
  return new Gauge({
    name,
    help,
    labelNames: [...labels],
    registers: [],
    collect() {
      this.reset();
      for (const { labels: values = {}, value } of read()) this.set({ ...values }, value);
    },
  });
}
