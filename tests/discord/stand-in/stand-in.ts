import { EventEmitter } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Gateway, intents, type Session } from "./gateway.ts";
import { isJson, list, object, text, type Json } from "./json.ts";
import type { Answer } from "./answer.ts";
import { callData, type GivenValues } from "./calls.ts";
import { fieldsOf } from "./check-modal.ts";
import { granted, moderating } from "./permissions.ts";
import { Rest } from "./rest.ts";
import { snowflake } from "./snowflake.ts";
import {
  shardOf,
  World,
  type Channel,
  type Interaction,
  type Message,
  type SentFile,
  type User,
} from "./world.ts";

/** A received request and its response. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly contentType: string;
  readonly authorization: string | undefined;
  /** Time of arrival by `performance.now()`, in milliseconds. */
  readonly at: number;
  readonly answer: Answer;
}

/** A failure to inject. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  /** The status of the response; or the connection is reset, the request never answered, or a 200 without a body sent. */
  readonly status: number | "reset" | "hang" | "empty";
  readonly body?: Json;
  /** Value of the Retry-After header in seconds, and what is limited, for status 429. */
  readonly retryAfter?: number;
  readonly scope?: "user" | "shared" | "global";
  /** True if the request takes effect before it fails. */
  readonly afterwards?: boolean;
  times: number;
}

export interface PostOptions {
  readonly replyTo?: Message;
  /** True if a reply mentions the author of the message that it replies to. */
  readonly ping?: boolean;
  readonly webhookId?: string;
  /** Further parts of the message: embeds, a poll, forwarded messages. */
  readonly parts?: Json;
  /** The message type: 0 (default) for a message, 7 for "joined the server". */
  readonly type?: number;
}

interface Interacting {
  readonly message?: Message | undefined;
  /** The type of the option that is being typed. */
  readonly optionType?: number;
}

export interface Given {
  readonly by?: User;
  readonly channel?: Channel;
  /** True if the user may manage the server and its messages. */
  readonly manages?: boolean;
  /** Where the user may manage messages: in the whole server by a role, or only in the channel. */
  readonly moderates?: "server" | "channel";
  /** The languages of the user and of the server; by default English. */
  readonly locale?: string;
  readonly guildLocale?: string;
}

/** The permissions to manage the server and its messages. */
const managing = String(BigInt(granted) | (1n << 5n) | (1n << 13n));

/** The labels of a message's buttons. */
export function labelsOf(message: Message): unknown[] {
  return buttonsOf(message).map(({ label }) => label);
}

/** The message in response to an interaction. Throws if there is none. */
export function responseTo({ original: message }: Interaction): Message {
  if (!message) throw new Error("The interaction has no response to look at.");
  return message;
}

/**
 * A stand-in for Discord on the loopback interface: a gateway and a REST API that validate requests as Discord does, and
 * methods that act as users.
 */
export class StandIn {
  token = "stand-in.token.of-the-bot";
  readonly world = new World();
  readonly channel = this.world.addChannel({ type: 0, name: "reading", guildId: this.world.guildId });
  readonly study = this.world.addChannel({ type: 0, name: "study", guildId: this.world.guildId });
  readonly reader = this.world.addUser("Anna Reader");
  readonly requests: Received[] = [];
  readonly faults: Fault[] = [];
  /** The payloads of servers besides the one of this world, for bots that identify from now on. */
  readonly otherServers: Json[] = [];
  readonly gateway: Gateway;
  readonly #rest: Rest;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #events = new EventEmitter().setMaxListeners(0);
  #port = 0;

