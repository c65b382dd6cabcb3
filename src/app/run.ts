import type { Command, Services } from "../features/command/command.ts";
import { openLibrary, openGroupTexts, prepare, tidyUp } from "./compose.ts";
import { readLogLevel, readStorePlace, wantsColour } from "./config.ts";
import { defaultLimit } from "../dialogue/request.ts";
import type { BotOptions } from "../discord/bot.ts";
import { loadCommands } from "./load-commands.ts";
import { createLogger, createPrettyStream, type Logger } from "../shared/log.ts";
import { exit } from "./process.ts";
import type { Library } from "../retrieval/library.ts";
import type { GroupTexts } from "./group-texts.ts";
import { openStore, type Store } from "../store/store.ts";
import { chat } from "../terminal/chat.ts";

export interface ShelfOptions {
  /** The folder with the texts; without it, the one that comes with Ibid. */
  readonly corpus?: string | undefined;
}

export interface ChatOptions extends ShelfOptions {
  readonly text?: string | undefined;
  readonly limit?: number;
}

function hostOf(commands: readonly Command[], store: Store, groupTexts: GroupTexts): Services {
  return {
    commands,
    store,
    opened: groupTexts.opened,
    libraryAt: (place) => groupTexts.libraryAt(place),
    shelfOf: (group) => groupTexts.shelfOf(group),
  };
}

/** Opens the log on standard error: lines for people in a terminal, JSON otherwise. */
async function openLog(): Promise<Logger> {
  const stream = process.stderr.isTTY ? await createPrettyStream(wantsColour()) : undefined;
  return createLogger(readLogLevel(), stream);
}

/** A conversation in this terminal, until its input ends. */
export async function runChat({ corpus, text, limit = defaultLimit }: ChatOptions = {}): Promise<void> {
  const { stdin, stdout } = process;
  const library = await openLibrary(corpus);
  await prepare([library.index(text)]);
  const commands = await loadCommands();
  const log = await openLog();
  const store = await openStore(readStorePlace(), log);
  const groupTexts = openGroupTexts(library, store, log);
  try {
    await chat({
      host: hostOf(commands, store, groupTexts),
      text,
      limit,
      input: stdin,
      output: stdout,
      folder: process.cwd(),
      interactive: stdin.isTTY && stdout.isTTY,
      colour: stdout.isTTY && wantsColour(),
    });
  } finally {
    await groupTexts.close();
    await store.close();
  }
}

async function signalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** Meanwhile the bot answers by words alone, which is also what remains when this fails. */
async function prepareInBackground(library: Library, log: Logger): Promise<void> {
  try {
    await prepare(library.indexes, log);
    // The first question is slow, so it had better be nobody's.
    for (const index of library.indexes) index.ask(index.text.title, 1);
    await tidyUp();
  } catch (error) {
    log.error({ err: error }, "Texts are answered by their words alone");
  }
}

/**
 * The Discord bot, until a signal asks it to stop.
 *
 * @throws IbidError when it can't start or can't go on
 */
export async function runBot(settings: BotOptions, { corpus }: ShelfOptions = {}): Promise<void> {
  const log = await openLog();
  const stop = signalled();
  const commands = await loadCommands();
  const store = await openStore(readStorePlace(), log);
  // Only here, so that nothing but the bot waits for discord.js to load.
  const { startBot } = await import("../discord/bot.ts");
  // A new large text takes minutes, in which the bot had better be there to say so.
  const library = openLibrary(corpus, log);
  void library.then(
    (opened) => prepareInBackground(opened, log),
    () => undefined,
  );
  const groupTexts = openGroupTexts(library, store, log);
  const bot = startBot(settings, hostOf(commands, store, groupTexts), log);
  try {
    await Promise.race([stop, bot.ended]);
    log.info("Stopping");
    await bot.stop();
  } finally {
    await groupTexts.close();
    await store.close();
  }
  // discord.js may still be trying to connect, and would go on doing so.
  process.exit(exit.done);
}
