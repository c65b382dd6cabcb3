import {
  Events,
  RESTEvents,
  type Client,
  type Guild,
  type Interaction,
  type Message,
  type PartialMessage,
} from "discord.js";
import type { ChannelAccess, Services } from "../features/command/context.ts";
import { inviteUrl } from "../shared/invite.ts";
import { withTimeout } from "../shared/concurrency/timeout.ts";
import type { Logger } from "../shared/log.ts";
import { ChannelCache } from "./connection/channel-cache.ts";
import { createClient } from "./connection/client.ts";
import { connect } from "./connection/connect.ts";
import { withDeadlines, type Deadlines } from "./connection/deadlines.ts";
import { connectionStatus, type ConnectionStatus } from "./connection/connection-status.ts";
import { registerCommands } from "./connection/register-commands.ts";
import { shardClaim, ShardLease } from "./connection/shard-lease.ts";
import type { RequestContext } from "./context.ts";
import { AnsweredMessages } from "./conversation/answered.ts";
import { Conversations } from "./conversation/conversations.ts";
import { Cooldown } from "./conversation/cooldown.ts";
import { closeError, DeliveryFailures, endError, isOverloaded, tokenError } from "./errors.ts";
import { Intake } from "./intake/intake.ts";
import type { QueueStatus } from "../shared/concurrency/fair-queue.ts";
import { Lateness } from "./intake/lateness.ts";
import { PendingWork } from "./intake/pending-work.ts";
import { SeenEvents } from "./intake/seen-events.ts";
import { onInteraction } from "./interactions/interactions.ts";
import { Presses } from "./interactions/presses.ts";
import { onMessageDelete, onMessageEdit } from "./messages/changes.ts";
import { onMessage } from "./messages/messages.ts";
import { MissedMessages } from "./messages/missed-messages.ts";
import { channelAccess } from "./posting/channel-access.ts";
import { DirectNotices } from "./posting/direct-notice.ts";
import { isNewServer, welcome } from "./posting/welcome.ts";
import { startDigests } from "./scheduled/digest-job.ts";
import type { Job } from "./scheduled/repeat.ts";
import { startReminders } from "./scheduled/reminder-job.ts";
import { startSessions } from "./scheduled/session-job.ts";
import { startReadingPlans } from "./reading-plans/scheduler.ts";
import { startRetention } from "./retention/retention-job.ts";

export interface BotOptions {
  readonly token: string;
  /** The base URL of Discord's REST API, without the version: "https://discord.com/api". */
  readonly apiUrl?: string | undefined;
  /** The only server to register the commands in. Without it, they are registered globally. */
  readonly devGuildId?: string | undefined;
  /** True to request the privileged intent for the content of messages that don't address the bot. */
  readonly messageContent: boolean;
  /** Channels in which questions in passing are answered: those that aren't addressed to the bot. */
  readonly studyChannelIds: readonly string[];
  /** The number of shards of all processes together. Without it, as many as Discord recommends. */
  readonly shardCount?: number | undefined;
  /** The shards of this process. Without it, all. */
  readonly shardIds?: readonly number[] | undefined;
}

export interface BotStatus extends ConnectionStatus {
  /** The requests that wait for their turn. */
  readonly queue: QueueStatus;
}

export interface RunningBot {
  /** Access to channels outside of a request. Fulfilled once the bot is connected; stays pending if it can't connect. */
  readonly channelAccess: Promise<ChannelAccess>;
  /** The state of the connection and of the requests at the moment. */
  status(): BotStatus;
  /** Finishes pending answers, then disconnects. */
  stop(): Promise<void>;
  /** Rejects with an IbidError after the bot has stopped because it can't start or continue. Never fulfilled. */
  readonly ended: Promise<never>;
}

/** Maximum time that stopping waits for pending answers, in milliseconds. */
const answersTimeout = 6000;
/** Maximum time that stopping waits for the connection to close, in milliseconds. */
const disconnectTimeout = 1000;

/** Time after which the answer to a message is no longer sent, in milliseconds. */
const messageLifetime = 30_000;
/** Time after which an interaction is no longer acknowledged, in milliseconds. Discord allows 3 s with the network. */
const acknowledgementLifetime = 2900;
/** Time after which an interaction's answer is no longer sent, in milliseconds. Its token lives 15 minutes. */
const interactionLifetime = 14 * 60_000;

/** The deadlines of a message that has just come. */
function messageDeadlines(): Deadlines {
  return { answer: Date.now() + messageLifetime };
}

function ignore(): void {}

/** Returns a promise that can only reject, and its reject function. It never causes an unhandled rejection. */
function rejectable(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = ignore;
  const promise = new Promise<never>((_resolve, rejectIt) => {
    reject = rejectIt;
  });
  promise.catch(ignore);
  return { promise, reject };
}

