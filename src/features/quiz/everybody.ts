import type { Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { keepCard } from "../review/card.ts";
import type { Question } from "./questions/question.ts";
import { endReply, revealReply, takenReply, whoWasRight } from "./replies.ts";
import type { QuizState } from "./state.ts";

/** The error for a question whose answer was shown. */
export function alreadyAnswered(): IbidError {
  return new IbidError("outdated", localizable("quiz-answered"));
}

function roundOf({ seed, round }: QuizState, { place }: CommandContext) {
  return { group: place.group, quiz: seed, round };
}

/** Takes a member's only answer to a question that everybody may answer, and doesn't tell the result yet. */
export async function takeOneOfMany(
  state: QuizState,
  question: Question,
  isRight: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { store, asker, now } = context;
  const answer = { user: asker.id, name: asker.name, right: isRight ? 1 : 0, at: now };
  const taken = await store.answers.add({ ...roundOf(state, context), ...answer });
  if (taken === "closed") throw alreadyAnswered();
  if (taken === "twice") throw new IbidError("outdated", localizable("quiz-answered-once"));
  if (!isRight) await keepCard(question, state.fingerprint, context);
  return takenReply();
}

/** Closes a question that everybody may answer, and shows who was right. @throws IbidError if it is closed already */
export async function closeQuestion(
  state: QuizState,
  question: Question,
  outcome: "closed" | "late",
  context: CommandContext,
): Promise<Reply> {
  const { answers } = context.store;
  const round = roundOf(state, context);
  if (!(await answers.close(round, context.now))) throw alreadyAnswered();
  const reply = revealReply(state, question, outcome, context, whoWasRight(await answers.list(round)));
  if (state.round >= state.rounds) await answers.remove(round.group, round.quiz);
  return reply;
}

/** Ends a quiz before its current question. */
export async function endQuiz(state: QuizState, context: CommandContext): Promise<Reply> {
  if (state.everybody) await context.store.answers.remove(context.place.group, state.seed);
  return endReply(state);
}
