import { InteractionContextType, type GuildMember, type Interaction } from "discord.js";
import type { Turn } from "../../dialogue/context/history.ts";
import { textReply } from "../../dialogue/reply/reply.ts";
import { commandContextOf, type CommandContext, type Place } from "../../features/command/context.ts";
import { inviteUrl } from "../../shared/invite.ts";
import type { GroupSettings } from "../../features/settings/settings.ts";
import { askerOf, placeOf, type RequestContext } from "../context.ts";
import type { Sender } from "../intake/intake.ts";
import { channelAccessIn, directAccess } from "../posting/channel-access.ts";
import { render } from "../render/render.ts";

function isGuildMember(member: Interaction["member"]): member is GuildMember {
  return member !== null && "displayName" in member;
}

/** Shows a sentence in place of the pending reply, if Discord shows one. */
function showProgress(interaction: Interaction, sentence: string): void {
  if (!interaction.isRepliable() || !interaction.deferred) return;
  // A failure doesn't matter: the reply will replace the sentence.
  interaction.editReply(render(textReply(sentence))).catch(() => undefined);
}

/** The group and channel of an interaction. */
export function interactionPlace({ user, guildId, channelId, channel, context }: Interaction): Place {
  const place = placeOf({ id: user.id, guildId, channelId, channel });
  return { ...place, isOverheard: context === InteractionContextType.PrivateChannel };
}

/** The origin of an interaction. */
export function senderOf(interaction: Interaction): Sender {
  return { member: interaction.user.id, ...interactionPlace(interaction) };
}

/**
 * The context of a command that is used by an interaction.
 *
 * @param settings the group's settings, if the caller has read them
 * @param isPrivate true if only the user will see the reply
 */
export async function interactionContext(
  interaction: Interaction,
  { services }: RequestContext,
  history: readonly Turn[],
  settings?: Promise<GroupSettings>,
  isPrivate = false,
): Promise<CommandContext> {
  const { client, user, member, memberPermissions: permissions, guildId } = interaction;
  const guildMember = isGuildMember(member) ? member : undefined;
  const { displayName: name } = guildMember ?? user;
  const caller = {
    history,
    asker: askerOf({
      id: user.id,
      name,
      username: user.username,
      permissions,
      serverPermissions: guildMember?.permissions,
    }),
    place: interactionPlace(interaction),
    isPrivate,
    inviteUrl: inviteUrl(client.application.id),
    showProgress: (sentence: string) => showProgress(interaction, sentence),
    channels:
      interaction.context === InteractionContextType.BotDM
        ? directAccess(client)
        : channelAccessIn(client, guildId, guildMember),
  };
  return commandContextOf(services, caller, settings);
}
