import { Client, GatewayIntentBits, Options, Partials } from "discord.js";

export interface ClientOptions {
  /** The base URL of Discord's REST API, without the version. */
  readonly apiUrl?: string | undefined;
  /** True to request the privileged message-content intent. */
  readonly messageContent: boolean;
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

/** Creates a client with the fewest intents, small caches, and no allowed mentions. */
export function createClient({ apiUrl, messageContent }: ClientOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Discord doesn't announce the channels of direct messages.
    partials: [Partials.Channel],
    shards: "auto",
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...disabledCaches,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  });
}