  private constructor(allowedIntents: number, heartbeat: number, maxConcurrency: number) {
    this.world.readsContent = (allowedIntents & intents.messageContent) !== 0;
    this.#rest = new Rest(this.world, {
      maxConcurrency,
      gatewayUrl: () => this.#gatewayUrl,
      onInteraction: (interaction) => this.#events.emit("interaction", interaction),
    });
    this.gateway = new Gateway(this.#server, {
      token: () => this.token,
      allowedIntents,
      heartbeat,
      ready: (session) => this.#ready(session),
      onIdentify: (session) => {
        for (const server of this.#serversOf(session)) {
          this.gateway.send(session, "GUILD_CREATE", server);
        }
        this.#events.emit("session", session);
      },
    });
  }

  /**
   * @param allowedIntents the privileged intents that the application has
   * @param heartbeat the heartbeat interval in milliseconds
   * @param port the port to listen on; by default a free one
   * @param maxConcurrency the number of buckets of shards that may identify at a time
   */
  static async start({
    allowedIntents = 0,
    heartbeat = 41_250,
    port = 0,
    maxConcurrency = 1,
  } = {}): Promise<StandIn> {
    const standIn = new StandIn(allowedIntents, heartbeat, maxConcurrency);
    await new Promise<void>((resolve) => {
      standIn.#server.listen(port, "127.0.0.1", resolve);
    });
    const address = standIn.#server.address();
    standIn.#port = typeof address === "object" && address ? address.port : 0;
    return standIn;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  get port(): number {
    return this.#port;
  }

  /** The value for DISCORD_API_URL. */
  get apiUrl(): string {
    return `${this.#origin}/api`;
  }

  get #origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}/gateway`;
  }

  #serversOf({ shard, shardCount }: Session): Json[] {
    const own = [...this.world.guildIds].map((id) => this.world.guildPayload(id));
    return [...own, ...this.otherServers].filter(({ id }) => shardOf(text(id), shardCount) === shard);
  }

  #ready(session: Session): Json {
    return {
      v: 10,
      user: {
        ...this.world.userPayload(this.world.bot),
        verified: true,
        mfa_enabled: false,
        email: null,
        flags: 0,
      },
      guilds: this.#serversOf(session).map(({ id }) => ({ id, unavailable: true })),
      resume_gateway_url: this.#gatewayUrl,
      session_type: "normal",
      shard: [session.shard, session.shardCount],
      application: { id: this.world.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
    };
  }

  // Requests

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, "");
    const { method = "GET", headers } = request;
    if (path.startsWith("/attachments/")) return this.#serveFile(path, response);
    const { body, files } = await contentOf(request);
    const fault = this.faults.find(
      (each) => each.times > 0 && each.method === method && each.path.test(path),
    );
    if (fault) fault.times--;
    const call = { method, path, query: url.searchParams, body, files };
    const authorised = Rest.carriesToken(path) || headers.authorization === `Bot ${this.token}`;
    let answer: Answer = { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    if (authorised) answer = fault && !fault.afterwards ? faulty(fault) : this.#rest.handle(call);
    if (authorised && fault?.afterwards) answer = faulty(fault);
    if (answer.status === 429) {
      response.setHeader("Retry-After", String(fault?.retryAfter ?? 0.1));
      response.setHeader("X-RateLimit-Scope", fault?.scope ?? "user");
      if (fault?.scope === "global") response.setHeader("X-RateLimit-Global", "true");
    }
    // Recorded before the response, so that a test that saw the response finds the request.
    const received: Received = {
      method,
      path,
      query: url.search,
      body,
      contentType: headers["content-type"] ?? "",
      authorization: headers.authorization,
      at,
      answer,
    };
    this.requests.push(received);
    this.#events.emit("request", received);
    if (fault?.status === "reset") return void request.socket.destroy();
    if (fault?.status === "hang") return;
    response.statusCode = answer.status;
    if (fault?.status === "empty") response.setHeader("Content-Type", "application/json").end();
    else if (answer.status === 204) response.end();
    else response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer.body));
  }

  /** Serves attachments, for which Discord has separate hosts. */
  #serveFile(path: string, response: ServerResponse): void {
    const [, id = ""] = /^\/attachments\/(\d+)\//.exec(path) ?? [];
    const file = this.world.files.get(id);
    response.statusCode = file ? 200 : 404;
    response.end(file?.content);
  }

  /** Waits for the next request that matches. */
  async request(matches: (request: Received) => boolean, timeout = 10_000): Promise<Received> {
    return await this.#next("request", matches, timeout);
  }

  /** The matching requests so far. */
  received(method: string, path: RegExp): Received[] {
    return this.requests.filter((each) => each.method === method && path.test(each.path));
  }

  async #next<T>(event: string, matches: (value: T) => boolean, timeout: number): Promise<T> {
    return await new Promise((resolve, reject) => {
      const onValue = (value: T) => {
        if (!matches(value)) return;
        clearTimeout(timer);
        this.#events.off(event, onValue);
        resolve(value);
      };
      const timer = setTimeout(() => {
        this.#events.off(event, onValue);
        reject(new Error(`Nothing came within ${timeout} ms (${event}).`));
      }, timeout);
      this.#events.on(event, onValue);
    });
  }

  /** Waits for the next session. */
  async session(timeout = 10_000): Promise<Session> {
    return await this.#next("session", () => true, timeout);
  }

  // Users

  user(name: string, { bot = false } = {}): User {
    return this.world.addUser(name, bot);
  }

  /** The channel of direct messages between the bot and a user. */
  dm(recipient: User = this.reader): Channel {
    return this.world.directChannel(recipient);
  }

  /** Creates a thread in the server, by default with the bot as its owner. @param parent the channel or forum that it belongs to */
  thread(
    name: string,
    parent: Channel = this.channel,
    { type = 11, owner = this.world.bot }: { readonly type?: Channel["type"]; readonly owner?: User } = {},
  ): Channel {
    return this.#opened({ type, name, guildId: this.world.guildId, ownerId: owner.id, parentId: parent.id });
  }

  #opened(thread: Parameters<World["addChannel"]>[0]): Channel {
    const added = this.world.addChannel(thread);
    this.dispatch("THREAD_CREATE", { ...this.world.channelPayload(added), newly_created: true });
    return added;
  }

  /** Opens a thread on a message as a user. */
  threadOn(message: Message, by: User = this.reader): Channel {
    const { id, channel } = message;
    const { guildId } = channel;
    return this.#opened({ id, type: 11, name: "Thread", guildId, ownerId: by.id, parentId: channel.id });
  }

  /** Adds a forum to the server. */
  forum(name: string): Channel {
    return this.add(15, name);
  }

  /** Adds a channel of a type to the server. */
  add(type: Channel["type"], name: string): Channel {
    const added = this.world.addChannel({ type, name, guildId: this.world.guildId });
    this.dispatch("CHANNEL_CREATE", this.world.channelPayload(added));
    return added;
  }

  /** A channel without the bot, for a user who installed it: in another server, or the direct messages of a group. */
  elsewhere(place: "server" | "group"): Channel {
    if (place === "group") return this.world.addChannel({ type: 3, name: "Us", guildId: undefined });
    return this.world.addChannel({ type: 0, name: "far", guildId: snowflake() });
  }

  /** A mention of the bot. */
  get mention(): string {
    return `<@${this.world.bot.id}>`;
  }

  /** Sends an event of a server, by default the first, to the shard that receives it. */
  dispatch(event: string, data: unknown, guildId: string | undefined = this.world.guildId): void {
    for (const session of this.gateway.sessionsOf(guildId)) this.gateway.send(session, event, data);
  }

  /** Posts a message as a user. Each session receives the content that its intents allow. */
  say(
    content: string,
    channel: Channel = this.channel,
    author: User = this.reader,
    options: PostOptions = {},
  ): Message {
    const { replyTo, ping = true, webhookId, type, parts } = options;
    const message = this.world.store({ content }, channel, author, {
      replyTo,
      ping,
      ...(parts && { parts }),
      ...(webhookId !== undefined && { webhookId }),
      ...(type !== undefined && { type }),
    });
    this.#announce("MESSAGE_CREATE", message);
    return message;
  }

  /** The parts of a message that a file is attached to. */
  attached(name: string, content: string, type = "text/plain; charset=utf-8"): Json {
    const id = snowflake();
    const file = { name, content: Buffer.from(content) };
    this.world.files.set(id, file);
    const url = `${this.#origin}/attachments/${id}/${encodeURIComponent(name)}`;
    const size = file.content.length;
    return { attachments: [{ id, filename: name, size, url, proxy_url: url, content_type: type }] };
  }

  /** Changes the content of a user's message. */
  edit(message: Message, content: string): void {
    message.content = content;
    message.edited = true;
    this.#announce("MESSAGE_UPDATE", message);
  }

  /** Announces a message as changed, as Discord does when it has fetched the preview of a link. */
  refresh(message: Message): void {
    this.#announce("MESSAGE_UPDATE", message);
  }

  /** Deletes messages of users. Several are announced together. */
  remove(...messages: readonly Message[]): void {
    const [first] = messages;
    if (!first) return;
    for (const { id } of messages) this.world.messages.delete(id);
    const { id, guildId } = first.channel;
    const where = { channel_id: id, ...(guildId !== undefined && { guild_id: guildId }) };
    if (messages.length === 1) this.dispatch("MESSAGE_DELETE", { id: first.id, ...where }, guildId);
    else this.dispatch("MESSAGE_DELETE_BULK", { ids: messages.map((each) => each.id), ...where }, guildId);
  }

  /** Sends an event about a message. Each session receives the content that its intents allow. */
  #announce(event: "MESSAGE_CREATE" | "MESSAGE_UPDATE", message: Message): void {
    const { channel, author, webhookId } = message;
    const mentions = this.world.mentioned(message);
    for (const session of this.gateway.sessionsOf(channel.guildId)) {
      const needed = channel.guildId === undefined ? intents.directMessages : intents.guildMessages;
      if ((session.intents & needed) === 0) continue;
      const readable =
        channel.guildId === undefined ||
        mentions.includes(this.world.bot) ||
        (session.intents & intents.messageContent) !== 0;
      this.gateway.send(session, event, {
        ...this.world.messagePayload(message),
        ...(!readable && { content: "", components: [], embeds: [], attachments: [] }),
        channel_type: channel.type,
        mentions: mentions.map((each) => this.#mentionPayload(each, channel)),
        ...(channel.guildId !== undefined && {
          guild_id: channel.guildId,
          ...(webhookId === undefined && { member: this.world.memberPayload(author) }),
        }),
      });
    }
  }

  #mentionPayload(mentioned: User, { guildId }: Channel): Json {
    const payload = this.world.userPayload(mentioned);
    return guildId === undefined ? payload : { ...payload, member: this.world.memberPayload(mentioned) };
  }

  /** Waits for the bot's reply to a message. */
  async answerTo(asked: Message, timeout = 10_000): Promise<Message> {
    const known = () => [...this.world.messages.values()].find(({ replyTo }) => replyTo?.id === asked.id);
    if (!known()) await this.request(() => known() !== undefined, timeout);
    const answer = known();
    if (!answer) throw new Error("No answer came.");
    return answer;
  }

  /** Posts a message and waits for the bot's reply. */
  async ask(...what: Parameters<StandIn["say"]>): Promise<Message> {
    return await this.answerTo(this.say(...what));
  }

  /** Waits a moment, and returns the requests by which the bot sent messages meanwhile. */
  async listen(milliseconds = 300): Promise<Received[]> {
    const before = this.requests.length;
    await sleep(milliseconds);
    return this.requests
      .slice(before)
      .filter(({ method, path }) => method === "POST" && path.endsWith("/messages"));
  }

  async #interact(type: number, data: Json, given: Given, more: Interacting = {}): Promise<Interaction> {
    const { by = this.reader, channel = this.channel, manages = false, moderates } = given;
    const { locale = "en-US", guildLocale = "en-US" } = given;
    const { message, optionType = 3 } = more;
    const interaction: Interaction = {
      id: snowflake(),
      token: `token-${snowflake()}`,
      type,
      channel,
      createdAt: Date.now(),
      optionType,
      message,
      followUps: [],
    };
    this.world.interactions.set(interaction.id, interaction);
    const done = this.#next<Interaction>("interaction", ({ id }) => id === interaction.id, 3500);
    const { guildId } = channel;
    const event: Json = {
      id: interaction.id,
      token: interaction.token,
      application_id: this.world.applicationId,
      type,
      version: 1,
      data,
      channel_id: channel.id,
      channel: { ...this.world.channelPayload(channel), permissions: granted },
      app_permissions: granted,
      attachment_size_limit: 10_485_760,
      locale,
      entitlements: [],
      authorizing_integration_owners:
        guildId !== undefined && this.world.guildIds.has(guildId) ? { 0: guildId } : { 1: by.id },
      context: guildId === undefined ? (channel.type === 1 ? 1 : 2) : 0,
      ...(guildId === undefined
        ? { user: this.world.userPayload(by) }
        : {
            guild_id: guildId,
            guild: { id: guildId, features: [], locale: guildLocale },
            guild_locale: guildLocale,
            member: {
              ...this.world.memberPayload(by),
              user: this.world.userPayload(by),
              ...(moderates === "server" && { roles: [this.world.moderatorRoleId] }),
              permissions: manages ? managing : moderates ? moderating : granted,
            },
          }),
      ...(message && { message: this.world.messagePayload(message) }),
    };
    for (const session of this.gateway.sessionsOf(guildId)) {
      this.gateway.send(session, "INTERACTION_CREATE", event);
    }
    return await done;
  }

  #menuId(name: string): string {
    const all = [...this.world.commands.values()].flat();
    const menu = all.find((each) => each["name"] === name && each["type"] === 3);
    if (!menu) throw new Error(`The bot has registered no message menu "${name}".`);
    return text(menu["id"]);
  }

  /** Uses a command such as "ask" or "plan start". Fulfilled when the bot has responded or deferred. */
  async slash(called: string, values: GivenValues = {}, given: Given = {}): Promise<Interaction> {
    return await this.#interact(2, callData(called, values, this.world, this.#origin).data, given);
  }

  /** Types into an option, and returns the bot's suggestions. */
  async autocomplete(called: string, option: string, typed: string, others: GivenValues = {}) {
    const { data, typingType } = callData(called, others, this.world, this.#origin, [option, typed]);
    const { id } = await this.#interact(4, data, {}, { optionType: typingType });
    const request = this.requests.find(({ path }) => path.startsWith(`/interactions/${id}/`));
    return list(object(object(request?.body)["data"])["choices"]).map(object);
  }

  /** Uses a command of a message's context menu. */
  async menu(name: string, target: Message, given: Given = {}): Promise<Interaction> {
    const resolved = { messages: { [target.id]: this.world.messagePayload(target) } };
    const data = { id: this.#menuId(name), name, type: 3, target_id: target.id, resolved };
    return await this.#interact(2, data, { channel: target.channel, ...given });
  }

  /** Presses the button with a label or `custom_id`. */
  async press(message: Message, button: string, given: Given = {}): Promise<Interaction> {
    const found = buttonsOf(message).find(({ label, custom_id: id }) => label === button || id === button);
    const labels = buttonsOf(message).map(({ label }) => text(label));
    if (!found) throw new Error(`No button "${button}", only ${labels.join(", ")}.`);
    const data = { component_type: 2, id: 1, custom_id: found["custom_id"] };
    return await this.#interact(3, data, { channel: message.channel, ...given }, { message });
  }

  /** Submits the modal of an interaction. Fields without a value keep their default. */
  async fill(form: Interaction, values: Readonly<Record<string, string>> = {}, given: Given = {}) {
    const { modal, channel, message } = form;
    if (!modal) throw new Error("The bot has shown no form.");
    const components = fieldsOf(modal).map(({ custom_id: name, value }, index) => {
      const written = values[text(name)] ?? text(value);
      return { type: 18, id: index, component: { type: 4, id: index, custom_id: name, value: written } };
    });
    const data = { custom_id: modal["custom_id"], components };
    return await this.#interact(5, data, { channel, ...given }, { message });
  }

  /** Denies the bot permissions in a channel. If `told` is false, the bot doesn't receive the change. */
  deny(channel: Channel, denied: bigint, told = true): void {
    channel.denied = denied;
    if (told) this.dispatch("CHANNEL_UPDATE", this.world.channelPayload(channel), channel.guildId);
  }

  /** Puts the bot into a time-out in the server, or ends it. */
  timeOut(until: Date | undefined): void {
    const { world } = this;
    world.botTimeOut = until;
    const member = { ...world.memberPayload(world.bot), user: world.userPayload(world.bot) };
    this.dispatch("GUILD_MEMBER_UPDATE", { ...member, guild_id: world.guildId });
  }

  /** Waits until a deferred interaction has its response or a follow-up. */
  async completed(interaction: Interaction, timeout = 10_000): Promise<Interaction> {
    const { original, changed = false, followUps } = interaction;
    if (original || changed || followUps.length > 0) return interaction;
    return await this.#next<Interaction>("interaction", ({ id }) => id === interaction.id, timeout);
  }
}

function faulty({ status: how, body, retryAfter = 0.1, scope }: Fault): Answer {
  const status = typeof how === "number" ? how : 200;
  const global = scope === "global";
  const limited = { message: "You are being rate limited.", retry_after: retryAfter, global };
  return { status, body: body ?? (status === 429 ? limited : { message: "Internal Server Error", code: 0 }) };
}

interface Content {
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

async function contentOf(request: IncomingMessage): Promise<Content> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  if (raw.length === 0) return { body: undefined, files: [] };
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return { body: JSON.parse(raw.toString()), files: [] };
  const form = await new Response(raw, { headers: { "Content-Type": type } }).formData();
  const sent = [...form.values()].filter((part) => typeof part !== "string");
  const files = sent.map(async (part) => ({
    name: part.name,
    content: Buffer.from(await part.arrayBuffer()),
  }));
  return { body: JSON.parse(text(form.get("payload_json"))), files: await Promise.all(files) };
}

function partsOf(parts: readonly unknown[]): Json[] {
  const here = parts.filter(isJson);
  return [...here, ...here.flatMap((part) => partsOf(list(part["components"])))];
}

/** All buttons of a message. */
export function buttonsOf({ components }: Message): Json[] {
  return partsOf(components).filter(({ type }) => type === 2);
}

/** The text of a message, one line for each component. */
export function shownIn({ components, content }: Message): string {
  const texts = partsOf(components).filter(({ type }) => type === 10);
  return [content, ...texts.map((part) => text(part["content"]))].filter((part) => part !== "").join("\n");
}
