import { DiscordAPIError, RESTJSONErrorCodes, Routes, type Client } from "discord.js";
import type { Command } from "../../features/command/command.ts";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { definitionsOf } from "./command-definitions.ts";

const shownFields = ["type", "name", "description", "default_member_permissions"] as const;
const globalFields = ["integration_types", "contexts"] as const;
const optionFields = [
  "type",
  "name",
  "description",
  "required",
  "autocomplete",
  "channel_types",
  "min_value",
  "max_value",
  "max_length",
] as const;

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** The fields that say something: Discord leaves out, or fills in, those that are empty or false. */
function saying(value: unknown, names: readonly string[]): unknown[] {
  return names.flatMap((name) => {
    const said = field(value, name);
    if (said === undefined || said === null || said === false || said === "") return [];
    return [[name, Array.isArray(said) ? said.map(String).toSorted() : said]];
  });
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What is told of an option; of a subcommand, its options too. */
function told(option: unknown): unknown[] {
  return [saying(option, optionFields), listOf(field(option, "options")).map(told)];
}

/** The same text for the same commands, however Discord orders and completes them. */
function fingerprint(commands: unknown, scope: "global" | "guild"): string {
  const names = scope === "global" ? [...shownFields, ...globalFields] : shownFields;
  return listOf(commands)
    .map((command) => JSON.stringify([saying(command, names), listOf(field(command, "options")).map(told)]))
    .toSorted()
    .join("\n");
}

/**
 * Tells Discord our commands when they differ from those it has; it allows 200 changes a day.
 *
 * @param guildId without it, for everywhere
 * @throws IbidError when the bot isn't in that server
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId: string | undefined,
  log: Logger,
): Promise<void> {
  const scope = guildId === undefined ? "global" : "guild";
  const app = client.application.id;
  const route =
    guildId === undefined ? Routes.applicationCommands(app) : Routes.applicationGuildCommands(app, guildId);
  const ours = definitionsOf(commands, scope);
  try {
    const theirs = await client.rest.get(route);
    if (fingerprint(theirs, scope) === fingerprint(ours, scope)) return;
    await client.rest.put(route, { body: ours });
    log.info({ count: ours.length, scope }, "Commands registered");
  } catch (error) {
    const unknownServer =
      error instanceof DiscordAPIError &&
      (error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.UnknownGuild);
    if (guildId !== undefined && unknownServer) {
      throw new IbidError(
        "invalid-configuration",
        `The bot isn't in the server ${guildId}: invite it there, or correct or empty DEV_GUILD_ID.`,
        { facts: { guildId }, cause: error },
      );
    }
    // Mentions and the commands already known go on working.
    log.error({ err: error }, "Commands could not be registered");
  }
}
