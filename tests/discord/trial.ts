import { expect, vi } from "vitest";
import type { Command } from "../../src/features/command/command.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { startBot, type RunningBot } from "../../src/discord/bot.ts";
import { createLogger } from "../../src/shared/log.ts";
import type { Library } from "../../src/retrieval/library.ts";
import type { Store } from "../../src/store/store.ts";
import { memoryStore } from "../support/memory-store.ts";
import { groupTextServices } from "../support/group-texts.ts";
import { library } from "../support/skarholm.ts";
import { StandIn } from "./stand-in/stand-in.ts";

/** A bot in this process, connected to a stand-in for Discord. */
export interface Trial {
  readonly discord: StandIn;
  readonly bot: RunningBot;
  readonly store: Store;
  /** The log so far. */
  logged(): string;
  stop(): Promise<void>;
}

/** Parts that a test provides. By default, each bot has its own. */
export interface Shared {
  readonly discord?: StandIn;
  readonly store?: Store;
  /** The texts, for a bot that loads them later. */
  readonly texts?: Promise<Library>;
  /** Study channels. If there are any, the bot has the message-content intent. */
  readonly studyChannelIds?: readonly string[];
}

/** Asks a first question, which loads what the next ones need and may take seconds. */
export async function warmUp(texts: Library): Promise<void> {
  await respond({ words: "who was the keeper of the lighthouse?", limit: 1 }, texts);
}

export async function startTrial(commands: readonly Command[], shared: Shared = {}): Promise<Trial> {
  const { discord = await StandIn.start(), store = await memoryStore(), texts = library } = shared;
  const { token, apiUrl } = discord;
  const { studyChannelIds = [] } = shared;
  const options = { token, apiUrl, messageContent: studyChannelIds.length > 0, studyChannelIds };
  let logged = "";
  const log = createLogger("info", { write: (line) => void (logged += line) });
  // Each bot has leases of its own: several with one store test what holds where leases are lost.
  const { leases } = await memoryStore();
  const services = { commands, store: { ...store, leases }, ...groupTextServices(texts, store) };
  const bot = startBot(options, services, log);
  await vi.waitFor(() => expect(logged).toContain("Connected to Discord"), 5000);
  return {
    discord,
    bot,
    store,
    logged: () => logged,
    async stop() {
      await bot.stop();
      if (!shared.discord) await discord.stop();
    },
  };
}

/** Bots that share a Discord and a store, as several processes do. */
export interface Trials {
  readonly discord: StandIn;
  readonly store: Store;
  /** The bots that run, in the order of their start. */
  readonly running: Trial[];
  /** Starts another. @param store its view of the common store */
  start(store?: Store): Promise<void>;
  /** Stops all. */
  stop(): Promise<void>;
}

/** A Discord and an empty store for bots that are started later. */
export async function prepareTrials(commands: readonly Command[]): Promise<Trials> {
  const [discord, store] = await Promise.all([StandIn.start(), memoryStore()]);
  const running: Trial[] = [];
  return {
    discord,
    store,
    running,
    async start(shared = store) {
      running.push(await startTrial(commands, { discord, store: shared }));
    },
    async stop() {
      await Promise.all(running.map((trial) => trial.stop()));
      await discord.stop();
    },
  };
}
