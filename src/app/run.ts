import { join } from "node:path";
import type { BotOptions, RunningBot } from "../discord/bot.ts";
import { defaultLimit } from "../dialogue/request.ts";
import type { Command } from "../features/command/command.ts";
import type { Services } from "../features/command/context.ts";
import { warmUp } from "../features/ask/warm-up.ts";
import { loadTagger } from "../nlp/english/wink.ts";
import type { Library } from "../retrieval/library.ts";
import type { TextId } from "../document/text-id.ts";
import { textAddress } from "../features/typesetting/addresses.ts";
import type { ReadingPages } from "../features/reading-page/pages.ts";
import { createLogger, createPrettyStream, type Logger } from "../shared/log.ts";
import { IbidError } from "../shared/error.ts";
import { openStore, type Store } from "../store/store.ts";
import { chat } from "../terminal/chat.ts";
import { botHealth } from "./bot-health.ts";
import type { Listening } from "../web/http/listen.ts";
import { wantsColour, type Config } from "./config.ts";
import { tellPlainly } from "./encoder.ts";
import { GroupTexts } from "./group-texts.ts";
import { loadCommands } from "./load-commands.ts";
import {
  attachVectors,
  indexFolder,
  indexMemory,
  openLibrary,
  prepare,
  prepareBriefly,
  pruneCaches,
} from "./open-texts.ts";
import { endProcess, exit } from "./program.ts";

export interface BotRunOptions {
  /** The folder of texts; by default the one that comes with Ibid. */
  readonly corpus?: string | undefined;
}

export interface ChatRunOptions extends BotRunOptions {
  /** The id of the text to ask; by default the first of the library. */
  readonly text?: string | undefined;
  /** Maximum number of excerpts of an answer. */
  readonly limit?: number;
  /** True to serve the web pages as long as the conversation lasts. */
  readonly servesPages?: boolean;
}

/** Opens the log on standard error: lines for people in a terminal, JSON otherwise. */
async function openLog({ logLevel }: Config): Promise<Logger> {
  return createLogger(logLevel, process.stderr.isTTY ? await createPrettyStream(wantsColour()) : undefined);
}

function openGroupTexts(
  library: Library | Promise<Library>,
  store: Store,
  config: Config,
  log: Logger,
): GroupTexts {
  return new GroupTexts(library, store, {
    folder: indexFolder(config),
    prepare: (indexes) => prepare(indexes, { config, log }),
    memory: indexMemory(config),
    hosts: config.textHosts,
    log,
  });
}

/** The web pages as commands and replies see them. @param url the address of the shelf, without a slash at its end */
function pagesAt(url: string, groupTexts: GroupTexts): ReadingPages {
  const isShared = async (id: TextId) => (await groupTexts.common()).texts.some((text) => text.id === id);
  return { url, isShared };
}

function servicesOf(
  commands: readonly Command[],
  store: Store,
  groupTexts: GroupTexts,
  { sourceUrl }: Config,
  pageUrl: string | undefined,
): Services {
  return {
    sourceUrl,
    pages: pageUrl === undefined ? undefined : pagesAt(pageUrl, groupTexts),
    commands,
    store,
    opened: groupTexts.opened,
    libraryAt: (place, settings) => groupTexts.libraryAt(place, settings),
    shelfOf: (group) => groupTexts.shelfOf(group),
  };
}

