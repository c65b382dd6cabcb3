import { Client, GatewayIntentBits, Options, Partials } from "discord.js";
import type { Logger } from "../../shared/log.ts";
import type { Leases } from "../../store/leases/leases.ts";
import { IdentifyThrottler } from "./identify-throttler.ts";
import { botKey } from "./shard-lease.ts";
import { createRetryingRequest } from "./retrying-request.ts";

export interface ClientOptions {
  readonly token: string;
  /** The base URL of Discord's REST API, without the version. */
  readonly apiUrl?: string | undefined;
  /** True to request the privileged message-content intent. */
  readonly messageContent: boolean;
  /** The number of shards of all processes together. Without it, as many as Discord recommends. */
  readonly shardCount?: number | undefined;
  /** The shards to open. Without it, all. */
  readonly shardIds?: readonly number[] | undefined;
}

/** Cache limits of zero for everything that is never looked up, since a public bot is in thousands of servers. */
const disabledCaches = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
};

/** Time after which discord.js would give up a request, in milliseconds. Retries end earlier. */
const restTimeout = 5 * 60_000;

/**
 * Creates a client with the fewest intents, small caches, no allowed mentions, and requests that are retried.
 *
 * @param leases by which the shards of all processes identify one after the other
 * @param stopping aborting it gives up all requests
 */
export function createClient(
  { token, apiUrl, messageContent, shardCount, shardIds }: ClientOptions,
  leases: Leases,
  stopping: AbortSignal,
  log: Logger,
): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.GuildScheduledEvents,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Discord doesn't announce the channels of direct messages, and messages and scheduled events aren't cached.
    partials: [Partials.Channel, Partials.Message, Partials.GuildScheduledEvent],
    // A number of shards without their ids opens all of them.
    ...(shardCount === undefined
      ? { shards: "auto" }
      : { shardCount, ...(shardIds && { shards: [...shardIds] }) }),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...disabledCaches,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    ws: {
      buildIdentifyThrottler: async (manager) => {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation();
        return new IdentifyThrottler(leases, botKey(token), limit.max_concurrency, log);
      },
    },
    rest: {
      retries: 0,
      timeout: restTimeout,
      // Kept by the requests themselves, since responses to interactions are exempt from it.
      globalRequestsPerSecond: Infinity,
      makeRequest: createRetryingRequest(stopping, log),
      ...(apiUrl !== undefined && { api: apiUrl }),
    },
  });
}
