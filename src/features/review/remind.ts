import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { Reminder } from "../../store/study/reminders.ts";
import type { Store } from "../../store/store.ts";
import type { FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { daily, readTime } from "../reading-plan/days.ts";
import { occurrenceAfter } from "../reading-plan/schedule.ts";
import { readZone, sayZone } from "../settings/time-zone.ts";
import { buttons } from "./buttons.ts";

/** The next time of a reminder. @param after in milliseconds since 1970 */
export function nextReminder({ time, zone }: Pick<Reminder, "time" | "zone">, after: number): number {
  return occurrenceAfter({ weekdays: daily, time, zone }, after).at;
}

/**
 * Reminds the asker every day of the questions that are due; without a time, no longer.
 *
 * @throws IbidError where no direct messages are possible, or if no zone is known
 */
export async function setReminder(
  given: { readonly time: string | undefined; readonly zone: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker, settings, now, channels } = context;
  if (given.time === undefined) {
    await store.reminders.remove(place.group, asker.id);
    return privateReply(() => textReply(localized("review-reminder-ended")));
  }
  if (!channels) throw new IbidError("unavailable-here", localizable("review-no-reminders"));
  const time = readTime(given.time);
  const zone = given.zone === undefined ? settings.zone : await readZone(given.zone);
  if (zone === undefined) throw new IbidError("invalid-input", localizable("plan-which-zone", { time }));
  const reminder = { group: place.group, user: asker.id, channel: place.channel, time, zone };
  await store.reminders.set({ ...reminder, due: nextReminder(reminder, now) });
  return privateReply(() => textReply(localized("review-reminder-set", { time, zone: sayZone(zone) })));
}

/** The direct message of a reminder. Returns undefined if no question is due. @param url the link to where they are asked */
export async function reminderMessage(
  { group, user }: Reminder,
  { reviews }: Store,
  now: number,
  url: string,
): Promise<Reply | undefined> {
  const due = (await reviews.list(group, user)).filter((card) => card.due <= now).length;
  if (due === 0) return undefined;
  return textReply(localized("review-reminder", { due }), [
    { label: localized("discord-go-there"), url },
    { label: localized("review-remind-no-more"), action: buttons.quiet.encode({ group }) },
  ]);
}

/** Reminds the asker no longer of the questions of a group, in place of the direct message that did. */
export async function endReminder(
  { group }: FieldsOf<typeof buttons.quiet>,
  { store, asker }: CommandContext,
): Promise<Reply> {
  await store.reminders.remove(group, asker.id);
  return { ...textReply(localized("review-reminder-ended")), replaces: true };
}
