import {
  ChannelType,
  DiscordAPIError,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Channel,
  type Client,
  type Guild,
  type GuildScheduledEvent,
  type GuildScheduledEventCreateOptions,
} from "discord.js";
import type { EventAccess } from "../../features/command/context.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { limits, shorten } from "../render/limits.ts";
import { requireChannel } from "./channels.ts";
import { channelName, permissionName } from "./permissions.ts";

/** The error for a missing permission in the whole server. */
function missingInServer(cause?: unknown): IbidError {
  const sentence = localizable("discord-missing-in-server", { permission: permissionName("CreateEvents") });
  return new IbidError("bot-permission", sentence, { cause });
}

/** @throws IbidError if the bot may not create events in a server, as far as is known */
function checkMayCreate({ members: { me } }: Guild): void {
  const needed = [PermissionFlagsBits.CreateEvents, PermissionFlagsBits.ManageEvents];
  if (me && !me.permissions.any(needed)) throw missingInServer();
}

const refusals: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
]);

/** Converts Discord's common refusals to an IbidError. Returns other errors unchanged. */
function explain(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError)) return error;
  if (refusals.has(error.code)) return missingInServer(error);
  if (error.code === RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached) {
    return new IbidError("limit-reached", localizable("discord-too-many-events"), { cause: error });
  }
  return error;
}

/** How Discord describes the place of an event. @throws IbidError if `voice` is true and one can't speak in the channel */
function placeIn(channel: Channel, voice: boolean) {
  if (!voice) {
    const name = channelName(channel);
    const location = shorten(typeof name === "string" ? name : channel.id, limits.eventLocation);
    return { entityType: GuildScheduledEventEntityType.External, entityMetadata: { location } };
  }
  if (channel.type === ChannelType.GuildVoice) {
    return { entityType: GuildScheduledEventEntityType.Voice, channel };
  }
  if (channel.type === ChannelType.GuildStageVoice) {
    return { entityType: GuildScheduledEventEntityType.StageInstance, channel };
  }
  throw new IbidError("invalid-input", localizable("discord-not-voice", { place: channelName(channel) }));
}

/** The bot's event with a name and a start that isn't among the known ones; undefined if there is none. */
async function abandonedEvent(
  { scheduledEvents, client }: Guild,
  name: string,
  at: number,
  known: ReadonlySet<string>,
): Promise<GuildScheduledEvent | undefined> {
  const events = await scheduledEvents.fetch();
  return events.find(
    (event) =>
      event.creatorId === client.user.id &&
      event.name === name &&
      event.scheduledStartTimestamp === at &&
      !known.has(event.id),
  );
}

/** Access to the scheduled events of a server. */
export function eventAccess(client: Client<true>, guild: Guild): EventAccess {
  const url = (id: string) => `https://discord.com/events/${guild.id}/${id}`;
  return {
    url,
    async schedule({ title, description, at, minutes, channel: id }, voice, known) {
      checkMayCreate(guild);
      const options: GuildScheduledEventCreateOptions = {
        ...placeIn(await requireChannel(client, id), voice),
        name: shorten(title, limits.eventName),
        description: shorten(description, limits.eventDescription),
        scheduledStartTime: at,
        // Without a channel of its own, an event needs an end.
        scheduledEndTime: at + minutes * 60_000,
        privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
      };
      try {
        const abandoned = await abandonedEvent(guild, options.name, at, known);
        const event = abandoned
          ? await guild.scheduledEvents.edit(abandoned, options)
          : await guild.scheduledEvents.create(options);
        return { id: event.id, url: url(event.id) };
      } catch (error) {
        throw explain(error);
      }
    },
    async cancel(id) {
      try {
        await guild.scheduledEvents.delete(id);
      } catch (error) {
        const isGone =
          error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownGuildScheduledEvent;
        if (!isGone) throw explain(error);
      }
    },
  };
}
