import { config as readDotenv } from "dotenv";
import { bundled } from "../shared/package-path.ts";
import type { BotOptions } from "../discord/bot.ts";
import { IbidError } from "../shared/error.ts";
import type { StoreLocation } from "../store/store.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The value without the white space that copying leaves around it; an empty one counts as not set. */
function valueOf(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === "" ? undefined : value;
}

function wrong(name: string, value: string, right: string): IbidError {
  return new IbidError("invalid-configuration", `${name} is "${value}", but it must be ${right}.`, {
    facts: { name },
  });
}

function flag(environment: Environment, name: string): boolean {
  const value = valueOf(environment, name);
  if (value === undefined || /^false$/i.test(value)) return false;
  if (/^true$/i.test(value)) return true;
  throw wrong(name, value, "true or false");
}

/** Discord's ids are numbers of 17 to 20 digits. */
function isId(value: string): boolean {
  return /^\d{17,20}$/.test(value);
}

function id(environment: Environment, name: string): string | undefined {
  const value = valueOf(environment, name);
  if (value === undefined || isId(value)) return value;
  throw wrong(name, value, "an id as Discord copies it, a number of 17 to 20 digits");
}

function ids(environment: Environment, name: string): string[] {
  const values = (valueOf(environment, name) ?? "").split(",").map((value) => value.trim());
  const given = values.filter((value) => value !== "");
  const odd = given.find((value) => !isId(value));
  if (odd === undefined) return given;
  throw wrong(
    name,
    odd,
    "a list of ids as Discord copies them, numbers of 17 to 20 digits with commas between",
  );
}

function url(environment: Environment, name: string): string | undefined {
  const value = valueOf(environment, name);
  if (value === undefined) return undefined;
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value.replace(/\/+$/, "");
  throw wrong(name, value, "an address that begins with http:// or https://");
}

function token(environment: Environment, name: string): string | undefined {
  const value = valueOf(environment, name);
  if (value === undefined || /^[\x21-\x7E]+$/.test(value)) return value;
  // A token is a secret: it is never repeated, not even a wrong one.
  throw new IbidError(
    "invalid-configuration",
    `${name} has a space or another character in it that no token has; copy it anew.`,
    { facts: { name } },
  );
}

/**
 * The bot's settings; undefined when there is no token.
 *
 * @throws IbidError when a value is wrong: names it and says what would be right
 */
export function botSettings(environment: Environment): BotOptions | undefined {
  const settings = {
    token: token(environment, "DISCORD_TOKEN"),
    apiUrl: url(environment, "DISCORD_API_URL"),
    devGuildId: id(environment, "DEV_GUILD_ID"),
    messageContent: flag(environment, "MESSAGE_CONTENT_INTENT"),
    studyChannelIds: ids(environment, "STUDY_CHANNEL_IDS"),
  };
  if (settings.studyChannelIds.length > 0 && !settings.messageContent) {
    throw new IbidError(
      "invalid-configuration",
      "STUDY_CHANNEL_IDS names channels, but without MESSAGE_CONTENT_INTENT=true Ibid can't read them; set it, or leave STUDY_CHANNEL_IDS empty.",
    );
  }
  return settings.token === undefined ? undefined : { ...settings, token: settings.token };
}

function databaseAddress(environment: Environment): string | undefined {
  const value = valueOf(environment, "DATABASE_URL");
  if (value === undefined || (/^postgres(?:ql)?:\/\//i.test(value) && URL.canParse(value))) return value;
  // It has a password in it: it is never repeated.
  throw new IbidError(
    "invalid-configuration",
    "DATABASE_URL must be the address of a PostgreSQL database, such as postgres://name:password@host:5432/ibid, with every special character of the password written as % and its code; or leave it empty.",
    { facts: { name: "DATABASE_URL" } },
  );
}

/**
 * Where groups' notes and plans are kept: in PostgreSQL where an address is given, otherwise in a file.
 *
 * @throws IbidError when the address is wrong
 */
export function storePlace(environment: Environment): StoreLocation {
  const address = databaseAddress(environment);
  if (address !== undefined) return { url: address };
  return { path: valueOf(environment, "DATABASE_FILE") ?? bundled("data/ibid.db") };
}

/**
 * The name that a sentence encoder in place of Ibid's own has on huggingface.co; undefined when none is wanted.
 *
 * @throws IbidError when there can't be such a name
 */
export function encoderModel(environment: Environment): string | undefined {
  const value = valueOf(environment, "ENCODER_MODEL");
  if (value === undefined || /^\w[\w.-]*\/\w[\w.-]*$/.test(value)) return value;
  throw wrong(
    "ENCODER_MODEL",
    value,
    "the name of a model on huggingface.co, such as Xenova/multi-qa-MiniLM-L6-cos-v1, or empty",
  );
}

function readEnvironment(): Environment {
  const { error } = readDotenv({ quiet: true });
  if (error && error.code !== "ENOENT") {
    throw new IbidError("unreadable-file", `The file .env can't be read: ${error.message}`, { cause: error });
  }
  return process.env;
}

/**
 * The bot's settings from the environment and the file `.env` in the working directory; the environment wins.
 *
 * @throws IbidError when `.env` can't be read or a value is wrong
 */
export function readBotSettings(): BotOptions | undefined {
  return botSettings(readEnvironment());
}

/**
 * Where groups' notes and plans are kept, from the environment and the file `.env` in the working directory.
 *
 * @throws IbidError when `.env` can't be read or a value is wrong
 */
export function readStorePlace(): StoreLocation {
  return storePlace(readEnvironment());
}

/**
 * The name of a sentence encoder in place of Ibid's own, from the environment and the file `.env`.
 *
 * @throws IbidError when there can't be such a name
 */
export function readEncoderModel(): string | undefined {
  return encoderModel(readEnvironment());
}

/** Whether the person has nothing against colours (https://no-color.org). */
export function wantsColour(): boolean {
  return (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/**
 * The lowest level of what is logged, from the environment and the file `.env`.
 *
 * @throws IbidError if it is no level
 */
export function readLogLevel(): (typeof logLevels)[number] {
  const value = valueOf(readEnvironment(), "LOG_LEVEL") ?? "info";
  const level = logLevels.find((each) => each === value);
  if (level !== undefined) return level;
  throw wrong("LOG_LEVEL", value, `one of ${logLevels.join(", ")}`);
}
