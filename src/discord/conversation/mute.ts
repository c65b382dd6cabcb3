import { MessageFlags, type ButtonInteraction } from "discord.js";
import type { Place } from "../../features/command/command.ts";
import type { Store } from "../../store/store.ts";
import type { InteractionContext } from "../interactions/command-context.ts";
import { placeOf } from "../context.ts";

/** How long Ibid speaks in a channel only when spoken to, after somebody found it not helpful: a day. */
const hours = 24;

/** The group's setting that says until when, in milliseconds since 1970. */
function settingOf({ channel }: Place): string {
  return `quiet:${channel}`;
}

/** Whether somebody has lately asked Ibid to speak there only when spoken to. */
export async function isMuted(place: Place, { settings }: Store): Promise<boolean> {
  const until = (await settings.get(place.group))[settingOf(place)];
  return typeof until === "number" && until > Date.now();
}

/** Speaks there only when spoken to from now on, and takes back what wasn't helpful. */
export async function onMuteButton(
  interaction: ButtonInteraction,
  { services: { store } }: InteractionContext,
): Promise<void> {
  const { user, guildId, channelId, message } = interaction;
  const place = placeOf({ id: user.id, guildId, channelId });
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await store.settings.set(place.group, { [settingOf(place)]: Date.now() + hours * 60 * 60_000 });
  // Where it isn't allowed, the answer stays.
  await message.delete().catch(() => undefined);
  await interaction.editReply(
    `Thanks for telling me. For ${hours} hours I'll answer here only when you mention me.`,
  );
}
