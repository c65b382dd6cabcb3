import { prepareReadings } from "../reading-plan/choice.ts";
import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import type { Session } from "../../store/study/sessions.ts";
import type { CommandContext } from "../command/context.ts";
import { allQuestionsButton, askButton, readingPartsOf, whenOf } from "./replies.ts";

/** The number of sessions of each kind that are listed. */
const mostPlanned = 10;
const mostHeld = 5;

async function countsOf({ group, id }: Session, { store }: CommandContext) {
  const [{ total: questions }, attending] = await Promise.all([
    store.sessions.questions(group, id, { offset: 0, limit: 1 }),
    store.sessions.attendances(group, id),
  ]);
  return { questions, attending: attending.length };
}

/** The sessions to come, soonest first, and the last that were held, with buttons for the next one. */
export async function listSessions(context: CommandContext): Promise<Reply> {
  const { store, place, library, channels } = context;
  const [planned, held] = await Promise.all([
    store.sessions.planned(place.group),
    store.sessions.held(place.group, mostHeld),
  ]);
  const withCounts = (sessions: readonly Session[]) =>
    Promise.all(sessions.map(async (session) => ({ session, ...(await countsOf(session, context)) })));
  const [coming, past] = await Promise.all([withCounts(planned.slice(0, mostPlanned)), withCounts(held)]);
  await prepareReadings(
    coming.map(({ session }) => session),
    context,
  );
  return privateReply(() => {
    const [next] = coming;
    if (coming.length === 0 && past.length === 0) return textReply(localized("session-none"));
    const lines = [
      ...coming.flatMap(({ session, questions }) => [
        localized("session-line", { title: session.title, when: whenOf(session), questions }),
        ...readingPartsOf(session, library).lines,
      ]),
      ...(coming.length === 0 ? [localized("session-none")] : []),
      ...(past.length === 0 ? [] : ["", localized("session-held")]),
      ...past.map(({ session, attending }) =>
        localized("session-held-line", { title: session.title, when: whenOf(session), attending }),
      ),
    ];
    const url = next && channels?.events?.url(next.session.event);
    return textReply(lines.join("\n"), [
      ...(next ? [askButton(next.session)] : []),
      ...(next && next.questions > 0 ? [allQuestionsButton(next.session)] : []),
      ...(next ? readingPartsOf(next.session, library).buttons : []),
      ...(url === undefined ? [] : [{ label: localized("session-event"), url }]),
    ]);
  });
}
