import { ChannelType, type Guild, type GuildTextBasedChannel } from "discord.js";
import { welcomeReply } from "../../features/help/help.ts";
import { changeSettings, settingsOf } from "../../features/settings/settings.ts";
import { withLocales } from "../../shared/locale/current.ts";
import type { RequestContext } from "../context.ts";
import { guildLocales } from "../locales.ts";
import { show } from "../render/show.ts";

/**
 * The channel for a first message: the one for the server's own messages, else the first that the bot may write in, if possible not
 * that of the rules, for moderators or for announcements.
 */
function firstChannel({
  systemChannel,
  rulesChannelId,
  publicUpdatesChannelId,
  channels,
  members,
}: Guild): GuildTextBasedChannel | undefined {
  const { me } = members;
  const isWritable = (channel: GuildTextBasedChannel) =>
    me !== null && channel.permissionsFor(me).has(["ViewChannel", "SendMessages"]);
  const textChannels = [...channels.cache.values()].flatMap((channel) =>
    channel.isTextBased() && !channel.isThread() && !channel.isVoiceBased() ? channel : [],
  );
  const isForAll = ({ id, type }: GuildTextBasedChannel) =>
    id !== rulesChannelId && id !== publicUpdatesChannelId && type !== ChannelType.GuildAnnouncement;
  const likelyFirst = [...textChannels.filter(isForAll), ...textChannels];
  return [...(systemChannel ? [systemChannel] : []), ...likelyFirst].find(isWritable);
}

/** Time after it was added in which the bot says hello in a server if it wasn't running then, in milliseconds. */
const missedFor = 24 * 60 * 60_000;

/** True for a server that added the bot lately, perhaps while it wasn't running. */
export function isNewServer({ joinedTimestamp }: Guild): boolean {
  return Date.now() - joinedTimestamp < missedFor;
}

/** Says hello in a server that has just added the bot, once. */
export async function welcome(
  guild: Guild,
  context: Pick<RequestContext, "services" | "commandIds">,
): Promise<void> {
  const { services } = context;
  const { store } = services;
  const settings = await settingsOf(store, guild.id);
  const channel = settings.installed ? undefined : firstChannel(guild);
  if (!channel) return;
  await changeSettings(store, guild.id, { installed: true });
  const library = await services.libraryAt({ group: guild.id, channel: channel.id }, settings);
  await withLocales(guildLocales(guild, settings), async () =>
    channel.send(show(await welcomeReply(await library.index().open()), context)),
  );
}
