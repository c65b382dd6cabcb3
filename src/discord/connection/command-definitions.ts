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

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

const plainTypes = {
  boolean: ApplicationCommandOptionType.Boolean,
  role: ApplicationCommandOptionType.Role,
  user: ApplicationCommandOptionType.User,
  attachment: ApplicationCommandOptionType.Attachment,
} as const;

/** The channels that members can choose: those for writing in and for opening threads. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

function optionDefinition(name: string, given: CommandOption): APIApplicationCommandBasicOption {
  const { description, required = false } = given;
  const base = { name, description, required };
  if (given.type === "channel")
    return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...channelTypes] };
  if (given.type !== "string" && given.type !== "integer") return { ...base, type: plainTypes[given.type] };
  const suggested = given.suggest && { autocomplete: true };
  if (given.type === "string") {
    const length = given.maxLength !== undefined && { max_length: given.maxLength };
    const text = { ...base, type: ApplicationCommandOptionType.String, ...length } as const;
    return given.choices ? { ...text, choices: [...given.choices] } : { ...text, ...suggested };
  }
  const range = {
    ...(given.min !== undefined && { min_value: given.min }),
    ...(given.max !== undefined && { max_value: given.max }),
  };
  return { ...base, type: ApplicationCommandOptionType.Integer, ...range, ...suggested };
}

/** Definitions of the options. Discord requires the required ones to come first. */
function optionDefinitions({ options }: Callable): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .map(([name, option]) => optionDefinition(name, option))
    .toSorted((a, b) => Number(b.required) - Number(a.required));
}

function subcommandDefinition(callable: Callable): APIApplicationCommandSubcommandOption {
  const { name, description } = callable;
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description,
    options: optionDefinitions(callable),
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
  const removal: Definition = { type: ApplicationCommandType.Message, name: removalMenu, ...where };
  const defined = commands.flatMap((command): Definition[] => {
    const { name, description, menu, forManagers = false } = command;
    const typed: Definition = {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: command.subcommands
        ? command.subcommands.map(subcommandDefinition)
        : optionDefinitions(command),
      ...(forManagers && { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }),
      ...where,
    };
    return menu ? [typed, { type: ApplicationCommandType.Message, name: menu.name, ...where }] : [typed];
  });
  return [...defined, removal];
}
