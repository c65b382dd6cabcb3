import { list, type Json } from "./json.ts";
import { granted, moderating } from "./permissions.ts";
import { snowflake } from "./snowflake.ts";

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly bot: boolean;
}

export interface Channel {
  readonly id: string;
  /**
   * 0 text, 1 direct messages, 2 voice, 3 group direct messages, 5 announcements, 10 thread of an announcement, 11 public thread, 12
   * private thread, 13 stage, 15 forum, 16 media.
   */
  readonly type: 0 | 1 | 2 | 3 | 5 | 10 | 11 | 12 | 13 | 15 | 16;
  readonly name: string;
  readonly guildId: string | undefined;
  /** The user of a channel of direct messages. */
  readonly recipient?: User;
  /** The user who opened a thread, and the channel that it belongs to. */
  readonly ownerId?: string;
  readonly parentId?: string;
  archived?: boolean;
  locked?: boolean;
  /** The permissions that the bot lacks, as bits. */
  denied?: bigint;
}

export function isThread({ type }: Channel): boolean {
  return type === 10 || type === 11 || type === 12;
}

/** An uploaded file. */
export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
  /** The title that Discord gives to a file whose name it had to change. */
  readonly title?: string;
  /** The size that an attachment is announced with; by default its own. */
  readonly announced?: number;
}

/** A stored message. */
export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly type: number;
  readonly webhookId?: string;
  readonly nonce?: string | number;
  readonly replyTo?: Message | undefined;
  /** True if a reply mentions the author of the message that it replies to. */
  readonly ping?: boolean;
  /** The body of the request that created or last edited it. */
  readonly sent: Json;
  content: string;
  components: readonly unknown[];
  files: readonly SentFile[];
  flags: number;
  /** True once the author has edited it. */
  edited?: boolean;
  /** Further parts of the message as Discord sends them: embeds, a poll, forwarded messages. */
  readonly parts?: Json;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channel: Channel;
  readonly createdAt: number;
  /** For autocompletion, the type of the focused option. */
  readonly optionType: number;
  /** The message of a button, or the one from which a modal was opened. */
  readonly message?: Message | undefined;
  /** The callback type of the first response. */
  responded?: number;
  original?: Message | undefined;
  /** The flags of the deferral. */
  deferredFlags?: number;
  /** The modal in response. */
  modal?: Json;
  /** True once the message was edited after the response. */
  changed?: boolean;
  readonly followUps: Message[];
}

/** The shard that receives the events of a server; of direct messages, the first. */
export function shardOf(guildId: string | undefined, count: number): number {
  return Number((BigInt(guildId ?? 0) >> 22n) % BigInt(count));
}

/** Discord's state: servers with their channels, users, messages and interactions. */
export class World {
  readonly users = new Map<string, User>();
  readonly bot = this.addUser("Ibid", true);
  readonly applicationId = this.bot.id;
  readonly guildId = snowflake();
  /** The permissions of the bot's role as its list of servers tells them. */
  botPermissions = granted;
  /** The permissions that the bot lacks in the whole server, as bits. */
  deniedInServer = 0n;
  /** The end of the bot's time-out in the server. */
  botTimeOut: Date | undefined;
  /** The scheduled events by id. */
  readonly events = new Map<string, Json>();
  /** The servers that the bot is in. */
  readonly guildIds = new Set([this.guildId]);
  readonly botRoleId = snowflake();
  readonly roleId = snowflake();
  /** A role that only those may mention who may mention everyone. */
  readonly quietRoleId = snowflake();
  /** A role that may manage messages in the whole server. */
  readonly moderatorRoleId = snowflake();
  readonly owner = this.addUser("Olga");
  readonly channels = new Map<string, Channel>();
  readonly #directs = new Map<string, Channel>();
  /** True if the bot has the message-content intent, and so reads messages that neither mention it nor were sent to it. */
  readsContent = false;
  readonly messages = new Map<string, Message>();
  readonly interactions = new Map<string, Interaction>();
  /** The registered commands by scope: "global" or a server's id. */
  readonly commands = new Map<string, readonly Json[]>();
  /** The attached files by id. */
  readonly files = new Map<string, SentFile>();

