import { instant } from "../../dialogue/reply/instant.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { Library } from "../../retrieval/library.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";
import type { Session } from "../../store/study/sessions.ts";
import type { Store } from "../../store/store.ts";
import { buttons as readingButtons } from "../reading-plan/buttons.ts";
import { buttons } from "./buttons.ts";
import { portionLine, type Portion } from "./portion.ts";

/** The number of members that are named. */
const mostNames = 30;
/** The length of the questions that are shown when a session begins, in UTF-16 units. */
const roomForQuestions = 2200;
/** The number of questions that are read for that. */
const mostQuestions = 30;

/** The portion of a session; undefined if there is none. */
function portionOf({ first, last }: Pick<Session, "first" | "last">): Portion | undefined {
  return first === null || last === null ? undefined : { first, last };
}

/** When a session begins, as members see it. */
export function whenOf({ at, zone }: Pick<Session, "at" | "zone">): string {
  return instant(at, zone);
}

/** "Ask a question", for the session. */
export function askButton({ id }: Session): Button {
  return { label: localized("session-ask"), action: buttons.ask.encode({ session: id }) };
}

/** "All questions": the first page of a session's questions. */
export function allQuestionsButton({ id }: Session): Button {
  return { label: localized("session-all"), action: buttons.questions.encode({ session: id, page: 1 }) };
}

/** The line with the portion, and the button that opens it; neither if there is nothing to read. */
export function readingPartsOf(session: Session, library: Library): { lines: string[]; buttons: Button[] } {
  const portion = portionOf(session);
  const text = library.texts.find(({ id }) => id === session.text);
  const lines = portion && text ? portionLine(text, portion) : [];
  if (!portion || !text || lines.length === 0) return { lines: [], buttons: [] };
  const { fingerprint } = text;
  const place = { paragraph: portion.first, sentence: 0, last: portion.last, order: undefined };
  const action = readingButtons.read.encode({ fingerprint, ...place });
  return { lines, buttons: [{ label: localized("session-read"), action }] };
}

/** The message that reminds of a session. */
export function reminderReply(session: Session, library: Library, url: string): Reply {
  const { lines, buttons: reading } = readingPartsOf(session, library);
  const head = localized("session-reminder", { title: session.title, when: whenOf(session) });
  return textReply([head, ...lines].join("\n"), [
    askButton(session),
    ...reading,
    { label: localized("session-event"), url },
  ]);
}

/** The questions for a session, as many as fit, and the number of all. */
async function questionLines(session: Session, store: Store): Promise<{ lines: string[]; total: number }> {
  const page = { offset: 0, limit: mostQuestions };
  const { questions, total } = await store.sessions.questions(session.group, session.id, page);
  let room = roomForQuestions;
  const lines: string[] = [];
  for (const { name, words } of questions) {
    const line = localized("session-question", { name, words });
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  const more = total - lines.length;
  return { lines: more > 0 ? [...lines, localized("session-more", { count: more })] : lines, total };
}

/** The message with which a session begins: its questions, and who is here. */
export async function startReply(session: Session, library: Library, store: Store): Promise<Reply> {
  const [{ lines: questions, total }, attending] = await Promise.all([
    questionLines(session, store),
    store.sessions.attendances(session.group, session.id),
  ]);
  const names = attending.map(({ name }) => name);
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), "…"] : names;
  const { lines, buttons: reading } = readingPartsOf(session, library);
  return textReply(
    [
      localized("session-begins", { title: session.title }),
      ...lines,
      ...(total > 0 ? ["", localized("session-questions"), ...questions] : []),
      ...(names.length > 0
        ? ["", localized("session-here", { count: names.length, names: listOf(shown) })]
        : []),
    ].join("\n"),
    [
      { label: localized("session-here-button"), action: buttons.here.encode({ session: session.id }) },
      askButton(session),
      ...(total > 0 ? [allQuestionsButton(session)] : []),
      ...reading,
    ],
  );
}