/** A server of web pages. */
interface ServedPages {
  /** The address by which people reach the shelf, without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the web pages. Their modules are loaded here, so that only those who serve them wait for them.
 *
 * @throws IbidError if the port can't be opened
 */
async function servePages(
  groupTexts: GroupTexts,
  store: Store,
  { web }: Config,
  log: Logger,
): Promise<ServedPages> {
  const { listen } = await import("../web/http/listen.ts");
  const { webApp } = await import("../web/app.tsx");
  const app = webApp({
    publicLibrary: () => groupTexts.common(),
    libraryAt: (place, settings) => groupTexts.libraryAt(place, settings),
    store,
    log,
    origin: web.url,
    mcp: web.mcp ? (await import("../web/mcp/mcp.ts")).mcpRoutes() : undefined,
  });
  const { url, stop } = await listen(app, web, "WEB_PORT");
  // The first page takes longest, since it loads what all pages need. A failure to read the texts is reported elsewhere.
  groupTexts.opened
    .then(async () => app.request(textAddress("", (await groupTexts.common()).index().text.id)))
    .catch(() => undefined);
  return { url: web.url ?? url, stop };
}

/** As `servePages`, for a process that does something else as well: it tells why the port can't be opened, and goes on. */
async function tryToServePages(
  groupTexts: GroupTexts,
  store: Store,
  config: Config,
  log: Logger,
  tell: (sentence: string) => void,
): Promise<ServedPages | undefined> {
  try {
    return await servePages(groupTexts, store, config, log);
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    tell(error.message);
    return undefined;
  }
}

/** The number of sentences that are encoded before a conversation in a terminal: a few seconds' work. */
const sentencesBeforeChat = 500;

/** Runs a conversation in this terminal until its input ends. */
export async function runChat(
  config: Config,
  { corpus, text, limit = defaultLimit, servesPages = false }: ChatRunOptions = {},
): Promise<void> {
  const { stdin, stdout } = process;
  const library = await openLibrary(corpus, { config });
  const vectors = await prepareBriefly([library.indexNamed(text)], sentencesBeforeChat, { config });
  vectors?.encode().catch(() => undefined);
  const commands = await loadCommands();
  const log = await openLog(config);
  const store = await openStore(config.store, log);
  const groupTexts = openGroupTexts(library, store, config, log);
  const pages = servesPages ? await tryToServePages(groupTexts, store, config, log, tellPlainly) : undefined;
  if (pages) tellPlainly(`The texts are also on a web page as long as this runs: ${pages.url}/`);
  try {
    await chat({
      services: servicesOf(commands, store, groupTexts, config, pages?.url),
      text,
      limit,
      input: stdin,
      output: stdout,
      folder: join(process.cwd(), "exports"),
      interactive: stdin.isTTY && stdout.isTTY,
      colour: stdout.isTTY && wantsColour(),
    });
  } finally {
    await pages?.stop();
    await groupTexts.close();
    await store.close();
  }
}

/** Resolves when the process is asked to stop. */
async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** Serves how the bot is doing, if a port is set. */
async function startHealth(
  { health }: Config,
  bot: RunningBot,
  groupTexts: GroupTexts,
  store: Store,
): Promise<Listening | undefined> {
  if (!health) return undefined;
  const { listen } = await import("../web/http/listen.ts");
  const { healthRoutes } = await import("../web/health/health.ts");
  return listen(healthRoutes(botHealth(bot, groupTexts, store)), health, "HEALTH_PORT");
}

/** Prepares texts while the bot answers by words alone. It goes on doing so if this fails. */
async function prepareInBackground(library: Library, config: Config, log: Logger): Promise<void> {
  try {
    const vectors = await attachVectors(library.indexes, { config, log });
    await warmUp(library);
    await pruneCaches(config);
    await vectors?.encode();
    log.debug({ texts: library.indexes.length }, "The texts are prepared");
  } catch (error) {
    if (error instanceof IbidError && error.code === "encoder-closed") return;
    log.error({ err: error }, "Texts are searched by their words alone");
  }
}

/**
 * Opens the texts and prepares them. Returns before they are open: reading a new large text takes minutes, in which people are
 * told that it is still being read.
 */
function openTexts(corpus: string | undefined, store: Store, config: Config, log: Logger): GroupTexts {
  const groupTexts = openGroupTexts(openLibrary(corpus, { config, log }), store, config, log);
  // A failure to open them is reported by what needs them.
  void groupTexts.opened.then(
    (library) => prepareInBackground(library, config, log),
    () => undefined,
  );
  return groupTexts;
}

/**
 * Serves the texts as web pages until a signal asks it to stop.
 *
 * @throws IbidError if it can't start
 */
export async function runWeb(config: Config, { corpus }: BotRunOptions = {}): Promise<void> {
  const log = await openLog(config);
  const stop = stopSignal();
  const store = await openStore(config.store, log);
  const groupTexts = openTexts(corpus, store, config, log);
  let pages: ServedPages | undefined;
  try {
    pages = await servePages(groupTexts, store, config, log);
    log.info({ url: `${pages.url}/` }, "The pages are served");
    // Texts that can't be read end the program.
    await Promise.race([stop, groupTexts.opened.then(() => stop)]);
    log.info("Stopping");
  } finally {
    // A server that listens would keep the process alive.
    await pages?.stop();
    await groupTexts.close();
    await store.close();
  }
  await endProcess(exit.done);
}

/**
 * Runs the Discord bot until a signal asks it to stop.
 *
 * @throws IbidError if it can't start or can't go on
 */
export async function runBot(
  options: BotOptions,
  config: Config,
  { corpus }: BotRunOptions = {},
): Promise<void> {
  const log = await openLog(config);
  const stop = stopSignal();
  const commands = await loadCommands();
  const store = await openStore(config.store, log);
  // Loaded here, so that only the bot waits for discord.js.
  const { startBot } = await import("../discord/bot.ts");
  // No question in a channel waits for it.
  loadTagger();
  const groupTexts = openTexts(corpus, store, config, log);
  const warn = (sentence: string) => log.warn(sentence);
  const pages =
    config.web.url === undefined ? undefined : await tryToServePages(groupTexts, store, config, log, warn);
  const bot = startBot(options, servicesOf(commands, store, groupTexts, config, config.web.url), log);
  let health: Listening | undefined;
  try {
    health = await startHealth(config, bot, groupTexts, store);
    await Promise.race([stop, bot.ended]);
    log.info("Stopping");
    await bot.stop();
  } finally {
    await groupTexts.close();
    await store.close();
    await Promise.all([health?.stop(), pages?.stop()]);
  }
  // discord.js may still be trying to connect, which would keep the process alive.
  await endProcess(exit.done);
}
