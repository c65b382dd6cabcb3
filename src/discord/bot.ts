import { setTimeout as sleep } from "node:timers/promises";
import { Events, type Client } from "discord.js";
import type { ChannelAccess, Services } from "../features/command/context.ts";
import type { IbidError } from "../shared/error.ts";
import type { Logger } from "../shared/log.ts";
import { createClient } from "./connection/client.ts";
import { registerCommands } from "./connection/register-commands.ts";
import type { RequestContext } from "./context.ts";
import { Conversations } from "./conversation/conversations.ts";
import { Cooldown } from "./conversation/cooldown.ts";
import { closeError, DeliveryFailures, isTokenRejected, startError, tokenError } from "./errors.ts";
import { onInteraction } from "./interactions/interactions.ts";
import { onMessage } from "./messages/messages.ts";
import { PendingWork } from "./pending-work.ts";
import { channelAccess } from "./posting/channel-access.ts";
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
}

export interface RunningBot {
  /** Access to channels outside of a request. Fulfilled once the bot is connected; stays pending if it can't connect. */
  readonly channelAccess: Promise<ChannelAccess>;
  /** Finishes pending answers, then disconnects. */
  stop(): Promise<void>;
  /** Rejects with an IbidError after the bot has stopped because it can't start or continue. Never fulfilled. */
  readonly ended: Promise<never>;
}

/** Maximum time that stopping waits for pending answers, in milliseconds. */
const answersTimeout = 10_000;
/** Maximum time that stopping waits for the connection to close, in milliseconds. */
const disconnectTimeout = 2000;

async function waitAtMost(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  await Promise.race([promise, sleep(milliseconds, undefined, { ref: false })]);
}

/** Fulfilled when the client has logged in and received its servers. */
async function readyClient(client: Client): Promise<Client<true>> {
  return await new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
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

/** Connects to Discord and answers until it is stopped. Never throws: `ended` rejects if it can't start. */
export function startBot(options: BotOptions, services: Services, log: Logger): RunningBot {
  const client = createClient(options);
  const { studyChannelIds } = options;
  const context = {
    services,
    studyChannelIds,
    conversations: new Conversations(),
    cooldown: new Cooldown(),
    log,
  };
  const failures = new DeliveryFailures();
  const requests = new PendingWork();
  const jobs: { stop(): Promise<void> }[] = [];
  const { promise: ended, reject } = rejectable();

  const disconnect = async () => {
    client.removeAllListeners(Events.MessageCreate);
    client.removeAllListeners(Events.InteractionCreate);
    client.removeAllListeners(Events.ShardReconnecting);
    await waitAtMost(
      answersTimeout,
      Promise.all([requests.settled(), ...jobs.map(async (job) => job.stop())]),
    );
    await waitAtMost(disconnectTimeout, client.destroy());
    process.off("unhandledRejection", onEventError);
  };
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= disconnect());
  const end = (reason: IbidError) => void stop().finally(() => reject(reason));

  const handle = (
    { id, channelId }: { readonly id: string; readonly channelId: string | null },
    answer: (context: RequestContext) => Promise<void>,
  ) => {
    const requestLog = log.child({ request: id, channel: channelId });
    requests.add(answer({ ...context, log: requestLog }), (error) => {
      if (isTokenRejected(error)) end(tokenError(error));
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
  client.on(Events.Error, onEventError);
  client.on(Events.ShardError, ({ message }, shard) => {
    // `ended` reports a connection that was closed for good.
    if (!stopped) log.warn({ message, shard }, "The connection to Discord failed");
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "Reconnecting to Discord"));
  client.on(Events.ShardDisconnect, ({ code }) => end(closeError(code)));
  client.on(Events.MessageCreate, (message) =>
    handle(message, (requestContext) => onMessage(message, requestContext)),
  );
  client.on(Events.InteractionCreate, (interaction) =>
    handle(interaction, (requestContext) => onInteraction(interaction, requestContext)),
  );

  const connected = readyClient(client);
  const start = async () => {
    await client.login(options.token);
    const ready = await connected;
    await registerCommands(ready, services.commands, options.devGuildId, log);
    log.info({ user: ready.user.tag, servers: ready.guilds.cache.size }, "Connected to Discord");
    // A reading plan whose text isn't loaded yet would be paused.
    await services.opened;
    if (stopped) return;
    const jobContext = { client: ready, services, log, clock: Date.now };
    jobs.push(startReadingPlans(jobContext, onJobError), startRetention(jobContext, onJobError));
  };
  start().catch((error: unknown) => end(startError(error)));
  return { channelAccess: connected.then((ready) => channelAccess(ready)), stop, ended };
}