/** The parts of a request's context that all requests share, and the bot's log. */
type SharedContext = Omit<RequestContext, "arrived" | "commandIds"> & {
  readonly commandIds: Map<string, string>;
};

function sharedContext({ studyChannelIds }: BotOptions, services: Services, log: Logger): SharedContext {
  return {
    services,
    studyChannelIds,
    conversations: new Conversations(),
    answered: new AnsweredMessages(),
    directNotices: new DirectNotices(),
    presses: new Presses(),
    commandIds: new Map(),
    cooldown: new Cooldown(),
    intake: new Intake(log),
    log,
  };
}

class Bot implements RunningBot {
  readonly channelAccess: Promise<ChannelAccess>;
  readonly ended: Promise<never>;
  readonly #fail: (error: Error) => void;
  readonly #options: BotOptions;
  readonly #context: SharedContext;
  readonly #log: Logger;
  readonly #seen = new SeenEvents();
  readonly #lateness = new Lateness();
  readonly #missed: MissedMessages;
  readonly #failures = new DeliveryFailures();
  readonly #requests = new PendingWork();
  readonly #jobs: Job[] = [];
  readonly #lease: ShardLease;
  /** Aborted when the bot accepts no more work. */
  readonly #stopping = new AbortController();
  /** Aborted when requests to Discord are given up. */
  readonly #givingUp = new AbortController();
  #client: Client | undefined;
  #stopped: Promise<void> | undefined;

