import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, CommandOption } from "../command.ts";

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

function option(given: CommandOption): APIApplicationCommandBasicOption {
  const { name, description, required = false } = given;
  const base = { name, description, required };
  if (given.type === "boolean") return { ...base, type: ApplicationCommandOptionType.Boolean };
  const suggested = given.suggest && { autocomplete: true };
  if (given.type === "string") {
    const length = given.maxLength !== undefined && { max_length: given.maxLength };
    return { ...base, type: ApplicationCommandOptionType.String, ...length, ...suggested };
  }
  const range = {
    ...(given.min !== undefined && { min_value: given.min }),
    ...(given.max !== undefined && { max_value: given.max }),
  };
  return { ...base, type: ApplicationCommandOptionType.Integer, ...range, ...suggested };
}

/** Usable wherever Discord has commands: installed by a server or a person; in servers and in both kinds of DM. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/**
 * The commands and message menus as Discord wants them told.
 *
 * @param scope a server's own commands take no contexts: they are in that server anyway
 */
export function definitionsOf(commands: readonly Command[], scope: "global" | "guild"): Definition[] {
  const where = scope === "global" ? everywhere : {};
  return commands.flatMap(({ name, description, options, menu }): Definition[] => {
    const ordered = options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
    const typed: Definition = {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: ordered.map(option),
      ...where,
    };
    return menu ? [typed, { type: ApplicationCommandType.Message, name: menu.name, ...where }] : [typed];
  });
}
