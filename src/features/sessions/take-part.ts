import { pageButtons, pageHeading } from "../../dialogue/reply/buttons.ts";
import { privateReply, textReply, type Button, type Form, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { Session } from "../../store/study/sessions.ts";
import type { FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { buttons } from "./buttons.ts";
import { findSession } from "./plan.ts";
import { startReply } from "./replies.ts";

/** The longest question, in UTF-16 units. */
export const longestQuestion = 300;
/** The length of the words of a question in the label of a button, in UTF-16 units. */
const longestLabel = 40;
/** The number of questions of a member for one session. */
const questionsAtMost = 10;
/** The number of questions on a page. */
const pageSize = 5;
/** The time after its end until which one can say that one was at a session, in milliseconds. */
const graceTime = 12 * 60 * 60_000;

/** The session of a button. @throws IbidError when it is cancelled or gone */
async function sessionOf(id: string, { store, place }: CommandContext): Promise<Session> {
  const session = await store.sessions.get(place.group, id);
  if (session && session.state !== "cancelled") return session;
  throw new IbidError("outdated", localizable("session-gone"));
}

/** Keeps a question for a session, once. @throws IbidError when it is empty, or the member has asked too many */
async function keepQuestion(session: Session, typed: string, context: CommandContext): Promise<Reply> {
  const { store, place, asker, now } = context;
  const words = graphemePrefix(typed.replace(/\s+/gu, " ").trim(), longestQuestion);
  if (words === "") throw new IbidError("invalid-input", localizable("session-empty-question"));
  const asked = await store.sessions.questionsBy(place.group, session.id, asker.id);
  const same = asked.find((question) => question.words.toLowerCase() === words.toLowerCase());
  if (!same && asked.length >= questionsAtMost) {
    throw new IbidError("limit-reached", localizable("session-many-questions", { most: questionsAtMost }));
  }
  const question = { group: place.group, session: session.id, user: asker.id, name: asker.name };
  const kept = same ?? (await store.sessions.ask({ ...question, words, at: now }));
  return privateReply(() =>
    textReply(`${localized("session-asked", { title: session.title })}\n${kept.words}`, [
      { label: localized("session-withdraw"), action: buttons.withdraw.encode({ question: kept.id }) },
    ]),
  );
}

/** Keeps a question for a session; by default, for the next one. */
export async function askQuestion(
  given: { readonly question: string; readonly session: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  return keepQuestion(await findSession(given.session, context), given.question, context);
}

/** Opens the form for a question. */
export async function askForm(
  { session: id }: FieldsOf<typeof buttons.ask>,
  context: CommandContext,
): Promise<Form> {
  const { title } = await sessionOf(id, context);
  return {
    kind: "form",
    title,
    fields: [
      {
        name: "question",
        label: localized("session-your-question"),
        required: true,
        long: true,
        maxLength: longestQuestion,
      },
    ],
    action: buttons.asked.encode({ session: id }),
  };
}

/** Keeps the question of a form. */
export async function takeQuestion(
  { session: id }: FieldsOf<typeof buttons.asked>,
  { question }: { readonly question: string },
  context: CommandContext,
): Promise<Reply> {
  return keepQuestion(await sessionOf(id, context), question, context);
}

/** A page of the questions for a session, with buttons that remove those that the asker may remove. */
export async function questionsReply(
  { session: id, page }: FieldsOf<typeof buttons.questions>,
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker } = context;
  const session = await sessionOf(id, context);
  const offset = (page - 1) * pageSize;
  const { questions, total } = await store.sessions.questions(place.group, id, { offset, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return privateReply(() => {
    const heading = localized("session-count-questions", { count: total, title: session.title });
    const lines = questions.map(({ name, words }) => localized("session-question", { name, words }));
    const removing = questions.flatMap(({ id: question, user, words }): Button[] =>
      user === asker.id || asker.moderates
        ? [
            {
              label: localized("session-remove", { words: graphemePrefix(words, longestLabel) }),
              action: buttons.withdraw.encode({ question }),
            },
          ]
        : [],
    );
    const turning = pageButtons(page, pages, (other) =>
      buttons.questions.encode({ session: id, page: other }),
    );
    return textReply([pageHeading(heading, page, pages), ...lines].join("\n"), [...turning, ...removing]);
  });
}

/** Removes a question. @throws IbidError when it is gone, or somebody else's and the asker isn't a moderator */
export async function withdrawQuestion(
  { question: id }: FieldsOf<typeof buttons.withdraw>,
  { store, place, asker }: CommandContext,
): Promise<Reply> {
  const question = await store.sessions.question(place.group, id);
  if (!question) throw new IbidError("outdated", localizable("session-question-gone"));
  if (question.user !== asker.id && !asker.moderates) {
    throw new IbidError("permission", localizable("session-others-question"));
  }
  await store.sessions.withdraw(place.group, id);
  return {
    ...privateReply(() => textReply(localized("session-withdrawn", { words: question.words }))),
    replaces: true,
  };
}

/** Records that the asker is at a session, and shows who is. */
export async function attend(
  { session: id }: FieldsOf<typeof buttons.here>,
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker, library, now } = context;
  const session = await sessionOf(id, context);
  if (now > session.at + session.minutes * 60_000 + graceTime) {
    throw new IbidError("outdated", localizable("session-over"));
  }
  const attendance = { group: place.group, session: id, user: asker.id, name: asker.name, at: now };
  await store.sessions.attend(attendance);
  return { ...(await startReply(session, library, store)), replaces: true };
}
