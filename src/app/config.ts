import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import * as v from "valibot";
import type { BotOptions } from "../discord/bot.ts";
import { IbidError } from "../shared/error.ts";
import { localeFor, type Locale } from "../shared/locale/locales.ts";
import { packageRoot } from "../shared/package-path.ts";
import type { StoreLocation } from "../store/store.ts";
import type { ListenAddress } from "../web/http/listen.ts";

type Environment = Readonly<Record<string, string | undefined>>;

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
  readonly logLevel: v.InferOutput<typeof logLevel>;
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

/** The memory of the bot with a short text, in MiB: Node, discord.js, the database and the sentence encoder. */
const memoryWithoutTexts = 220;
/** The least memory for texts, in MiB. */
const leastMemoryForTexts = 32;
/** The share of the memory for texts that holds sentence vectors. They are smaller than indexes, and take longer to open. */
const shareForVectors = 0.3;

function budgetOf(megabytes: number): MemoryBudget {
  const bytes = Math.max(leastMemoryForTexts, megabytes - memoryWithoutTexts) * 2 ** 20;
  const vectors = Math.floor(bytes * shareForVectors);
  return { vectors, indexes: bytes - vectors };
}

/** The values of these settings never appear in a message. */
const secrets: ReadonlySet<string> = new Set(["DISCORD_TOKEN", "DATABASE_URL"]);

// The message of each check completes the sentence "NAME must be …".

const flag = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.picklist(["true", "false"], "true or false"),
  v.transform((value) => value === "true"),
);

const discordId = v.pipe(
  v.string(),
  v.regex(/^\d{17,20}$/, "an id as Discord copies it, a number of 17 to 20 digits"),
);

const discordIds = v.pipe(
  v.string(),
  v.transform((list) =>
    list
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== ""),
  ),
  v.array(
    v.pipe(
      v.string(),
      v.regex(
        /^\d{17,20}$/,
        "a list of ids as Discord copies them, numbers of 17 to 20 digits with commas between",
      ),
    ),
  ),
);

const hostNames = "a list of host names with commas between, such as gutenberg.org, or none";

const textHosts = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.transform((list) => (list === "none" ? [] : list.split(",").map((host) => host.trim()))),
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/, hostNames),
    ),
  ),
);

const shardNumber = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "a number of shards, such as 4"),
  v.transform(Number),
  v.minValue(1, "a number of shards, such as 4"),
);

const shardNumbers = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}(?:\s*,\s*\d{1,5})*$/, "a list of shards with commas between, such as 0,1"),
  v.transform((list) => [...new Set(list.split(",").map(Number))]),
);

/** @throws IbidError if shards are named without their number, or that don't exist */
function checkShards(ids: readonly number[] | undefined, count: number | undefined): void {
  if (ids === undefined || ids.every((id) => count !== undefined && id < count)) return;
  throw new IbidError(
    "invalid-configuration",
    "SHARD_IDS names shards by numbers from 0, so SHARD_COUNT must be set and larger than each of them.",
  );
}

function address(schemes: RegExp, expected: string) {
  return v.pipe(
    v.string(),
    v.check((value) => schemes.test(value) && URL.canParse(value), expected),
  );
}

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "the number of a port, 1 to 65535"),
  v.transform(Number),
  v.minValue(1, "the number of a port, 1 to 65535"),
  v.maxValue(65_535, "the number of a port, 1 to 65535"),
);

const host = v.pipe(
  v.string(),
  v.regex(/^[\w.:-]+$/, "an address of this machine, such as 127.0.0.1 or 0.0.0.0"),
);

