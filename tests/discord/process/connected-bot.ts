import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { StandIn } from "../stand-in/stand-in.ts";
import { startBotProcess, type BotProcess } from "./bot-process.ts";

export interface ConnectedBotOptions {
  readonly standIn?: Parameters<typeof StandIn.start>[0];
  /** Returns environment variables for the bot's process. */
  readonly environment?: (discord: StandIn) => Readonly<Record<string, string>>;
}

/** A bot process that is connected to a stand-in for Discord and has loaded its texts. */
export class ConnectedBot {
  readonly discord: StandIn;
  readonly #environment: Readonly<Record<string, string>>;
  #process: BotProcess;

  private constructor(discord: StandIn, environment: Readonly<Record<string, string>>) {
    this.discord = discord;
    this.#environment = environment;
    this.#process = startBotProcess(discord, environment);
  }

  static async start({ standIn, environment }: ConnectedBotOptions = {}): Promise<ConnectedBot> {
    const discord = await StandIn.start(standIn);
    const folder = await mkdtemp(join(tmpdir(), "ibid-bot-data-"));
    const bot = new ConnectedBot(discord, {
      DATA_DIR: folder,
      LOG_LEVEL: "debug",
      ...environment?.(discord),
    });
    await bot.#waitUntilFast();
    return bot;
  }

  get process(): BotProcess {
    return this.#process;
  }

  /** Ends the process, and starts another one with the same data. */
  async restart(): Promise<void> {
    await this.#process.kill();
    this.#process = startBotProcess(this.discord, this.#environment);
    await this.#waitUntilFast();
  }

  /**
   * Waits for the connection, for the sentence encoder, without which some answers differ, and for a first answer, which may
   * take seconds.
   */
  async #waitUntilFast(): Promise<void> {
    await this.#process.connected;
    await vi.waitFor(
      () => {
        if (!this.#process.stderr().includes("The texts are prepared")) throw new Error("still preparing");
      },
      { timeout: 20_000, interval: 50 },
    );
    const { discord } = this;
    const asked = discord.say(`${discord.mention} note 58`, discord.channel, discord.user("First Asker"));
    await discord.answerTo(asked, 15_000);
  }

  async stop(): Promise<void> {
    await this.#process.kill();
    await this.discord.stop();
    await rm(String(this.#environment["DATA_DIR"]), { recursive: true });
  }
}