  constructor(options: BotOptions, services: Services, log: Logger) {
    this.#options = options;
    this.#context = sharedContext(options, services, log);
    this.#log = log;
    ({ promise: this.ended, reject: this.#fail } = rejectable());
    const claim = shardClaim(options.token, options.shardCount, options.shardIds);
    this.#missed = new MissedMessages((most) => services.store.members.listDirectChannels(most));
    this.#lease = new ShardLease(services.store.leases, claim, log, this.#end);
    // discord.js turns an event that it can't read into an unhandled rejection. It must not end the process.
    process.on("unhandledRejection", this.#onEventError);
    const connected = this.#connect();
    this.channelAccess = new Promise((resolve) => {
      void connected.then((ready) => ready && resolve(channelAccess(ready)), ignore);
    });
    this.#start(connected).catch(this.#end);
  }

  status(): BotStatus {
    return { ...connectionStatus(this.#client), queue: this.#context.intake.status };
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#disconnect());
  }

  async #disconnect(): Promise<void> {
    this.#stopping.abort();
    // Given back first, so that another process takes over what this one no longer accepts.
    const released = this.#lease.release();
    await withTimeout(
      answersTimeout,
      Promise.all([this.#requests.settled(), ...this.#jobs.map(async (job) => job.stop())]),
    );
    await released;
    this.#givingUp.abort();
    if (this.#client) await withTimeout(disconnectTimeout, this.#client.destroy());
    process.off("unhandledRejection", this.#onEventError);
  }

  readonly #end = (reason: unknown): void => {
    void this.stop().finally(() => this.#fail(endError(reason)));
  };

  readonly #onEventError = (error: unknown): void => {
    this.#log.error({ err: error }, "An event could not be handled");
  };

  readonly #onJobError = (error: unknown, channel: string | null): void => {
    this.#log.error({ err: error, channel }, "A background job failed and will be retried");
  };

  /** Connects once the lease on the shards is this process's; undefined if the bot is stopped before. */
  async #connect(): Promise<Client<true> | undefined> {
    const { signal } = this.#stopping;
    if (!(await this.#lease.acquire(signal))) return undefined;
    return await connect(() => this.#createClient(), this.#options.token, signal, this.#log);
  }

  async #start(connected: Promise<Client<true> | undefined>): Promise<void> {
    const client = await connected;
    if (!client) return;
    const { services, commandIds } = this.#context;
    // The commands are those of all processes, so the one with the first shard registers them.
    if (client.ws.shards.has(0)) {
      const ids = await registerCommands(client, services.commands, this.#options.devGuildId, this.#log);
      for (const [name, id] of ids) commandIds.set(name, id);
    }
    const invite = inviteUrl(client.application.id);
    const servers = client.guilds.cache.size;
    this.#log.info({ user: client.user.tag, servers, invite }, "Connected to Discord");
    // A reading plan whose text isn't loaded yet would be paused.
    await services.opened;
    if (this.#stopped) return;
    for (const shard of client.ws.shards.keys()) this.#catchUp(client, shard);
    for (const guild of client.guilds.cache.filter(isNewServer).values()) this.#welcome(guild);
    this.#startJobs(client);
  }

  #startJobs(client: Client<true>): void {
    const { services, directNotices } = this.#context;
    const context = { client, services, directNotices, log: this.#log, clock: Date.now };
    this.#jobs.push(
      startReadingPlans(context, this.#onJobError),
      startRetention(context, this.#onJobError),
      startDigests(context, this.#onJobError),
      startSessions(context, this.#onJobError),
      startReminders(context, this.#onJobError),
    );
  }

  #createClient(): Client {
    const { leases } = this.#context.services.store;
    const client = createClient(this.#options, leases, this.#givingUp.signal, this.#log);
    this.#client = client;
    this.#followConnection(client);
    this.#receiveEvents(client);
    return client;
  }

  #followConnection(client: Client): void {
    client.on(Events.Error, this.#onEventError);
    // discord.js forgets the token then, and later requests fail in other ways.
    client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
      if (status === 401 && data.auth === true) this.#end(tokenError());
    });
    client.on(Events.ShardError, ({ message }, shard) => {
      // `ended` reports a connection that was closed for good.
      if (!this.#stopped) this.#log.warn({ message, shard }, "The connection to Discord failed");
    });
    client.on(Events.ShardReconnecting, (shard) => {
      if (!this.#stopped) this.#log.info({ shard }, "Reconnecting to Discord");
    });
    client.on(Events.ShardDisconnect, ({ code }) => this.#end(closeError(code)));
    client.on(Events.ShardReady, (shard) => {
      // The first sessions catch up when the texts are there.
      if (client.isReady()) this.#catchUp(client, shard);
    });
  }

  #receiveEvents(client: Client): void {
    const channels = new ChannelCache(client);
    // Emitted for each server of a new session.
    client.on(Events.GuildAvailable, (guild) => {
      this.#missed.noteServer(guild);
      channels.received(guild);
    });
    client.on(Events.GuildCreate, (guild) => {
      channels.received(guild);
      this.#welcome(guild);
    });
    client.on(Events.MessageCreate, (message) => {
      this.#handleMessage(message);
      channels.limit();
    });
    client.on(Events.MessageUpdate, (_before, message) => this.#handleEdit(message));
    client.on(Events.MessageDelete, (message) => this.#handleDeletion(message));
    client.on(Events.MessageBulkDelete, (messages) => {
      for (const message of messages.values()) this.#handleDeletion(message);
    });
    client.on(Events.InteractionCreate, (interaction) => this.#handleInteraction(interaction));
  }

  #welcome(guild: Guild): void {
    this.#requests.add(welcome(guild, this.#context), this.#onEventError);
  }

  /** Answers the questions that a shard missed before its session began. */
  #catchUp(client: Client<true>, shard: number): void {
    const answerMissed = async () => {
      for (const message of await this.#missed.find(client, shard)) this.#handleMessage(message);
    };
    this.#requests.add(answerMissed(), this.#onEventError);
  }

  #handleMessage(message: Message): void {
    this.#missed.note(message);
    this.#handle(message, messageDeadlines(), (context) => onMessage(message, context));
  }

  #handleEdit(message: Message): void {
    const edit = { id: `${message.id} ${message.editedTimestamp}`, channelId: message.channelId };
    this.#handle(edit, messageDeadlines(), (context) => onMessageEdit(message, context));
  }

  #handleDeletion(message: Message | PartialMessage): void {
    const deletion = { id: `${message.id} deleted`, channelId: message.channelId };
    this.#handle(deletion, messageDeadlines(), (context) => onMessageDelete(message, context));
  }

  #handleInteraction(interaction: Interaction): void {
    const sent = Date.now() - this.#lateness.of(interaction.createdTimestamp, performance.now());
    const acknowledgement = sent + acknowledgementLifetime;
    // Discord no longer accepts a response.
    if (acknowledgement <= Date.now()) return this.#context.intake.drop();
    const deadlines = { acknowledgement, answer: sent + interactionLifetime };
    this.#handle(interaction, deadlines, (context) => onInteraction(interaction, context));
  }

  /** Answers an event, unless it came before or the bot is stopping. */
  #handle(
    { id, channelId }: { readonly id: string; readonly channelId: string | null },
    deadlines: Deadlines,
    answer: (context: RequestContext) => Promise<void>,
  ): void {
    if (this.#stopping.signal.aborted || !this.#seen.isNew(id)) return;
    const log = this.#log.child({ request: id, channel: channelId });
    const arrived = performance.now();
    const work = withDeadlines(deadlines, () => answer({ ...this.#context, log, arrived }));
    this.#requests.add(work, (error) => {
      if (isOverloaded(error)) this.#context.intake.drop();
      else this.#failures.report(error, channelId, log);
    });
  }
}

/** Connects to Discord and answers until it is stopped. Never throws: `ended` rejects if it can't start or continue. */
export function startBot(options: BotOptions, services: Services, log: Logger): RunningBot {
  return new Bot(options, services, log);
}
