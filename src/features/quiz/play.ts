import type { Answer } from "../command/command.ts";
import type { CommandContext } from "../command/context.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { unreadableButton, type FieldsOf } from "../command/buttons.ts";
import { ownQuestionsOn } from "./own/question.ts";
import { alreadyAnswered, closeQuestion, takeOneOfMany } from "./everybody.ts";
import { keepCard } from "../review/card.ts";
import type { Question, QuizKind } from "./questions/question.ts";
import { type buttons, checksumOf, defaultRounds, questionsIn, seedFrom, type QuizState } from "./state.ts";
import { checkIsBegun, soFar } from "../spoilers/so-far.ts";
import type { TextId } from "../../document/text-id.ts";
import { isCorrectAnswer } from "./typed-answer.ts";
import { answerForm, hintReply, questionReply, revealReply, tooSmallReply } from "./replies.ts";

/** The index of the text that a quiz is about. @throws IbidError if the text has changed since */
function indexOf({ fingerprint, upTo = Infinity }: QuizState, { library }: CommandContext) {
  const text = library.byFingerprint(fingerprint);
  if (text) return library.index(text.id).upTo(upTo);
  throw new IbidError("text-changed", localizable("quiz-text-changed"));
}

interface QuizOptions {
  readonly kind: QuizKind | undefined;
  readonly rounds: number | undefined;
  /** The id of the text. */
  readonly text: string | undefined;
  /** True if each member may answer once. */
  readonly everybody: boolean | undefined;
  /** The time to answer a question. */
  readonly seconds: number | undefined;
}

/**
 * The fields of a quiz about what has been read of a text. A quiz goes on with the same questions, however far has been read
 * meanwhile.
 */
async function extentIn(
  id: TextId,
  context: CommandContext,
): Promise<Pick<QuizState, "fingerprint" | "upTo">> {
  const index = (await soFar(context)).index(id);
  checkIsBegun(index);
  const { text, whole } = index;
  const { length } = text.paragraphs;
  return { fingerprint: text.fingerprint, upTo: length < whole.text.paragraphs.length ? length : undefined };
}

/** Starts a quiz, or says which kinds of questions the text has. */
export async function play(options: QuizOptions, context: CommandContext): Promise<Reply> {
  const { kind, rounds = defaultRounds, seconds } = options;
  const everybody = options.everybody === true ? "all" : undefined;
  const extent = await extentIn(context.library.indexNamed(options.text).text.id, context);
  return startQuiz(
    { ...extent, kind, seed: seedFor(context), round: 1, rounds, correct: 0, everybody, seconds },
    context,
  );
}

/** Asks the first question, or says which kinds of questions the text has. */
async function startQuiz(state: QuizState, context: CommandContext): Promise<Reply> {
  const index = await indexOf(state, context).open();
  const own = await ownQuestionsOn(index.text, context);
  const questions = await questionsIn(index, state, state.rounds, own);
  const [first] = questions;
  if (!first) return tooSmallReply(index, state, own.length > 0);
  const reply = questionReply({ ...state, rounds: questions.length }, first, context.now);
  if (questions.length === state.rounds) return reply;
  const fewer = localized("quiz-fewer", { count: questions.length });
  return { ...reply, say: `${fewer}\n\n${reply.say}` };
}

/** The current question. @throws IbidError if a later version of Ibid no longer makes it */
async function questionAt(state: QuizState, context: CommandContext): Promise<Question> {
  if (state.round < 1 || state.round > state.rounds) throw unreadableButton();
  const index = await indexOf(state, context).open();
  const own = await ownQuestionsOn(index.text, context);
  const question = (await questionsIn(index, state, state.round, own))[state.round - 1];
  if (question) return question;
  throw new IbidError("outdated", localizable("quiz-outdated"));
}

/** Takes an answer: the only one, or one of many. After the time it shows the answer instead. */
async function recordAnswer(
  state: AskedQuestion,
  question: Question,
  isRight: boolean,
  context: CommandContext,
): Promise<Reply> {
  const isLate = state.until !== undefined && context.now > state.until * 1000;
  if (state.everybody) {
    return isLate
      ? closeQuestion(state, question, "late", context)
      : takeOneOfMany(state, question, isRight, context);
  }
  if (isLate) return revealReply(state, question, "late", context);
  const { store, place, asker, now } = context;
  const round = { group: place.group, quiz: state.seed, round: state.round };
  const score = { user: asker.id, name: asker.name, right: isRight ? 1 : 0, asked: 1 };
  if (!(await store.scores.addForRound(round, score, now))) throw alreadyAnswered();
  if (isRight) return revealReply(state, question, "right", context);
  const comesBack = await keepCard(question, state.fingerprint, context);
  return revealReply(state, question, "wrong", context, comesBack ? localized("review-kept") : "");
}

/** Asks the current question. @throws IbidError if it is answered already */
export async function nextQuestion(state: QuizState, context: CommandContext): Promise<Reply> {
  if (state.round === 1) return { ...(await startQuiz(state, context)), replaces: true };
  const round = { group: context.place.group, quiz: state.seed, round: state.round };
  if (await context.store.scores.isAnswered(round)) throw alreadyAnswered();
  return { ...questionReply(state, await questionAt(state, context), context.now), replaces: true };
}

function seedFor({ now, place, asker }: CommandContext): string {
  return seedFrom(now, place.channel, asker.id);
}

/** A question that was asked. */
type AskedQuestion = FieldsOf<typeof buttons.type>;

/** Calls `answer` with the question. After an update of Ibid the same seed may give another question: shows that one. */
async function ifUnchanged(
  state: AskedQuestion,
  context: CommandContext,
  answer: (question: Question) => Answer | Promise<Answer>,
): Promise<Answer> {
  const question = await questionAt(state, context);
  if (state.checksum !== checksumOf(question))
    return { ...questionReply(state, question, context.now), replaces: true };
  return answer(question);
}

/** Starts a quiz of the same kind with other questions. */
export async function playAgain(state: QuizState, context: CommandContext): Promise<Reply> {
  const extent = await extentIn(indexOf(state, context).text.id, context);
  return startQuiz({ ...state, ...extent, seed: seedFor(context) }, context);
}

/** Opens the form for an answer. */
export function typeAnswer(state: AskedQuestion, context: CommandContext): Promise<Answer> {
  return ifUnchanged(state, context, (question) => answerForm(state, question));
}

/** Takes a typed answer. */
export function takeTypedAnswer(
  state: AskedQuestion,
  { answer }: { readonly answer: string },
  context: CommandContext,
): Promise<Answer> {
  return ifUnchanged(state, context, (question) =>
    recordAnswer(state, question, isCorrectAnswer(answer, question), context),
  );
}

/** Takes a choice, by its index. */
export function takeChoice(
  state: AskedQuestion & { readonly choice: number },
  context: CommandContext,
): Promise<Answer> {
  return ifUnchanged(state, context, (question) =>
    recordAnswer(state, question, state.choice === question.correctChoice, context),
  );
}

/** Tells the asker how the answer begins. */
export function showHint(state: AskedQuestion, context: CommandContext): Promise<Answer> {
  return ifUnchanged(state, context, hintReply);
}

/** Shows the answer to a question that nobody answers, or that everybody may answer. */
export function skipQuestion(state: AskedQuestion, context: CommandContext): Promise<Answer> {
  return ifUnchanged(state, context, (question) =>
    state.everybody
      ? closeQuestion(state, question, "closed", context)
      : revealReply(state, question, "skipped", context),
  );
}
