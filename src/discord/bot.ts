import { Events, type Client, type Message, type PartialMessage } from "discord.js";
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
import {
  closeError,
  DeliveryFailures,
  endError,
  isOverloaded,
  isTokenRejected,
  tokenError,
} from "./errors.ts";
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
import { welcome } from "./posting/welcome.ts";
import { startDigests } from "./scheduled/digest-job.ts";
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

/** Connects to Discord and answers until it is stopped. Never throws: `ended` rejects if it can't start or continue. */
export function startBot(options: BotOptions, services: Services, log: Logger): RunningBot {
  const { studyChannelIds } = options;
  const context = {
    services,
    studyChannelIds,
    conversations: new Conversations(),
    answered: new AnsweredMessages(),
    directNotices: new DirectNotices(),
    presses: new Presses(),
    commandIds: new Map<string, string>(),
    cooldown: new Cooldown(),
    intake: new Intake(log),
    log,
  };
  const seen = new SeenEvents();
  const lateness = new Lateness();
  const missed = new MissedMessages();
  const failures = new DeliveryFailures();
  const requests = new PendingWork();
  const jobs: { stop(): Promise<void> }[] = [];
  const { promise: ended, reject } = rejectable();
  /** Aborted when the bot accepts no more work. */
  const stopping = new AbortController();
  /** Aborted when requests to Discord are given up. */
  const givingUp = new AbortController();
  let client: Client | undefined;

  const disconnect = async () => {
    stopping.abort();
    // Given back first, so that another process takes over what this one no longer accepts.
    const released = lease.release();
    await withTimeout(
      answersTimeout,
      Promise.all([requests.settled(), ...jobs.map(async (job) => job.stop())]),
    );
    await released;
    givingUp.abort();
    if (client) await withTimeout(disconnectTimeout, client.destroy());
    process.off("unhandledRejection", onEventError);
  };
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= disconnect());
  const end = (reason: unknown) => void stop().finally(() => reject(endError(reason)));

  const claim = shardClaim(options.token, options.shardCount, options.shardIds);
  const lease = new ShardLease(services.store.leases, claim, log, end);

  const handle = (
    { id, channelId }: { readonly id: string; readonly channelId: string | null },
    deadlines: Deadlines,
    answer: (context: RequestContext) => Promise<void>,
  ) => {
    if (stopping.signal.aborted || !seen.isNew(id)) return;
    const requestLog = log.child({ request: id, channel: channelId });
    const arrived = performance.now();
    const work = withDeadlines(deadlines, () => answer({ ...context, log: requestLog, arrived }));
    requests.add(work, (error) => {
      if (isTokenRejected(error)) end(tokenError(error));
      else if (isOverloaded(error)) context.intake.drop();
      else failures.report(error, channelId, requestLog);
    });
  };
  const onJobError = (error: unknown, channel: string | null) => {
    if (isTokenRejected(error)) end(tokenError(error));
    else log.error({ err: error, channel }, "A background job failed and will be retried");
  };

  // discord.js turns an event that it can't read into an unhandled rejection. It must not end the process.
  const onEventError = (error: unknown) => log.error({ err: error }, "An event could not be handled");
  process.on("unhandledRejection", onEventError);

  const handleMessage = (message: Message) => {
    missed.note(message);
    handle(message, messageDeadlines(), (requestContext) => onMessage(message, requestContext));
  };

  const handleEdit = (message: Message) => {
    const edit = { id: `${message.id} ${message.editedTimestamp}`, channelId: message.channelId };
    handle(edit, messageDeadlines(), (requestContext) => onMessageEdit(message, requestContext));
  };

  const handleDeletion = (message: Message | PartialMessage) => {
    const deletion = { id: `${message.id} deleted`, channelId: message.channelId };
    handle(deletion, messageDeadlines(), (requestContext) => onMessageDelete(message, requestContext));
  };

  /** Answers the questions that a shard missed before its session began. */
  const catchUp = async (ready: Client<true>, shard: number) => {
    for (const message of await missed.find(ready, shard)) handleMessage(message);
  };

  const createListeningClient = () => {
    const created = createClient(options, services.store.leases, givingUp.signal, log);
    created.on(Events.Error, onEventError);
    created.on(Events.ShardError, ({ message }, shard) => {
      // `ended` reports a connection that was closed for good.
      if (!stopped) log.warn({ message, shard }, "The connection to Discord failed");
    });
    created.on(Events.ShardReconnecting, (shard) => {
      if (!stopped) log.info({ shard }, "Reconnecting to Discord");
    });
    created.on(Events.ShardDisconnect, ({ code }) => end(closeError(code)));
    created.on(Events.ShardReady, (shard) => {
      // The first sessions catch up when the texts are there.
      if (created.isReady()) requests.add(catchUp(created, shard), onEventError);
    });
    const channels = new ChannelCache(created);
    // Emitted for each server of a new session.
    created.on(Events.GuildAvailable, (guild) => {
      missed.noteServer(guild);
      channels.received(guild);
    });
    created.on(Events.GuildCreate, (guild) => {
      channels.received(guild);
      requests.add(welcome(guild, context), onEventError);
    });
    created.on(Events.MessageCreate, (message) => {
      handleMessage(message);
      channels.limit();
    });
    created.on(Events.MessageUpdate, (_before, message) => handleEdit(message));
    created.on(Events.MessageDelete, handleDeletion);
    created.on(Events.MessageBulkDelete, (messages) => {
      for (const message of messages.values()) handleDeletion(message);
    });
    created.on(Events.InteractionCreate, (interaction) => {
      const sent = Date.now() - lateness.of(interaction.createdTimestamp, performance.now());
      const acknowledgement = sent + acknowledgementLifetime;
      // Discord no longer accepts a response.
      if (acknowledgement <= Date.now()) return context.intake.drop();
      const deadlines = { acknowledgement, answer: sent + interactionLifetime };
      handle(interaction, deadlines, (requestContext) => onInteraction(interaction, requestContext));
    });
    return (client = created);
  };

  const connected = lease
    .acquire(stopping.signal)
    .then((isOurs) =>
      isOurs ? connect(createListeningClient, options.token, stopping.signal, log) : undefined,
    );
  const start = async () => {
    const ready = await connected;
    if (!ready) return;
    // The commands are those of all processes, so the one with the first shard registers them.
    if (ready.ws.shards.has(0)) {
      const ids = await registerCommands(ready, services.commands, options.devGuildId, log);
      for (const [name, id] of ids) context.commandIds.set(name, id);
    }
    const invite = inviteUrl(ready.application.id);
    log.info({ user: ready.user.tag, servers: ready.guilds.cache.size, invite }, "Connected to Discord");
    // A reading plan whose text isn't loaded yet would be paused.
    await services.opened;
    if (stopped) return;
    for (const shard of ready.ws.shards.keys()) requests.add(catchUp(ready, shard), onEventError);
    const { directNotices } = context;
    const jobContext = { client: ready, services, directNotices, log, clock: Date.now };
    jobs.push(
      startReadingPlans(jobContext, onJobError),
      startRetention(jobContext, onJobError),
      startDigests(jobContext, onJobError),
      startSessions(jobContext, onJobError),
    );
  };
  start().catch(end);
  return {
    channelAccess: new Promise((resolve) => {
      void connected.then((ready) => ready && resolve(channelAccess(ready)), ignore);
    }),
    status: () => ({ ...connectionStatus(client), queue: context.intake.status }),
    stop,
    ended,
  };
}
