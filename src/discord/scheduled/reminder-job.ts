import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import { buttons } from "../../features/review/buttons.ts";
import { nextReminder, reminderMessage } from "../../features/review/remind.ts";
import { settingsOf } from "../../features/settings/settings.ts";
import { withLocales } from "../../shared/locale/current.ts";
import type { Reminder } from "../../store/study/reminders.ts";
import { channelUrl, serves, type JobContext } from "../context.ts";
import { troubleOf } from "../errors.ts";
import { guildLocales } from "../locales.ts";
import { once, postClaimed, type ClaimedPost } from "../posting/post-once.ts";
import { repeat, type Job } from "./repeat.ts";

/** Time between two looks for reminders that are due, in milliseconds. */
const interval = 60_000;

/** Sends a reminder by direct message if questions are due. */
async function send(reminder: Reminder, claimed: ClaimedPost, context: JobContext): Promise<void> {
  const { client, services, clock } = context;
  const { group, user, channel, due } = reminder;
  const settings = await settingsOf(services.store, group);
  await withLocales(guildLocales(client.guilds.cache.get(group), settings), async () => {
    const reply = await reminderMessage(reminder, services.store, clock(), channelUrl(group, channel));
    if (!reply) return;
    const { id } = await client.users.createDM(user);
    const mark = buttons.quiet.encode({ group });
    await postClaimed(claimed, reply, { channel: id, mark, title: reply.say, since: due }, context);
  });
}

async function remind(reminder: Reminder, context: JobContext): Promise<void> {
  const { services, log, clock } = context;
  const { group, user, due } = reminder;
  const { reminders } = services.store;
  try {
    await once(
      { group, key: `review ${user} ${due}` },
      async (claimed) => {
        await send(reminder, claimed, context);
        await reminders.move(reminder, nextReminder(reminder, clock()));
      },
      context,
    );
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.CannotSendMessagesToThisUser) {
      await reminders.remove(group, user);
      return;
    }
    log.warn({ trouble: troubleOf(error) }, "A reminder of questions to review can't be sent yet");
  }
}

/** Reminds members of the questions to review when they want it, once a day, even with several processes. */
export function startReminders(context: JobContext, onError: (error: unknown, channel: null) => void): Job {
  const { client, services, clock } = context;
  const remindAll = async (stopping: AbortSignal) => {
    for (const reminder of await services.store.reminders.due(clock())) {
      if (!serves(client, reminder.group) || stopping.aborted) continue;
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that readings and answers aren't held up
      await remind(reminder, context);
    }
  };
  return repeat(interval, remindAll, (error) => onError(error, null));
}