  addUser(name: string, bot = false): User {
    const username = name.toLowerCase().replace(/\W/g, "_");
    const added: User = { id: snowflake(), username, global_name: name, bot };
    this.users.set(added.id, added);
    return added;
  }

  /** Adds the bot to another server, whose events go to a shard. Returns its id. */
  addGuild(shard: number, count: number): string {
    // Unlike the ids of the following milliseconds.
    let id = String(BigInt(snowflake()) | 0xfffn);
    while (this.guildIds.has(id) || shardOf(id, count) !== shard) id = String(BigInt(id) + (1n << 22n));
    this.guildIds.add(id);
    return id;
  }

  addChannel(channel: Omit<Channel, "id"> & Partial<Pick<Channel, "id">>): Channel {
    const added = { id: snowflake(), ...channel };
    this.channels.set(added.id, added);
    return added;
  }

  /** The channel of direct messages between the bot and a user. */
  directChannel(recipient: User): Channel {
    const known = this.#directs.get(recipient.id);
    if (known) return known;
    const added = this.addChannel({ type: 1, name: "", guildId: undefined, recipient });
    this.#directs.set(recipient.id, added);
    return added;
  }

  /** The message as the bot may read it. */
  readablePayload(message: Message): Json {
    const payload = this.messagePayload(message);
    const readable =
      this.readsContent ||
      message.channel.guildId === undefined ||
      message.author.id === this.bot.id ||
      this.mentioned(message).includes(this.bot);
    return readable ? payload : { ...payload, content: "", components: [], embeds: [], attachments: [] };
  }

  userPayload({ id, username, global_name, bot }: User): Json {
    return {
      id,
      username,
      global_name,
      bot,
      discriminator: "0",
      avatar: null,
      banner: null,
      accent_color: null,
      avatar_decoration_data: null,
      collectibles: null,
      primary_guild: null,
      public_flags: 0,
    };
  }

  /** A member without the user, as messages contain it. */
  memberPayload(member: User): Json {
    return {
      roles: member.id === this.bot.id ? [this.botRoleId] : [],
      nick: null,
      avatar: null,
      banner: null,
      joined_at: "2024-01-01T00:00:00.000000+00:00",
      premium_since: null,
      deaf: false,
      mute: false,
      pending: false,
      communication_disabled_until:
        member.id === this.bot.id ? (this.botTimeOut?.toISOString() ?? null) : null,
      flags: 0,
    };
  }

  rolePayload(id: string, name: string, tags?: Json, permissions = granted): Json {
    return {
      id,
      name,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      icon: null,
      unicode_emoji: null,
      position: this.guildIds.has(id) ? 0 : 1,
      permissions,
      managed: tags !== undefined,
      mentionable: true,
      flags: 0,
      ...(tags && { tags }),
    };
  }

