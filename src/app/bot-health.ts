import type { RunningBot } from "../discord/bot.ts";
import type { Store } from "../store/store.ts";
import type { HealthOptions } from "../web/health/health.ts";
import type { GaugeSource } from "../web/health/metrics.ts";
import type { GroupTexts } from "./group-texts.ts";
import { vectorMemory } from "./open-texts.ts";

/** The state of the bot and of its texts, for Prometheus. */
function gaugesOf(bot: RunningBot, groupTexts: GroupTexts): GaugeSource[] {
  return [
    {
      name: "ibid_shards",
      help: "The shards of this process, by the state of their connection",
      labels: ["shard", "state"],
      read: () =>
        bot.status().shards.map(({ id, state }) => ({ labels: { shard: String(id), state }, value: 1 })),
    },
    {
      name: "ibid_gateway_latency_seconds",
      help: "Time until Discord acknowledged the last heartbeat, by shard",
      labels: ["shard"],
      read: () =>
        bot
          .status()
          .shards.flatMap(({ id, latency }) =>
            latency === undefined ? [] : [{ labels: { shard: String(id) }, value: latency }],
          ),
    },
    {
      name: "ibid_servers",
      help: "The servers of this process's shards",
      read: () => [{ value: bot.status().servers }],
    },
    {
      name: "ibid_queue_requests",
      help: "Requests that wait for their turn",
      read: () => [{ value: bot.status().queue.waiting }],
    },
    {
      name: "ibid_queue_age_seconds",
      help: "Time that the oldest of them has waited",
      read: () => [{ value: bot.status().queue.oldest / 1000 }],
    },
    {
      name: "ibid_added_texts",
      help: "Texts that groups added and that are in memory",
      read: () => [{ value: groupTexts.inMemory.count }],
    },
    {
      name: "ibid_text_memory_bytes",
      help: "About how much memory texts take: indexes and sentence vectors",
      labels: ["part"],
      read: () => [
        { labels: { part: "indexes" }, value: groupTexts.inMemory.bytes },
        { labels: { part: "vectors" }, value: vectorMemory() },
      ],
    },
  ];
}

/** The options of the health server that report the bot's state to a supervisor and to Prometheus. */
export function botHealth(bot: RunningBot, groupTexts: GroupTexts, store: Store): HealthOptions {
  let areTextsOpen = false;
  const open = async () => {
    await groupTexts.opened;
    areTextsOpen = true;
  };
  // The bot itself reports that texts can't be read.
  open().catch(() => {});
  return {
    checks: {
      discord: () => (bot.status().isReady ? undefined : "not connected"),
      texts: () => (areTextsOpen ? undefined : "still being read"),
      store: async () => {
        await store.check();
        return undefined;
      },
    },
    gauges: gaugesOf(bot, groupTexts),
  };
}
