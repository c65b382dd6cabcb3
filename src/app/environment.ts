import * as v from "valibot";
import { IbidError } from "../shared/error.ts";

/** The variables of an environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The values of these settings never appear in a message. */
const secrets: ReadonlySet<string> = new Set(["DISCORD_TOKEN", "DATABASE_URL"]);

// The message of each check completes the sentence "NAME must be …".

const flag = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.picklist(["true", "false"], "true or false"),
  v.transform((value) => value === "true"),
);

const idDigits = /^\d{17,20}$/;

const discordId = v.pipe(
  v.string(),
  v.regex(idDigits, "an id as Discord copies it, a number of 17 to 20 digits"),
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
        idDigits,
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

/** The values of all settings. */
export type EnvironmentSettings = v.InferOutput<typeof environmentSchema>;

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

/** @throws IbidError if channels are named that can't be read */
function checkStudyChannels({
  STUDY_CHANNEL_IDS: ids,
  MESSAGE_CONTENT_INTENT: isReadable,
}: EnvironmentSettings): void {
  if (ids.length === 0 || isReadable) return;
  throw new IbidError(
    "invalid-configuration",
    "STUDY_CHANNEL_IDS names channels, but without MESSAGE_CONTENT_INTENT=true Ibid can't read them; set it, or leave STUDY_CHANNEL_IDS empty.",
  );
}

/** @throws IbidError if shards are named without their number, or that don't exist */
function checkShards({ SHARD_IDS: ids, SHARD_COUNT: count }: EnvironmentSettings): void {
  if (ids === undefined || ids.every((id) => count !== undefined && id < count)) return;
  throw new IbidError(
    "invalid-configuration",
    "SHARD_IDS names shards by numbers from 0, so SHARD_COUNT must be set and larger than each of them.",
  );
}

/**
 * Reads the values of the settings out of an environment.
 *
 * @throws IbidError if a value can't be accepted; the message names the setting and says what it must be
 */
export function readEnvironment(environment: Environment): EnvironmentSettings {
  const { success, output, issues } = v.safeParse(environmentSchema, givenValues(environment));
  if (!success) throw invalid(issues[0]);
  checkStudyChannels(output);
  checkShards(output);
  return output;
}
