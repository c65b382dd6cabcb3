import { Client, GatewayIntentBits, Options, Partials } from "discord.js";

export interface ClientSettings {
  readonly apiUrl?: string | undefined;
  readonly messageContent: boolean;
}

/** Nothing of this is ever looked up, and a public bot sees thousands of servers. */
const uncached = {
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

/** A client that asks Discord for no more than it needs, keeps little, and can ping nobody. */
export function createClient({ apiUrl, messageContent }: ClientSettings): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come in channels that were never announced.
    partials: [Partials.Channel],
    shards: "auto",
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...uncached,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  });
}
