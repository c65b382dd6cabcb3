import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Callable, Command } from "../../features/command/command.ts";
import type { CommandOption } from "../../features/command/options.ts";

import {
  choiceLocalizations,
  commandLocalizations,
  menuLocalizations,
  optionLocalizations,
} from "./localizations.ts";

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

const plainTypes = {
  boolean: ApplicationCommandOptionType.Boolean,
  role: ApplicationCommandOptionType.Role,
  user: ApplicationCommandOptionType.User,
  attachment: ApplicationCommandOptionType.Attachment,
} as const;

/** The channels that members can choose: those for writing in, for opening threads and for speaking, which have a chat. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

function optionDefinition(
  name: string,
  given: CommandOption,
  path: string,
): APIApplicationCommandBasicOption {
  const { description, required = false } = given;
  const base = { name, description, required, ...optionLocalizations(name, path) };
  if (given.type === "channel")
    return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...channelTypes] };
  if (given.type !== "string" && given.type !== "integer") return { ...base, type: plainTypes[given.type] };
  const suggested = given.suggest && { autocomplete: true };
  if (given.type === "string") {
    const length = given.maxLength !== undefined && { max_length: given.maxLength };
    const text = { ...base, type: ApplicationCommandOptionType.String, ...length } as const;
    if (!given.choices) return { ...text, ...suggested };
    const choices = given.choices.map((choice) => ({
      ...choice,
      ...choiceLocalizations(name, choice.value),
    }));
    return { ...text, choices };
  }
  const range = {
    ...(given.min !== undefined && { min_value: given.min }),
    ...(given.max !== undefined && { max_value: given.max }),
  };
  return { ...base, type: ApplicationCommandOptionType.Integer, ...range, ...suggested };
}

/** Definitions of the options of a command or a subcommand. Discord requires the required ones to come first. */
function optionDefinitions({ options }: Callable, path: string): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .map(([name, option]) => optionDefinition(name, option, path))
    .toSorted((a, b) => Number(b.required) - Number(a.required));
}

function subcommandDefinition(callable: Callable, command: string): APIApplicationCommandSubcommandOption {
  const { name, description } = callable;
  const path = `${command}-${name}`;
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description,
    ...commandLocalizations(name, path),
    options: optionDefinitions(callable, path),
  };
}

/** The entry in the menu of the bot's own messages by which the asker, or a moderator, removes one. */
export const removalMenu = "Remove this answer";

/** Makes a command available to servers and users that install the bot, in servers and both kinds of direct messages. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/**
 * Converts commands, and their message menus, to Discord's definitions.
 *
 * @param scope "guild" for commands of one server, which have no contexts
 */
export function commandDefinitions(commands: readonly Command[], scope: "global" | "guild"): Definition[] {
  const where = scope === "global" ? everywhere : {};
  const menuDefinition = (name: string, key: string): Definition => ({
    type: ApplicationCommandType.Message,
    name,
    ...menuLocalizations(key),
    ...where,
  });
  const defined = commands.flatMap((command): Definition[] => {
    const { name, description, menu, forManagers = false } = command;
    const typed: Definition = {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      ...commandLocalizations(name, name),
      options: command.subcommands
        ? command.subcommands.map((subcommand) => subcommandDefinition(subcommand, name))
        : optionDefinitions(command, name),
      ...(forManagers && { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }),
      ...where,
    };
    return menu ? [typed, menuDefinition(menu.name, name)] : [typed];
  });
  return [...defined, menuDefinition(removalMenu, "remove")];
}
