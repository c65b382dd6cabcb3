import { expect, vi } from "vitest";
import type { Command } from "../../src/command.ts";
import { startBot, type RunningBot } from "../../src/discord/bot.ts";
import { createLogger } from "../../src/log.ts";
import { memoryStore } from "../memory-store.ts";
import { shelvesOf } from "../shelves.ts";
import { library } from "../skarholm.ts";
import { StandIn } from "./stand-in/stand-in.ts";

/** A bot with commands of a test's own, connected to a Discord of its own. */
export interface Trial {
  readonly discord: StandIn;
  readonly bot: RunningBot;
  /** What it has logged so far. */
  logged(): string;
  stop(): Promise<void>;
}

export async function startTrial(commands: readonly Command[]): Promise<Trial> {
  const discord = await StandIn.start();
  const { token, apiUrl } = discord;
  const options = { token, apiUrl, messageContent: false, studyChannelIds: [] };
  let logged = "";
  const log = createLogger((line) => {
    logged += line;
  });
  const store = await memoryStore();
  const host = { commands, store, ...shelvesOf(library, store) };
  const bot = startBot(options, host, log);
  await vi.waitFor(() => expect(logged).toContain("Connected to Discord"), 5000);
  return {
    discord,
    bot,
    logged: () => logged,
    async stop() {
      await bot.stop();
      await discord.stop();
    },
  };
}
