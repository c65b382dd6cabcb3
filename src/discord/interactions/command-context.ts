import type { GuildMember, Interaction } from "discord.js";
import type { Services, CommandContext } from "../../features/command/command.ts";
import type { Turn } from "../../dialogue/context/history.ts";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { askerOf, placeOf } from "../context.ts";
import type { Conversations } from "../conversation/conversations.ts";
import type { Cooldown } from "../conversation/cooldown.ts";
import { textReply } from "../../dialogue/reply/reply.ts";
import { channelAccessIn } from "../posting/channel-access.ts";
import { render } from "../render/render.ts";

/** What answering an interaction takes. */
export interface InteractionContext {
  readonly services: Services;
  readonly conversations: Conversations;
  readonly cooldown: Cooldown;
  readonly log: Logger;
}

/** @throws IbidError always: a command is asked for that there no longer is */
export function gone(): never {
  throw new IbidError("outdated", "I no longer have this command: please pick it anew from the list.");
}

function isMember(member: Interaction["member"]): member is GuildMember {
  return member !== null && "displayName" in member;
}

/** Says something in the place of the reply that is still to come, once Discord shows that one is coming. */
function tellWaiting(interaction: Interaction, sentence: string): void {
  if (!interaction.isRepliable() || !interaction.deferred) return;
  // What comes of it matters little: the reply itself is on its way.
  interaction.editReply(render(textReply(sentence))).catch(() => undefined);
}

/** What a command works with when it is used there. */
export async function commandContextOf(
  interaction: Interaction,
  { services: host }: InteractionContext,
  history: readonly Turn[],
): Promise<CommandContext> {
  const { client, user, member, memberPermissions: permissions, guildId, channelId } = interaction;
  const { displayName: name } = isMember(member) ? member : user;
  const asking = { id: user.id, name, permissions, guildId, channelId };
  const place = placeOf(asking);
  const library = await host.libraryAt(place);
  const door = channelAccessIn(client, guildId);
  const shelf = host.shelfOf(place.group);
  const tell = (sentence: string) => tellWaiting(interaction, sentence);
  const asker = askerOf(asking);
  return {
    library,
    shelf,
    store: host.store,
    history,
    asker,
    place,
    now: Date.now(),
    showProgress: tell,
    channels: door,
  };
}
