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
import type { Callable, Command, CommandOption } from "../../features/command/command.ts";

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

const plainTypes = {
  boolean: ApplicationCommandOptionType.Boolean,
  role: ApplicationCommandOptionType.Role,
  user: ApplicationCommandOptionType.User,
  attachment: ApplicationCommandOptionType.Attachment,
} as const;

/** Where people write, or open threads to. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

function option(given: CommandOption): APIApplicationCommandBasicOption {
  const { name, description, required = false } = given;
  const base = { name, description, required };
  if (given.type === "channel")
    return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...channelTypes] };
  if (given.type !== "string" && given.type !== "integer") return { ...base, type: plainTypes[given.type] };
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

/** Discord wants what is required first. */
function optionsOf({ options }: Callable): APIApplicationCommandBasicOption[] {
  return options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false)).map(option);
}

function subcommand(callable: Callable): APIApplicationCommandSubcommandOption {
  const { name, description } = callable;
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options: optionsOf(callable) };
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
  return commands.flatMap((command): Definition[] => {
    const { name, description, menu, forManagers = false } = command;
    const typed: Definition = {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: command.subcommands ? command.subcommands.map(subcommand) : optionsOf(command),
      ...(forManagers && { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }),
      ...where,
    };
    return menu ? [typed, { type: ApplicationCommandType.Message, name: menu.name, ...where }] : [typed];
  });
}
