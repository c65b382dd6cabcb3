import type { Place } from "../../features/command/context.ts";
import type { Store } from "../../store/store.ts";

/** How long the bot doesn't answer unprompted in a channel after somebody found an answer not helpful, in hours. */
export const muteHours = 24;

/** Name of the group's setting with the time at which a channel's mute ends, in milliseconds since 1970. */
function settingName({ channel }: Place): string {
  return `quiet:${channel}`;
}

/** True if unprompted answers in a channel are muted now. */
export async function isMuted(place: Place, { settings }: Store): Promise<boolean> {
  const until = (await settings.get(place.group))[settingName(place)];
  return typeof until === "number" && until > Date.now();
}

/** Mutes unprompted answers in a channel. */
export async function mute(place: Place, { settings }: Store): Promise<void> {
  await settings.set(place.group, { [settingName(place)]: Date.now() + muteHours * 60 * 60_000 });
}
