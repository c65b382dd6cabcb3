import { choiceProblems, commandListProblems } from "./check-commands.ts";
import { componentsV2, ephemeral, messageProblems } from "./check-message.ts";
import { isJson, list, number, object, text, type Json } from "./json.ts";
import { invalidFormBody, type Problem } from "./problems.ts";
import { snowflake } from "./snowflake.ts";
import type { Channel, Interaction, Message, World } from "./world.ts";

export interface Answer {
  readonly status: number;
  /** Left out with 204. */
  readonly body?: unknown;
}

export interface RestRequest {
  readonly method: string;
  /** Without "/api/v10". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface RestHooks {
  readonly gatewayUrl: () => string;
  /** Called when an interaction was answered, deferred or edited. */
  readonly onInteraction: (interaction: Interaction) => void;
}

type Handler = (ids: readonly string[], request: RestRequest) => Answer;

const suppress = 4 | 4096;
const interactionLifetime = 3000;
const webhookLifetime = 15 * 60_000;

const ok = (body: unknown): Answer => ({ status: 200, body });
const noContent: Answer = { status: 204 };
const rejected = (problems: readonly Problem[]): Answer => ({ status: 400, body: invalidFormBody(problems) });
const refused = (status: number, code: number, message: string): Answer => ({
  status,
  body: { message, code },
});

/** Discord's REST interface, as far as a bot like ours goes. */
export class Rest {
  readonly #world: World;
  readonly #hooks: RestHooks;
  readonly #routes: readonly (readonly [string, RegExp, Handler])[];

