import type { Answer, CommandContext, Options } from "../command/command.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import type { Question } from "./questions/question.ts";
import { markOf, questionsIn, seedFrom, type QuizState } from "./state.ts";
import { isRightTyped } from "./typed.ts";
import { answerForm, questionReply, revealReply, tooSmallReply } from "./replies.ts";

/** The text that a quiz is about. @throws IbidError when it has changed since */
function indexOf({ text: fingerprint }: QuizState, { library }: CommandContext) {
  const text = library.byFingerprint(fingerprint);
  if (text) return library.index(text.id);
  throw new IbidError("text-changed", "The text has changed since then: /quiz play begins anew.");
}

/** Asks the first question, or says what else there is to ask. */
export function begin(state: QuizState, ibid: CommandContext): Reply {
  const index = indexOf(state, ibid);
  const questions = questionsIn(index, state, state.rounds);
  const [first] = questions;
  if (!first) return tooSmallReply(index, state);
  const reply = questionReply({ ...state, rounds: questions.length }, first);
  if (questions.length === state.rounds) return reply;
  const fewer = questions.length === 1 ? "just one such question" : `only ${questions.length} such questions`;
  return { ...reply, say: `This text has ${fewer}.\n\n${reply.say}` };
}

/** The question that a quiz is at. @throws IbidError when there is none any more */
function questionAt(state: QuizState, ibid: CommandContext): Question {
  const question = questionsIn(indexOf(state, ibid), state, state.round)[state.round - 1];
  if (question) return question;
  throw new IbidError("outdated", "I can't ask that any more: /quiz play begins anew.");
}

const settled = "This question is answered already: the first answer counts.";

async function answered(
  state: QuizState,
  question: Question,
  isRight: boolean,
  ibid: CommandContext,
): Promise<Reply> {
  const { store, place, asker, now } = ibid;
  const round = { group: place.group, quiz: state.seed, round: state.round };
  const score = { user: asker.id, name: asker.name, right: isRight ? 1 : 0, asked: 1 };
  if (!(await store.scores.addForRound(round, score, now))) throw new IbidError("outdated", settled);
  return revealReply(state, question, isRight, ibid);
}

async function goOn(state: QuizState, ibid: CommandContext): Promise<Reply> {
  if (state.round === 1) return { ...begin(state, ibid), replaces: true };
  const round = { group: ibid.place.group, quiz: state.seed, round: state.round };
  if (await ibid.store.scores.isAnswered(round)) throw new IbidError("outdated", settled);
  return { ...questionReply(state, questionAt(state, ibid)), replaces: true };
}

export function seedFor({ now, place, asker }: CommandContext): string {
  return seedFrom(now, place.channel, asker.id);
}

/** Takes a button under a question or an answer. */
export function pressQuiz(
  what: string,
  state: QuizState,
  given: readonly string[],
  ibid: CommandContext,
  fields: Options,
): Answer | Promise<Answer> {
  if (what === "again") return begin({ ...state, seed: seedFor(ibid) }, ibid);
  if (what === "next") return goOn(state, ibid);
  const question = questionAt(state, ibid);
  const [mark, choice] = given;
  // After an update of Ibid the same quiz may ask something else.
  if (mark !== markOf(question)) return { ...questionReply(state, question), replaces: true };
  if (what === "type") return answerForm(state, question);
  const isRight =
    what === "typed"
      ? isRightTyped(fields.string("answer") ?? "", question)
      : Number(choice) === question.right;
  return answered(state, question, isRight, ibid);
}
