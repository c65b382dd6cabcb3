import { Status, type Client } from "discord.js";

export interface ShardStatus {
  readonly id: number;
  /** The state of its connection in lower case, such as "ready" or "reconnecting". */
  readonly state: string;
  /** Time between the last heartbeat and its acknowledgement, in seconds; undefined before the first. */
  readonly latency: number | undefined;
}

export interface ConnectionStatus {
  readonly shards: readonly ShardStatus[];
  /** True if every shard is connected and has received its servers. */
  readonly isReady: boolean;
  /** The number of servers that are known. */
  readonly servers: number;
}

/** The state of a client's connection; that of none if there is no client yet. */
export function connectionStatus(client: Client | undefined): ConnectionStatus {
  const shards = [...(client?.ws.shards.values() ?? [])].map(({ id, status, ping }) => ({
    id,
    state: (Status[status] ?? "unknown").toLowerCase(),
    // discord.js says -1 before the first.
    latency: ping < 0 ? undefined : ping / 1000,
  }));
  return {
    shards,
    isReady: (client?.isReady() ?? false) && shards.every(({ state }) => state === "ready"),
    servers: client?.guilds.cache.size ?? 0,
  };
}