  constructor(world: World, hooks: RestHooks) {
    this.#world = world;
    this.#hooks = hooks;
    const channel = String.raw`/channels/(\d+)`;
    const message = String.raw`${channel}/messages/(\d+)`;
    const webhook = String.raw`/webhooks/(\d+)/([^/]+)`;
    const commands = String.raw`/applications/(\d+)(?:/guilds/(\d+))?/commands`;
    const routes: readonly (readonly [string, string, Handler])[] = [
      ["GET", "/gateway/bot", () => this.#gatewayBot()],
      ["GET", "/gateway", () => ok({ url: hooks.gatewayUrl() })],
      ["GET", "/users/@me", () => ok(world.userPayload(world.bot))],
      ["GET", "/applications/@me", () => ok({ id: world.applicationId, name: "Ibid", flags: 0 })],
      ["GET", commands, ([, guild]) => ok(world.commands.get(guild ?? "global") ?? [])],
      ["PUT", commands, ([, guild], { body }) => this.#putCommands(guild, body)],
      ["POST", `${channel}/typing`, ([id]) => this.#inChannel(id, () => noContent)],
      [
        "POST",
        `${channel}/messages`,
        ([id], { body }) => this.#inChannel(id, (at) => this.#create(at, object(body))),
      ],
      [
        "POST",
        `${channel}/threads`,
        ([id], { body }) => this.#inChannel(id, (at) => this.#thread(at, object(body))),
      ],
      [
        "POST",
        `${message}/threads`,
        ([id], { body }) => this.#inChannel(id, (at) => this.#thread(at, object(body))),
      ],
      ["GET", channel, ([id]) => this.#inChannel(id, (at) => ok(world.channelPayload(at)))],
      ["GET", message, ([, id]) => this.#ofMessage(id, (found) => ok(world.messagePayload(found)))],
      [
        "PATCH",
        message,
        ([, id], { body }) => this.#ofMessage(id, (found) => this.#edit(found, object(body))),
      ],
      ["DELETE", message, ([, id]) => this.#ofMessage(id, (found) => this.#remove(found))],
      [
        "POST",
        String.raw`/interactions/(\d+)/([^/]+)/callback`,
        (ids, request) => this.#callback(ids, request),
      ],
      [
        "POST",
        webhook,
        ([, token], { body }) => this.#ofToken(token, (found) => this.#followUp(found, object(body))),
      ],
      [
        "GET",
        `${webhook}/messages/@original`,
        ([, token]) => this.#original(token, (m) => ok(world.messagePayload(m))),
      ],
      ["DELETE", `${webhook}/messages/@original`, ([, token]) => this.#deleteOriginal(token)],
      [
        "PATCH",
        `${webhook}/messages/@original`,
        ([, token], { body }) => this.#editOriginal(token, object(body)),
      ],
    ];
    this.#routes = routes.map(([method, path, handler]) => [method, new RegExp(`^${path}$`), handler]);
  }

  /** Whether the route is opened by a token in its address rather than by the bot's. */
  static carriesToken(path: string): boolean {
    return path.startsWith("/interactions/") || path.startsWith("/webhooks/");
  }

  handle(request: RestRequest): Answer {
    for (const [method, path, handler] of this.#routes) {
      const found = method === request.method ? path.exec(request.path) : null;
      if (found) return handler(found.slice(1), request);
    }
    return refused(404, 0, "404: Not Found");
  }

  #gatewayBot(): Answer {
    const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
    return ok({ url: this.#hooks.gatewayUrl(), shards: 1, session_start_limit: limit });
  }

  #putCommands(guild: string | undefined, body: unknown): Answer {
    const world = this.#world;
    if (guild !== undefined && guild !== world.guildId) return refused(403, 50_001, "Missing Access");
    const scope = guild === undefined ? "global" : "guild";
    const problems = commandListProblems(body, scope);
    if (problems.length > 0) return rejected(problems);
    const stored = list(body).map((given) => this.#registered(object(given), guild));
    world.commands.set(guild ?? "global", stored);
    return ok(stored);
  }

  /** Discord completes what was left out, and leaves out what is false. */
  #registered({ type = 1, description = "", options, ...rest }: Json, guild: string | undefined): Json {
    const kept = list(options).map((option) =>
      Object.fromEntries(Object.entries(object(option)).filter(([, value]) => value !== false)),
    );
    return {
      id: snowflake(),
      application_id: this.#world.applicationId,
      version: snowflake(),
      default_member_permissions: null,
      type,
      description,
      name_localizations: null,
      description_localizations: null,
      nsfw: false,
      ...(guild === undefined ? { dm_permission: true } : { guild_id: guild }),
      ...rest,
      ...(kept.length > 0 && { options: kept }),
    };
  }

  #inChannel(id: string | undefined, then: (channel: Channel) => Answer): Answer {
    const channel = this.#world.channels.get(id ?? "");
    return channel ? then(channel) : refused(404, 10_003, "Unknown Channel");
  }

  #ofMessage(id: string | undefined, then: (message: Message) => Answer): Answer {
    const message = this.#world.messages.get(id ?? "");
    return message ? then(message) : refused(404, 10_008, "Unknown Message");
  }

  #create(channel: Channel, body: Json): Answer {
    const world = this.#world;
    const problems = messageProblems(body, suppress | componentsV2);
    const reference = object(body["message_reference"]);
    const replyTo = world.messages.get(text(reference["message_id"]));
    if (isJson(body["message_reference"]) && !replyTo && reference["fail_if_not_exists"] !== false) {
      const code = "REPLIES_UNKNOWN_MESSAGE";
      problems.push({ path: ["message_reference"], code, message: "Unknown message" });
    }
    if (problems.length > 0) return rejected(problems);
    const { nonce } = body;
    const own = typeof nonce === "string" || typeof nonce === "number" ? { nonce } : {};
    const before = [...world.messages.values()].find(
      (message) =>
        message.nonce !== undefined && message.nonce === nonce && message.author.id === world.bot.id,
    );
    if (body["enforce_nonce"] === true && before) return ok(world.messagePayload(before));
    return ok(world.messagePayload(world.store(body, channel, world.bot, { ...own, replyTo })));
  }

  #edit(message: Message, body: Json): Answer {
    const problems = messageProblems(
      { content: message.content, ...body },
      suppress | componentsV2,
      message.flags,
    );
    if (problems.length > 0) return rejected(problems);
    if (typeof body["content"] === "string") message.content = body["content"];
    if (Array.isArray(body["components"])) message.components = list(body["components"]);
    message.flags |= number(body["flags"]);
    return ok(this.#world.messagePayload(message));
  }

  #remove(message: Message): Answer {
    this.#world.messages.delete(message.id);
    return noContent;
  }

  #thread(channel: Channel, body: Json): Answer {
    const name = text(body["name"]);
    const archive = number(body["auto_archive_duration"] ?? 1440);
    const problems: Problem[] = [];
    if (name.length < 1 || name.length > 100) {
      problems.push({
        path: ["name"],
        code: "BASE_TYPE_BAD_LENGTH",
        message: "Must be between 1 and 100 in length.",
      });
    }
    if (![60, 1440, 4320, 10_080].includes(archive)) {
      problems.push({ path: ["auto_archive_duration"], code: "BASE_TYPE_CHOICES", message: "Invalid value" });
    }
    if (problems.length > 0) return rejected(problems);
    const ownerId = this.#world.bot.id;
    const thread = { type: 11, name, guildId: channel.guildId, parentId: channel.id, ownerId } as const;
    return { status: 201, body: this.#world.channelPayload(this.#world.addChannel(thread)) };
  }

  #ofToken(token: string | undefined, then: (interaction: Interaction) => Answer): Answer {
    const found = [...this.#world.interactions.values()].find((interaction) => interaction.token === token);
    if (!found) return refused(404, 10_015, "Unknown Webhook");
    if (Date.now() - found.createdAt > webhookLifetime) return refused(401, 50_027, "Invalid Webhook Token");
    return then(found);
  }

  #callback([id, token]: readonly string[], { body, query }: RestRequest): Answer {
    const interaction = this.#world.interactions.get(id ?? "");
    const expired = interaction && Date.now() - interaction.createdAt > interactionLifetime;
    if (!interaction || interaction.token !== token || expired)
      return refused(404, 10_062, "Unknown interaction");
    if (interaction.responded !== undefined) {
      return refused(400, 40_060, "Interaction has already been acknowledged.");
    }
    const type = number(object(body)["type"]);
    const data = object(object(body)["data"]);
    const problems = this.#callbackProblems(interaction, type, data);
    if (problems.length > 0) return rejected(problems);
    interaction.responded = type;
    if (type === 4) {
      interaction.original = this.#world.store(data, interaction.channel, this.#world.bot);
    } else if (type === 5) {
      interaction.deferredFlags = number(data["flags"]);
    }
    this.#hooks.onInteraction(interaction);
    if (query.get("with_response") !== "true") return noContent;
    const resource = interaction.original && {
      type,
      message: this.#world.messagePayload(interaction.original),
    };
    return ok({ interaction: { id, type: interaction.type }, resource });
  }

  #callbackProblems(interaction: Interaction, type: number, data: Json): Problem[] {
    const wrong = {
      path: ["type"],
      code: "BASE_TYPE_CHOICES",
      message: "This response doesn't fit the interaction.",
    };
    const completing = interaction.type === 4;
    if (completing !== (type === 8)) return [wrong];
    if (completing) return choiceProblems(data["choices"], interaction.optionType);
    if (type === 4) return messageProblems(data, suppress | ephemeral | componentsV2);
    const flags = number(data["flags"]);
    if (type === 5 && (flags & ~ephemeral) === 0) return [];
    return type === 6 && interaction.type === 3 ? [] : [wrong];
  }

  #followUp(interaction: Interaction, body: Json): Answer {
    if (interaction.responded === undefined) return refused(404, 10_015, "Unknown Webhook");
    const problems = messageProblems(body, suppress | ephemeral | componentsV2);
    if (problems.length > 0) return rejected(problems);
    const message = this.#world.store(body, interaction.channel, this.#world.bot);
    interaction.followUps.push(message);
    this.#hooks.onInteraction(interaction);
    return ok(this.#world.messagePayload(message));
  }

  #original(token: string | undefined, then: (message: Message) => Answer): Answer {
    return this.#ofToken(token, ({ original }) =>
      original ? then(original) : refused(404, 10_008, "Unknown Message"),
    );
  }

  #editOriginal(token: string | undefined, body: Json): Answer {
    return this.#ofToken(token, (interaction) => {
      if (interaction.responded === undefined) return refused(404, 10_015, "Unknown Webhook");
      if (interaction.original) return this.#edit(interaction.original, body);
      if (interaction.deferredFlags === undefined) return refused(404, 10_008, "Unknown Message");
      const problems = messageProblems(body, suppress | componentsV2);
      if (problems.length > 0) return rejected(problems);
      const flags = number(body["flags"]) | interaction.deferredFlags;
      interaction.original = this.#world.store({ ...body, flags }, interaction.channel, this.#world.bot);
      this.#hooks.onInteraction(interaction);
      return ok(this.#world.messagePayload(interaction.original));
    });
  }

  #deleteOriginal(token: string | undefined): Answer {
    return this.#ofToken(token, (interaction) => {
      if (!interaction.original && interaction.deferredFlags === undefined) {
        return refused(404, 10_008, "Unknown Message");
      }
      if (interaction.original) this.#world.messages.delete(interaction.original.id);
      delete interaction.original;
      delete interaction.deferredFlags;
      return noContent;
    });
  }
}
