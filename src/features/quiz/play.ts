import type { Answer, CommandContext, Options } from "../command/command.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import type { Question } from "./questions/question.ts";
import { checksumOf, questionsIn, seedFrom, type QuizState } from "./state.ts";
import { isCorrectAnswer } from "./typed-answer.ts";
import { answerForm, questionReply, revealReply, tooSmallReply } from "./replies.ts";

/** The index of the text that a quiz is about. @throws IbidError if the text has changed since */
function indexOf({ fingerprint }: QuizState, { library }: CommandContext) {
  const text = library.byFingerprint(fingerprint);
  if (text) return library.index(text.id);
  throw new IbidError("text-changed", "The text has changed since then: /quiz play begins anew.");
}

/** Asks the first question, or says which kinds of questions the text has. */
export function startQuiz(state: QuizState, ibid: CommandContext): Reply {
  const index = indexOf(state, ibid);
  const questions = questionsIn(index, state, state.rounds);
  const [first] = questions;
  if (!first) return tooSmallReply(index, state);
  const reply = questionReply({ ...state, rounds: questions.length }, first);
  if (questions.length === state.rounds) return reply;
  const fewer = questions.length === 1 ? "just one such question" : `only ${questions.length} such questions`;
  return { ...reply, say: `This text has ${fewer}.\n\n${reply.say}` };
}

/** The current question. @throws IbidError if a later version of Ibid no longer makes it */
function questionAt(state: QuizState, ibid: CommandContext): Question {
  const question = questionsIn(indexOf(state, ibid), state, state.round)[state.round - 1];
  if (question) return question;
  throw new IbidError("outdated", "I can't ask that any more: /quiz play begins anew.");
}

const alreadyAnswered = "This question is answered already: the first answer counts.";

async function recordAnswer(
  state: QuizState,
  question: Question,
  isRight: boolean,
  ibid: CommandContext,
): Promise<Reply> {
  const { store, place, asker, now } = ibid;
  const round = { group: place.group, quiz: state.seed, round: state.round };
  const score = { user: asker.id, name: asker.name, right: isRight ? 1 : 0, asked: 1 };
  if (!(await store.scores.addForRound(round, score, now))) throw new IbidError("outdated", alreadyAnswered);
  return revealReply(state, question, isRight, ibid);
}

async function nextQuestion(state: QuizState, ibid: CommandContext): Promise<Reply> {
  if (state.round === 1) return { ...startQuiz(state, ibid), replaces: true };
  const round = { group: ibid.place.group, quiz: state.seed, round: state.round };
  if (await ibid.store.scores.isAnswered(round)) throw new IbidError("outdated", alreadyAnswered);
  return { ...questionReply(state, questionAt(state, ibid)), replaces: true };
}

export function seedFor({ now, place, asker }: CommandContext): string {
  return seedFrom(now, place.channel, asker.id);
}

/** Handles a button of a question or a result. */
export function pressQuiz(
  what: string,
  state: QuizState,
  given: readonly string[],
  ibid: CommandContext,
  fields: Options,
): Answer | Promise<Answer> {
  if (what === "again") return startQuiz({ ...state, seed: seedFor(ibid) }, ibid);
  if (what === "next") return nextQuestion(state, ibid);
  const question = questionAt(state, ibid);
  const [checksum, choice] = given;
  // After an update of Ibid the same seed may give another question: show that one.
  if (checksum !== checksumOf(question)) return { ...questionReply(state, question), replaces: true };
  if (what === "type") return answerForm(state, question);
  const isRight =
    what === "typed"
      ? isCorrectAnswer(fields.string("answer") ?? "", question)
      : Number(choice) === question.correctChoice;
  return recordAnswer(state, question, isRight, ibid);
}