function modelName(example: string) {
  return v.pipe(
    v.string(),
    v.regex(
      /^(?:\w[\w.-]*\/\w[\w.-]*(?:@\w[\w.-]*)?|(?:\.{1,2}|~)?[/\\].+|[A-Za-z]:[/\\].+)$/,
      `the name of a model on huggingface.co, such as ${example}, a folder that begins with / or ./, or empty`,
    ),
  );
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const logLevel = v.picklist(logLevels, `one of ${logLevels.join(", ")}`);

const postgresAddress = address(
  /^postgres(?:ql)?:\/\//i,
  "the address of a PostgreSQL database, such as postgres://name:password@host:5432/ibid, with every special character of the password written as % and its code; or leave it empty",
);

export function isPostgresAddress(value: string): boolean {
  return v.is(postgresAddress, value);
}

const environmentSchema = v.object({
  DISCORD_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[\x21-\x7E]+$/,
        "a token as Discord shows it, without spaces or letters with accents; copy it again",
      ),
    ),
  ),
  DISCORD_API_URL: v.optional(
    v.pipe(
      address(/^https?:\/\//i, "an address that begins with http:// or https://"),
      v.transform((value) => value.replace(/\/+$/, "")),
    ),
  ),
  DEV_GUILD_ID: v.optional(discordId),
  MESSAGE_CONTENT_INTENT: v.optional(flag, "false"),
  STUDY_CHANNEL_IDS: v.optional(discordIds, ""),
  SHARD_COUNT: v.optional(shardNumber),
  SHARD_IDS: v.optional(shardNumbers),
  DATA_DIR: v.optional(v.string()),
  DATABASE_FILE: v.optional(v.string()),
  DATABASE_URL: v.optional(postgresAddress),
  ENCODER_MODEL: v.optional(modelName("Xenova/multi-qa-MiniLM-L6-cos-v1")),
  RERANKER_MODEL: v.optional(modelName("Xenova/ms-marco-MiniLM-L-6-v2")),
  TEXT_HOSTS: v.optional(textHosts, "gutenberg.org, standardebooks.org"),
  MEMORY_MB: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{3,6}$/, "a number of megabytes from 256 on"),
      v.transform(Number),
      v.minValue(256, "a number of megabytes from 256 on"),
    ),
    "512",
  ),
  WEB_URL: v.optional(
    v.pipe(
      address(
        /^https?:\/\/[^/?#]+\/?$/i,
        "an address that begins with https:// and has nothing behind its host, such as https://ibid.example.org",
      ),
      v.transform((value) => new URL(value).origin),
    ),
  ),
  SOURCE_URL: v.optional(address(/^https?:\/\//i, "an address that begins with https://")),
  WEB_HOST: v.optional(host, "127.0.0.1"),
  WEB_PORT: v.optional(port, "8080"),
  WEB_MCP: v.optional(flag, "false"),
  LOG_LEVEL: v.optional(logLevel, "info"),
  HEALTH_PORT: v.optional(port),
  HEALTH_HOST: v.optional(host, "127.0.0.1"),
});

/** The names of all settings, as `.env.example` explains them. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.entries);

/** Values without the white space that copying leaves around them; an empty value counts as not set. */
function givenValues(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = environment[name]?.trim() ?? "";
      return value === "" ? [] : [[name, value]];
    }),
  );
}

function invalid(issue: v.InferIssue<typeof environmentSchema>): IbidError {
  const name = v.getDotPath(issue)?.split(".")[0] ?? "";
  const found = secrets.has(name) ? `${name} must be` : `${name} is "${String(issue.input)}", but it must be`;
  return new IbidError("invalid-configuration", `${found} ${issue.message}.`, { facts: { name } });
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

/**
 * Reads the settings out of an environment.
 *
 * @throws IbidError if a value can't be accepted; the message names the setting and says what it must be
 */
export function parseConfig(environment: Environment): Config {
  const { success, output, issues } = v.safeParse(environmentSchema, givenValues(environment));
  if (!success) throw invalid(issues[0]);
  if (output.STUDY_CHANNEL_IDS.length > 0 && !output.MESSAGE_CONTENT_INTENT) {
    throw new IbidError(
      "invalid-configuration",
      "STUDY_CHANNEL_IDS names channels, but without MESSAGE_CONTENT_INTENT=true Ibid can't read them; set it, or leave STUDY_CHANNEL_IDS empty.",
    );
  }
  checkShards(output.SHARD_IDS, output.SHARD_COUNT);
  const cwd = process.cwd();
  const dataFolder =
    output.DATA_DIR === undefined ? defaultDataFolder(cwd, environment) : resolve(cwd, output.DATA_DIR);
  const { DISCORD_TOKEN: token, DATABASE_URL: url, HEALTH_PORT, HEALTH_HOST } = output;
  return {
    bot:
      token === undefined
        ? undefined
        : {
            token,
            apiUrl: output.DISCORD_API_URL,
            devGuildId: output.DEV_GUILD_ID,
            messageContent: output.MESSAGE_CONTENT_INTENT,
            studyChannelIds: output.STUDY_CHANNEL_IDS,
            shardCount: output.SHARD_COUNT,
            shardIds: output.SHARD_IDS,
          },
    store: url === undefined ? { path: output.DATABASE_FILE ?? join(dataFolder, "ibid.db") } : { url },
    dataFolder,
    encoderModel: output.ENCODER_MODEL,
    reranker:
      output.RERANKER_MODEL === undefined ? undefined : { model: output.RERANKER_MODEL, time: rerankingTime },
    textHosts: output.TEXT_HOSTS,
    sourceUrl: output.SOURCE_URL,
    web: { url: output.WEB_URL, mcp: output.WEB_MCP, host: output.WEB_HOST, port: output.WEB_PORT },
    memory: budgetOf(output.MEMORY_MB),
    logLevel: output.LOG_LEVEL,
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
export function terminalLocale(environment: Environment = process.env): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  // An empty variable counts as not set.
  return localeFor(LC_ALL || LC_MESSAGES || LANG);
}

/** True unless the person has switched colours off (https://no-color.org). */
export function wantsColour(): boolean {
  return (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
}