  /** The roles of the server. */
  get #grantedInServer(): string {
    return String(BigInt(granted) & ~this.deniedInServer);
  }

  rolePayloads(guild = this.guildId): Json[] {
    return [
      this.rolePayload(guild, "@everyone", undefined, this.#grantedInServer),
      this.rolePayload(this.botRoleId, "Ibid", { bot_id: this.bot.id }, this.#grantedInServer),
      this.rolePayload(this.roleId, "Readers"),
      { ...this.rolePayload(this.quietRoleId, "Quiet readers"), mentionable: false },
      this.rolePayload(this.moderatorRoleId, "Moderators", undefined, moderating),
    ];
  }

  channelPayload(channel: Channel): Json {
    const { id, type, name, guildId, recipient, ownerId, parentId, denied } = channel;
    const { archived = false, locked = false } = channel;
    if (guildId === undefined) {
      const recipients = recipient ? [this.userPayload(recipient)] : [];
      return { id, type, last_message_id: null, flags: 0, recipients };
    }
    const common = {
      id,
      type,
      name,
      guild_id: guildId,
      flags: 0,
      last_message_id: null,
      rate_limit_per_user: 0,
    };
    if (!isThread(channel)) {
      const overwrite = { id: this.botRoleId, type: 0, allow: "0", deny: String(denied) };
      return {
        ...common,
        position: 0,
        parent_id: null,
        topic: null,
        nsfw: false,
        permission_overwrites: denied === undefined ? [] : [overwrite],
        ...((type === 15 || type === 16) && {
          available_tags: [],
          default_reaction_emoji: null,
          default_sort_order: null,
        }),
      };
    }
    return {
      ...common,
      owner_id: ownerId,
      parent_id: parentId,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      thread_metadata: {
        archived,
        auto_archive_duration: 1440,
        archive_timestamp: "2024-01-01T00:00:00.000000+00:00",
        create_timestamp: "2024-01-01T00:00:00.000000+00:00",
        locked,
      },
    };
  }

  guildPayload(id = this.guildId): Json {
    const channels = [...this.channels.values()].filter(({ guildId }) => guildId === id);
    return {
      id,
      name: "Reading circle",
      icon: null,
      owner_id: this.owner.id,
      region: "deprecated",
      afk_channel_id: null,
      afk_timeout: 300,
      system_channel_id: null,
      system_channel_flags: 0,
      verification_level: 0,
      default_message_notifications: 1,
      explicit_content_filter: 0,
      mfa_level: 0,
      nsfw_level: 0,
      premium_tier: 0,
      premium_subscription_count: 0,
      preferred_locale: "en-US",
      features: [],
      emojis: [],
      stickers: [],
      roles: this.rolePayloads(id),
      channels: channels
        .filter((channel) => !isThread(channel))
        .map((channel) => this.channelPayload(channel)),
      threads: channels
        .filter((channel) => isThread(channel) && channel.archived !== true)
        .map((channel) => this.channelPayload(channel)),
      members: [{ ...this.memberPayload(this.bot), user: this.userPayload(this.bot) }],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      joined_at: "2024-01-01T00:00:00.000000+00:00",
      large: false,
      unavailable: false,
      member_count: 3,
    };
  }

  /** The users whom a message mentions, including the author of the message that it replies to. */
  mentioned({ content, replyTo, ping }: Message): User[] {
    const ids = new Set([...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id));
    if (ping && replyTo) ids.add(replyTo.author.id);
    return [...this.users.values()].filter(({ id }) => ids.has(id));
  }

  messagePayload(message: Message): Json {
    const { id, channel, author, type, content, components, flags, nonce, replyTo, webhookId } = message;
    return {
      id,
      channel_id: channel.id,
      author: this.userPayload(author),
      type,
      content,
      components,
      flags,
      timestamp: new Date().toISOString(),
      edited_timestamp: message.edited ? new Date().toISOString() : null,
      tts: false,
      mention_everyone: /@(?:everyone|here)\b/.test(content),
      mentions: this.mentioned(message).map((user) => this.userPayload(user)),
      mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map(([, role]) => role),
      attachments: message.files.map(({ name, content: { length } }, index) => {
        const url = `https://cdn.discordapp.com/attachments/${channel.id}/${id}/${name}`;
        return {
          id: `${id.slice(0, -2)}${10 + index}`,
          filename: name,
          size: length,
          url,
          proxy_url: url,
        };
      }),
      embeds: [],
      pinned: false,
      ...message.parts,
      ...(nonce !== undefined && { nonce }),
      ...(webhookId !== undefined && { webhook_id: webhookId }),
      ...(replyTo && {
        message_reference: {
          type: 0,
          message_id: replyTo.id,
          channel_id: replyTo.channel.id,
          ...(replyTo.channel.guildId !== undefined && { guild_id: replyTo.channel.guildId }),
        },
        referenced_message: this.messagePayload({ ...replyTo, replyTo: undefined }),
      }),
    };
  }

  /** Stores a new message. */
  store(body: Json, channel: Channel, author: User, more: Partial<Message> = {}): Message {
    const message: Message = {
      id: snowflake(),
      channel,
      author,
      type: more.replyTo ? 19 : 0,
      sent: body,
      content: typeof body["content"] === "string" ? body["content"] : "",
      components: list(body["components"]),
      files: [],
      flags: typeof body["flags"] === "number" ? body["flags"] : 0,
      ...more,
    };
    this.messages.set(message.id, message);
    return message;
  }
}
