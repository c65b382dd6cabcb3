import { prepareReadings } from "../../features/reading-plan/choice.ts";
import type { Guild } from "discord.js";
import { buttons } from "../../features/sessions/buttons.ts";
import { reminderReply, startReply } from "../../features/sessions/replies.ts";
import { settingsOf } from "../../features/settings/settings.ts";
import { IbidError } from "../../shared/error.ts";
import { withLocales } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import type { Session } from "../../store/study/sessions.ts";
import { channelUrl, type JobContext } from "../context.ts";
import { PendingWork } from "../intake/pending-work.ts";
import { troubleOf } from "../errors.ts";
import { guildLocales } from "../locales.ts";
import { eventAccess } from "../posting/events.ts";
import { once, postClaimed, type ClaimedPost } from "../posting/post-once.ts";
import { followEvents } from "./follow-events.ts";
import { repeat, type Job } from "./repeat.ts";

/** Time between two looks for sessions that are due, in milliseconds. */
const interval = 30_000;

const minute = 60_000;

/** Posts the reminder of a session, or the message with which it begins. */
async function post(
  part: "soon" | "now",
  session: Session,
  claimed: ClaimedPost,
  guild: Guild,
  context: JobContext,
): Promise<void> {
  const { client, services } = context;
  const { store } = services;
  const { group, channel, id, at, event, remind } = session;
  const settings = await settingsOf(store, group);
  const library = await services.libraryAt({ group, channel }, settings);
  await prepareReadings([session], { library });
  await withLocales(guildLocales(guild, settings), async () => {
    const reply =
      part === "now"
        ? await startReply(session, library, store)
        : reminderReply(session, library, eventAccess(client, guild).url(event));
    const mark = buttons[part === "now" ? "here" : "ask"].encode({ session: id });
    const since = part === "now" ? at : at - remind * minute;
    const title = reply.say.split("\n")[0] ?? "";
    await postClaimed(claimed, reply, { channel, mark, title, since }, context, session.role ?? undefined);
  });
}

/** Posts what is due of a session, each part once, even with several processes or if one ends meanwhile. */
async function run(session: Session, guild: Guild, context: JobContext): Promise<void> {
  const { sessions } = context.services.store;
  const { group, id, at, minutes, remind, created } = session;
  const now = context.clock();
  const hold = () => sessions.update(group, id, { state: "held" });
  // After its end there is nobody to call.
  if (now >= at + minutes * minute) return hold();
  const part = now >= at ? "now" : "soon";
  // Who plans a session shortly before has just told the others.
  if (part === "soon" && created > at - remind * minute) return undefined;
  // With the time, since the session may be moved to another.
  return once(
    { group, key: `session ${id} ${part} ${at}` },
    async (claimed) => {
      await post(part, session, claimed, guild, context);
      if (part === "now") await hold();
    },
    context,
  );
}

/** Tells the member who planned a session, by direct message, why it can't be announced. */
async function tellPlanner(
  { id, user, title, group, channel }: Session,
  guild: Guild,
  { localizedMessage: trouble }: IbidError,
  { client, services, directNotices }: JobContext,
): Promise<void> {
  if (user === null) return;
  const settings = await settingsOf(services.store, group);
  await withLocales(guildLocales(guild, settings), () => {
    const sentence = localized("discord-session-failed", { title, trouble });
    return directNotices.tell(
      client,
      user,
      `session ${id} ${sentence}`,
      sentence,
      channelUrl(group, channel),
    );
  });
}

async function runAll(context: JobContext, stopping: AbortSignal): Promise<void> {
  const { client, services, log, clock } = context;
  for (const session of await services.store.sessions.due(clock())) {
    const guild = client.guilds.cache.get(session.group);
    if (!guild || stopping.aborted) continue;
    try {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that readings and answers aren't held up
      await run(session, guild, context);
    } catch (error) {
      log.warn({ channel: session.channel, trouble: troubleOf(error) }, "A session can't be announced yet");
      // oxlint-disable-next-line no-await-in-loop
      if (error instanceof IbidError) await tellPlanner(session, guild, error, context);
    }
  }
}

/** Reminds of sessions and opens them when they are due, and keeps them as their events in Discord are. */
export function startSessions(context: JobContext, onError: (error: unknown, channel: null) => void): Job {
  const report = (error: unknown) => onError(error, null);
  const following = new PendingWork();
  const unfollow = followEvents(context.client, context.services.store, (promise) =>
    following.add(promise, report),
  );
  const job = repeat(interval, (stopping) => runAll(context, stopping), report);
  return {
    async stop() {
      unfollow();
      await Promise.all([job.stop(), following.settled()]);
    },
  };
}
