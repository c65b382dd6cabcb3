import { directMessages } from "../../store/direct-messages.ts";
import type { OwnData } from "../../store/own-data.ts";
import type { Store } from "../../store/store.ts";

/** The retention of data after its member left the server, or the server removed Ibid, in days. */
export const retentionDays = 30;

/** The amount of data that is kept of a member. */
export interface Kept {
  /** The number of groups with data. */
  readonly groups: number;
  readonly notes: number;
  /** The number of notes that only the member sees. */
  readonly private: number;
  readonly texts: number;
  readonly plans: number;
  /** The settings of direct messages, including channels with a text of their own. */
  readonly settings: number;
  /** The number of texts in which the member's progress is kept. */
  readonly progress: number;
  /** The number of groups in which it is kept that the member hides their progress, or doesn't. */
  readonly hiding: number;
  /** The quiz questions that come back to the member. */
  readonly cards: number;
  /** The number of quiz questions that the member added. */
  readonly questions: number;
  /** The number of questions that the member asked for sessions, and of the sessions that they planned or attended. */
  readonly sessionQuestions: number;
  readonly sessions: number;
  /** The number of classes in which the member was told what is counted. */
  readonly classes: number;
  /** The number of notes that the member approves of. */
  readonly reactions: number;
  /** The number of reminders of questions to review. */
  readonly reminders: number;
  /** Correct answers in quizzes. */
  readonly right: number;
  readonly asked: number;
}

/** The amount of data that is kept of a member in the groups that `isMeant` accepts. */
export function keptIn(data: OwnData, user: string, isMeant: (group: string) => boolean): Kept {
  const meant = <Entry extends { readonly group: string }>(all: readonly Entry[]) =>
    all.filter(({ group }) => isMeant(group));
  const kept = {
    notes: meant(data.notes),
    texts: meant(data.texts),
    scores: meant(data.scores),
    plans: meant(data.plans),
    progress: meant(data.progress),
    readers: meant(data.readers),
    cards: meant(data.cards),
    questions: meant(data.questions),
    sessionQuestions: meant(data.sessionQuestions),
    sessions: meant(data.sessions),
    attendances: meant(data.attendances),
    classes: meant(data.classes),
    reactions: meant(data.reactions),
    reminders: meant(data.reminders),
  };
  const ownSettings = Object.keys(data.settings).length + data.channels.length;
  const settings = isMeant(directMessages(user)) ? ownSettings : 0;
  const groups = new Set(Object.values(kept).flatMap((entries) => entries.map(({ group }) => group)));
  if (settings > 0) groups.add(directMessages(user));
  return {
    groups: groups.size,
    notes: kept.notes.length,
    private: kept.notes.filter((note) => note.private).length,
    texts: kept.texts.length,
    plans: kept.plans.length,
    settings,
    progress: kept.progress.length,
    hiding: kept.readers.length,
    cards: kept.cards.length,
    questions: kept.questions.length,
    classes: kept.classes.length,
    reactions: kept.reactions.length,
    reminders: kept.reminders.length,
    sessionQuestions: kept.sessionQuestions.length,
    sessions: new Set([
      ...kept.sessions.map(({ id }) => id),
      ...kept.attendances.map(({ session }) => session),
    ]).size,
    right: kept.scores.reduce((sum, { right }) => sum + right, 0),
    asked: kept.scores.reduce((sum, { asked }) => sum + asked, 0),
  };
}

/** Deletes a member's data in a group; all data of the group if it is their direct messages. */
export async function eraseIn({ members }: Store, user: string, group: string): Promise<void> {
  await (group === directMessages(user) ? members.eraseGroup(group) : members.erase(user, group));
}

const times: ReadonlySet<string> = new Set(["created", "edited", "at", "due", "reviewed", "told"]);

/** Entries with their times in ISO 8601; null for the time of what never happened. */
function dated(entries: readonly object[]): object[] {
  return entries.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([name, value]): [string, unknown] => {
        if (!times.has(name) || typeof value !== "number") return [name, value];
        return [name, value === 0 ? null : new Date(value).toISOString()];
      }),
    ),
  );
}

/** All data that is kept of a member, as JSON. @param now in milliseconds since 1970 */
export function ownDataFile(data: OwnData, user: string, now: number): string {
  const {
    notes,
    scores,
    answers,
    progress,
    readers,
    cards,
    questions,
    sessions,
    sessionQuestions,
    attendances,
    reactions,
    reminders,
    classes,
    texts,
    plans,
    settings,
    channels,
    departures,
  } = data;
  const file = {
    member: user,
    exported: new Date(now).toISOString(),
    notes: dated(notes),
    quizScores: scores,
    quizAnswers: dated(answers),
    progress: dated(progress),
    readers,
    reviews: dated(cards),
    quizQuestions: dated(questions),
    sessionsPlanned: dated(sessions),
    sessionQuestions: dated(sessionQuestions),
    sessionsAttended: dated(attendances),
    classes: dated(classes),
    reactions: dated(reactions),
    reminders: dated(reminders),
    textsAdded: dated(texts),
    plans: dated(plans),
    serversLeft: dated(departures),
    directMessages: { settings, channels },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
