import { setTimeout as sleep } from "node:timers/promises";
import { Events, type Client } from "discord.js";
import type { ChannelAccess, Services } from "../features/command/command.ts";
import type { IbidError } from "../shared/error.ts";
import type { Logger } from "../shared/log.ts";
import { createClient } from "./connection/client.ts";
import { startRetention, type RunningRetention } from "./retention/retention.ts";
import { Conversations } from "./conversation/conversations.ts";
import { channelAccess } from "./posting/channel-access.ts";
import { isTokenRejected, FailureLog } from "./errors.ts";
import { cannotStart, closedForGood, tokenRejected } from "./connection/fatal.ts";
import { Cooldown } from "./conversation/cooldown.ts";
import { onInteraction } from "./interactions/interactions.ts";
import { onMessage } from "./messages/messages.ts";
import { startReadingPlans, type RunningPlans } from "./reading-plans/scheduler.ts";
import { registerCommands } from "./connection/register-commands.ts";

export interface BotOptions {
  readonly token: string;
  /** Where Discord's REST interface is, without the version: "https://discord.com/api". */
  readonly apiUrl?: string | undefined;
  /** The only server to register the commands in; without it, they are registered for everywhere. */
  readonly devGuildId?: string | undefined;
  /** Whether to ask for the privileged intent that lets the bot read what isn't addressed to it. */
  readonly messageContent: boolean;
  readonly studyChannelIds: readonly string[];
}

export interface RunningBot {
  /** What can be done in Discord without being asked, once it is connected; pending when it can't connect. */
  readonly channelAccess: Promise<ChannelAccess>;
  /** Finishes the answers under way, then disconnects. */
  stop(): Promise<void>;
  /** Never fulfilled; rejects with an IbidError when the bot can't start or go on, once it has stopped. */
  readonly ended: Promise<never>;
}

/** How long stopping waits for answers under way, and then for Discord to say goodbye, in milliseconds. */
const answersTimeout = 10_000;
const goodbyeTimeout = 2_000;

async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  await Promise.race([promise, sleep(milliseconds, undefined, { ref: false })]);
}

async function ready(client: Client): Promise<Client<true>> {
  return await new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
}

/** Connects to Discord and answers until stopped. What goes wrong, even at the start, is told by `ended`. */
export function startBot(options: BotOptions, host: Services, log: Logger): RunningBot {
  const client = createClient(options);
  const conversations = new Conversations();
  const restraint = new Cooldown();
  const refusals = new FailureLog(log);
  const underWay = new Set<Promise<void>>();
  const { promise: ended, reject } = withReject();

  let plans: RunningPlans | undefined;
  let departures: RunningRetention | undefined;
  const goodbye = async () => {
    client.removeAllListeners(Events.MessageCreate);
    client.removeAllListeners(Events.InteractionCreate);
    client.removeAllListeners(Events.ShardReconnecting);
    await atMost(answersTimeout, Promise.all([...underWay, plans?.stop(), departures?.stop()]));
    await atMost(goodbyeTimeout, client.destroy());
    process.off("unhandledRejection", onUnhandled);
  };
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= goodbye());
  const end = (reason: IbidError) => void stop().finally(() => reject(reason));

  const failedUnasked = (error: unknown, channel: string | null) => {
    if (isTokenRejected(error)) end(tokenRejected(error));
    else log.error({ err: error, channel }, "A reading or a deletion failed; it will be tried again");
  };
  const answer = (work: Promise<void>, channel: string | null) => {
    const settled = work
      .catch((error: unknown) => {
        if (isTokenRejected(error)) end(tokenRejected(error));
        else refusals.report(error, channel);
      })
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  };

  // discord.js turns an event it can't read into an unhandled rejection; the next event may be fine.
  const onUnhandled = (error: unknown) => log.error({ err: error }, "An event could not be handled");
  process.on("unhandledRejection", onUnhandled);
  client.on(Events.Error, (error) => log.error({ err: error }, "An event could not be handled"));
  client.on(Events.ShardError, ({ message }, shard) => {
    // Of a connection closed for good, `ended` tells all.
    if (!stopped) log.warn({ message, shard }, "The connection to Discord failed");
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "Reconnecting to Discord"));
  client.on(Events.ShardDisconnect, ({ code }) => end(closedForGood(code)));
  client.on(Events.MessageCreate, (message) =>
    answer(
      onMessage(message, { services: host, listening: options, conversations, cooldown: restraint, log }),
      message.channelId,
    ),
  );
  client.on(Events.InteractionCreate, (interaction) =>
    answer(
      onInteraction(interaction, { services: host, conversations, cooldown: restraint, log }),
      interaction.channelId,
    ),
  );

  const connected = ready(client);
  const start = async () => {
    await client.login(options.token);
    const online = await connected;
    await registerCommands(online, host.commands, options.devGuildId, log);
    log.info({ user: online.user.tag, servers: online.guilds.cache.size }, "Connected to Discord");
    // A plan whose text isn't there would be paused.
    await host.opened;
    if (!stopped) {
      plans = startReadingPlans({ client: online, services: host, log, clock: Date.now }, failedUnasked);
      departures = startRetention({ client: online, store: host.store, log, clock: Date.now }, failedUnasked);
    }
  };
  start().catch((error: unknown) => end(cannotStart(error)));
  return { channelAccess: connected.then(channelAccess), stop, ended };
}

function nothing(): void {}

/** A promise that can only reject, and that nobody needs to watch. */
function withReject(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = nothing;
  const promise = new Promise<never>((_resolve, rejectIt) => {
    reject = rejectIt;
  });
  promise.catch(nothing);
  return { promise, reject };
}
