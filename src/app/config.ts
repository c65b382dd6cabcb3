import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import type { BotOptions } from "../discord/bot.ts";
import { IbidError } from "../shared/error.ts";
import { localeFor, type Locale } from "../shared/locale/locales.ts";
import { packageRoot } from "../shared/package-path.ts";
import type { StoreLocation } from "../store/store.ts";
import type { ListenAddress } from "../web/http/listen.ts";
import { readEnvironment, type Environment, type EnvironmentSettings } from "./environment.ts";

/** The settings of one installation. */
export interface Config {
  /** Undefined without a token. */
  readonly bot: BotOptions | undefined;
  readonly store: StoreLocation;
  /** The folder of everything that Ibid writes: the database, indexes, vectors and downloaded models. */
  readonly dataFolder: string;
  /** The name on huggingface.co of a sentence encoder that replaces the one that comes with Ibid. */
  readonly encoderModel: string | undefined;
  /** The hosts that texts may be downloaded from, with their subdomains. */
  readonly textHosts: readonly string[];
  /** The address of the source of this copy of Ibid, if the operator tells it. */
  readonly sourceUrl: string | undefined;
  readonly web: WebConfig;
  /** A cross-encoder that ranks the first candidates anew; by default none. */
  readonly reranker: RerankerConfig | undefined;
  /** How much of the memory may hold what can be opened again when it is asked for. */
  readonly memory: MemoryBudget;
  readonly logLevel: EnvironmentSettings["LOG_LEVEL"];
  /** Where `/healthz`, `/readyz` and `/metrics` are served; undefined if they aren't. */
  readonly health: ListenAddress | undefined;
}

/** Where the web page is served. */
export interface WebConfig extends ListenAddress {
  /** The address by which people reach the page, without a slash at its end; undefined if only this machine does. */
  readonly url: string | undefined;
  /** True to offer the texts to language models (Model Context Protocol). */
  readonly mcp: boolean;
}

export interface RerankerConfig {
  /** A name on huggingface.co or a folder. */
  readonly model: string;
  /** The most time for one question, in milliseconds. */
  readonly time: number;
}

/** Discord waits three seconds for a reply. A follow-up is ranked twice. */
const rerankingTime = 800;

/** In bytes. */
export interface MemoryBudget {
  /** For the sentence vectors of all texts. */
  readonly vectors: number;
  /** For the indexes of the texts that groups added. */
  readonly indexes: number;
}

/**
 * The memory of the bot besides the budgets, in MiB: Node, discord.js, the database, the sentence encoder, and what stays in memory
 * of each text, for some twenty long ones.
 */
const memoryWithoutTexts = 380;
/** The least memory for texts, in MiB. */
const leastMemoryForTexts = 32;
/** The share of the memory for texts that holds sentence vectors. They are smaller than indexes, and take longer to open. */
const shareForVectors = 0.3;

function budgetOf(megabytes: number): MemoryBudget {
  const bytes = Math.max(leastMemoryForTexts, megabytes - memoryWithoutTexts) * 2 ** 20;
  const vectors = Math.floor(bytes * shareForVectors);
  return { vectors, indexes: bytes - vectors };
}

/**
 * Returns the folder for data where DATA_DIR isn't set: `data` in a clone that Ibid is started in, otherwise the
 * platform's folder for the data of applications.
 */
export function defaultDataFolder(
  cwd: string,
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): string {
  if (cwd === packageRoot) return join(cwd, "data");
  const home = homedir();
  if (platform === "win32") {
    return join(environment.LOCALAPPDATA ?? join(home, "AppData", "Local"), "ibid");
  }
  if (platform === "darwin") return join(home, "Library", "Application Support", "ibid");
  // An empty variable counts as not set (XDG Base Directory Specification).
  return join(environment.XDG_DATA_HOME || join(home, ".local", "share"), "ibid");
}

function botOptionsOf(settings: EnvironmentSettings): BotOptions | undefined {
  const { DISCORD_TOKEN: token } = settings;
  if (token === undefined) return undefined;
  return {
    token,
    apiUrl: settings.DISCORD_API_URL,
    devGuildId: settings.DEV_GUILD_ID,
    messageContent: settings.MESSAGE_CONTENT_INTENT,
    studyChannelIds: settings.STUDY_CHANNEL_IDS,
    shardCount: settings.SHARD_COUNT,
    shardIds: settings.SHARD_IDS,
  };
}

/**
 * The configuration that an environment describes.
 *
 * @throws IbidError if a value can't be accepted; the message names the setting and says what it must be
 */
export function parseConfig(environment: Environment): Config {
  const settings = readEnvironment(environment);
  const { DATA_DIR, DATABASE_URL: url, RERANKER_MODEL: reranker, HEALTH_PORT, HEALTH_HOST } = settings;
  const cwd = process.cwd();
  const dataFolder = DATA_DIR === undefined ? defaultDataFolder(cwd, environment) : resolve(cwd, DATA_DIR);
  return {
    bot: botOptionsOf(settings),
    store: url === undefined ? { path: settings.DATABASE_FILE ?? join(dataFolder, "ibid.db") } : { url },
    dataFolder,
    encoderModel: settings.ENCODER_MODEL,
    reranker: reranker === undefined ? undefined : { model: reranker, time: rerankingTime },
    textHosts: settings.TEXT_HOSTS,
    sourceUrl: settings.SOURCE_URL,
    web: { url: settings.WEB_URL, mcp: settings.WEB_MCP, host: settings.WEB_HOST, port: settings.WEB_PORT },
    memory: budgetOf(settings.MEMORY_MB),
    logLevel: settings.LOG_LEVEL,
    health: HEALTH_PORT === undefined ? undefined : { host: HEALTH_HOST, port: HEALTH_PORT },
  };
}

/**
 * Reads the settings from the environment and from the file `.env` in the working directory. The environment has
 * precedence.
 *
 * @throws IbidError if `.env` can't be read or a value can't be accepted
 */
export function readConfig(): Config {
  const { error } = readDotenv({ quiet: true });
  if (error && error.code !== "ENOENT") {
    throw new IbidError("unreadable-file", `The file .env can't be read: ${error.message}`, { cause: error });
  }
  return parseConfig(process.env);
}

/** The language of the person at the terminal, as POSIX locales tell it; English in a language that Ibid doesn't speak. */
export function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  // An empty variable counts as not set.
  return localeFor(LC_ALL || LC_MESSAGES || LANG);
}

/** True unless the person has switched colours off (https://no-color.org). */
export function wantsColour(): boolean {
  return (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
}
