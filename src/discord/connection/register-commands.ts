import { ApplicationCommandType, DiscordAPIError, RESTJSONErrorCodes, Routes, type Client } from "discord.js";
import type { Command } from "../../features/command/command.ts";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { commandDefinitions } from "./command-definitions.ts";

const localizedFields = ["name", "description", "name_localizations", "description_localizations"] as const;
const commandFields = ["type", ...localizedFields, "default_member_permissions"] as const;
const globalFields = ["integration_types", "contexts"] as const;
const optionFields = [
  "type",
  ...localizedFields,
  "required",
  "autocomplete",
  "channel_types",
  "min_value",
  "max_value",
  "max_length",
] as const;

/** Discord leaves the translations out of a list of commands unless it is asked for them. */
const withLocalizations = new URLSearchParams({ with_localizations: "true" });

/** A property of a value of unknown type. */
function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** The given fields and their values, without empty and false ones, which Discord omits or adds. */
function significantFields(value: unknown, names: readonly string[]): unknown[] {
  return names.flatMap((name) => {
    const content = field(value, name);
    if (content === undefined || content === null || content === false || content === "") return [];
    return [[name, inAnyOrder(content)]];
  });
}

/** Lists and objects in an order of their own, since Discord may have changed it. */
function inAnyOrder(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(String).toSorted();
  if (typeof content !== "object" || content === null) return content;
  return Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An option's significant fields, its choices, and the fields of its options if it is a subcommand. */
function optionFingerprint(option: unknown): unknown[] {
  return [
    significantFields(option, optionFields),
    listOf(field(option, "choices")).map((choice) =>
      significantFields(choice, ["name", "name_localizations", "value"]),
    ),
    listOf(field(option, "options")).map(optionFingerprint),
  ];
}

/** A text that is equal for equal definitions, even if Discord has reordered or completed them. */
function fingerprint(commands: unknown, scope: "global" | "guild"): string {
  const names = scope === "global" ? [...commandFields, ...globalFields] : commandFields;
  return listOf(commands)
    .map((command) =>
      JSON.stringify([
        significantFields(command, names),
        listOf(field(command, "options")).map(optionFingerprint),
      ]),
    )
    .toSorted()
    .join("\n");
}

/** The ids of registered commands by name, without message menus. */
function idsOf(registered: unknown): ReadonlyMap<string, string> {
  const typed = listOf(registered).filter((each) => field(each, "type") === ApplicationCommandType.ChatInput);
  return new Map(typed.map((each) => [String(field(each, "name")), String(field(each, "id"))]));
}

/**
 * Registers the commands if they differ from the registered ones. Discord limits registrations to 200 a day. A failure is
 * logged only, because the bot still works with the commands that are registered.
 * Returns the ids of the commands by name.
 *
 * @param guildId the server to register them in; without it, they are registered globally
 * @throws IbidError if the bot isn't in that server
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId: string | undefined,
  log: Logger,
): Promise<ReadonlyMap<string, string>> {
  const scope = guildId === undefined ? "global" : "guild";
  const app = client.application.id;
  const route =
    guildId === undefined ? Routes.applicationCommands(app) : Routes.applicationGuildCommands(app, guildId);
  const definitions = commandDefinitions(commands, scope);
  try {
    const registered = await client.rest.get(route, { query: withLocalizations });
    if (fingerprint(registered, scope) === fingerprint(definitions, scope)) return idsOf(registered);
    const changed = await client.rest.put(route, { body: definitions });
    log.info({ count: definitions.length, scope }, "Commands registered");
    return idsOf(changed);
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
    log.error({ err: error }, "Commands could not be registered");
    return new Map();
  }
}
