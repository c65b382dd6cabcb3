import { SnowflakeUtil, type Guild } from "discord.js";
import * as v from "valibot";
import { digestMark, digestReply } from "../../features/notes/digest.ts";
import { week } from "../../features/settings/replies.ts";
import {
  isQuietHour,
  settingsOf,
  storedDigest,
  type Digest,
  type GroupSettings,
} from "../../features/settings/settings.ts";
import { IbidError } from "../../shared/error.ts";
import { localized } from "../../shared/locale/message.ts";
import { withLocales } from "../../shared/locale/current.ts";
import { channelUrl, type JobContext } from "../context.ts";
import { troubleOf } from "../errors.ts";
import { guildLocales } from "../locales.ts";
import { once, postClaimed } from "../posting/post-once.ts";
import { repeat, type Job } from "./repeat.ts";

/** Time between two looks for digests that are due, in milliseconds. */
const interval = 10 * 60_000;
/** Time after which a digest that couldn't be posted is tried again, in milliseconds. */
const retryAfter = 60 * 60_000;

/**
 * Tells the member who set the digest, by direct message, why it can't be posted, unless they know.
 *
 * @returns what they know
 */
async function tell(
  guild: Guild,
  settings: GroupSettings,
  { channel, trouble: known }: Digest,
  error: unknown,
  { client, directNotices }: JobContext,
): Promise<string | undefined> {
  const { digestBy: member } = settings;
  if (member === undefined || !(error instanceof IbidError)) return known;
  return withLocales(guildLocales(guild, settings), async () => {
    const trouble = error.localizedMessage;
    if (trouble === known) return known;
    const sentence = localized("discord-digest-failed", { trouble });
    await directNotices.tell(client, member, `digest ${sentence}`, sentence, channelUrl(guild.id, channel));
    return trouble;
  });
}

/** Posts the digest of a group if it is due, once, even with several processes or if one ends meanwhile. */
async function postIfDue(group: string, digest: Digest, context: JobContext): Promise<void> {
  const { client, services, log, clock } = context;
  const { store } = services;
  const now = clock();
  const guild = client.guilds.cache.get(group);
  if (!guild || digest.due > now) return;
  const settings = await settingsOf(store, group);
  if (settings.off.includes("notes") || isQuietHour(settings, now)) return;
  const replace = (next: Digest) => store.settings.replace(group, "digest", { ...digest }, { ...next });
  const { channel, since, due } = digest;
  const post = { group, key: `digest ${due}` };
  try {
    await once(
      post,
      async (claimed) => {
        let until = now;
        const library = await services.libraryAt({ group, channel }, settings);
        await withLocales(guildLocales(guild, settings), async () => {
          const reply = await digestReply(store, group, since, { library, settings });
          const query = { channel, mark: digestMark, title: reply?.say.split("\n")[0] ?? "", since: due };
          const posted = reply && (await postClaimed(claimed, reply, query, context));
          // One that was posted before lacks what was written since.
          if (posted !== undefined) until = Math.min(now, SnowflakeUtil.timestampFrom(posted));
        });
        const missed = Math.floor((now - due) / week);
        await replace({ channel, since: until, due: due + (missed + 1) * week });
      },
      context,
    );
  } catch (error) {
    log.warn({ channel, trouble: troubleOf(error) }, "A digest of notes can't be posted yet");
    const trouble = await tell(guild, settings, digest, error, context);
    await replace({ ...digest, due: now + retryAfter, ...(trouble !== undefined && { trouble }) });
  }
}

/** Posts the digests of new notes when they are due. */
export function startDigests(context: JobContext, onError: (error: unknown, channel: null) => void): Job {
  const postAll = async (stopping: AbortSignal) => {
    for (const { group, value } of await context.services.store.settings.groupsWith("digest")) {
      const { success, output } = v.safeParse(storedDigest, value);
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that readings and answers aren't held up
      if (success && !stopping.aborted) await postIfDue(group, output, context);
    }
  };
  return repeat(interval, postAll, (error) => onError(error, null));
}
