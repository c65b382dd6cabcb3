import type { Answer, Callable, Command, Ibid, Options } from "../src/command.ts";
import { matching, textOption } from "../src/command-options.ts";
import { talk, type Reply } from "../src/conversation/reply.ts";
import { IbidError } from "../src/error.ts";
import { answerForm, kindNames, questionReply, revealReply, tooSmallReply } from "../src/replies/quiz.ts";
import { askToReset, resetScores, scoresReply } from "../src/replies/quiz-scores.ts";
import { quizKinds, type Question, type QuizKind } from "../src/study/quiz/question.ts";
import {
  decodeQuiz,
  markOf,
  mostRounds,
  questionsIn,
  seedFrom,
  type QuizState,
} from "../src/study/quiz/state.ts";
import { isRightTyped } from "../src/study/quiz/typed.ts";

const usualRounds = 5;

/** The text that a quiz is about. @throws IbidError when it has changed since */
function indexOf({ text: fingerprint }: QuizState, { library }: Ibid) {
  const text = library.byFingerprint(fingerprint);
  if (text) return library.index(text.id);
  throw new IbidError("The text has changed since then: /quiz play begins anew.");
}

/** Asks the first question, or says what else there is to ask. */
function begin(state: QuizState, ibid: Ibid): Reply {
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
function questionAt(state: QuizState, ibid: Ibid): Question {
  const question = questionsIn(indexOf(state, ibid), state, state.round)[state.round - 1];
  if (question) return question;
  throw new IbidError("I can't ask that any more: /quiz play begins anew.");
}

const settled = "This question is answered already: the first answer counts.";

async function answered(state: QuizState, question: Question, isRight: boolean, ibid: Ibid): Promise<Reply> {
  const { store, place, asker, now } = ibid;
  const round = { group: place.group, quiz: state.seed, round: state.round };
  const score = { user: asker.id, name: asker.name, right: isRight ? 1 : 0, asked: 1 };
  if (!(await store.scores.settle(round, score, now))) throw new IbidError(settled);
  return revealReply(state, question, isRight, ibid);
}

async function goOn(state: QuizState, ibid: Ibid): Promise<Reply> {
  if (state.round === 1) return { ...begin(state, ibid), replaces: true };
  const round = { group: ibid.place.group, quiz: state.seed, round: state.round };
  if (await ibid.store.scores.isSettled(round)) throw new IbidError(settled);
  return { ...questionReply(state, questionAt(state, ibid)), replaces: true };
}

function seedFor({ now, place, asker }: Ibid): string {
  return seedFrom(now, place.channel, asker.id);
}

function kindIn(options: Options): QuizKind | undefined {
  const typed = options.string("kind")?.trim().toLowerCase();
  if (typed === undefined) return undefined;
  const found = quizKinds.find((kind) => kind === typed || kindNames[kind].toLowerCase() === typed);
  if (found) return found;
  throw new IbidError(`There is no kind “${typed}”. There are ${quizKinds.join(", ")}.`);
}

const play: Callable = {
  name: "play",
  description: "Questions about the text; whoever answers first scores",
  options: [
    {
      name: "kind",
      description: "What is asked for; without it, everything in turn",
      type: "string",
      maxLength: 40,
      suggest: (typed) =>
        matching(
          typed,
          quizKinds.map((value) => ({ name: kindNames[value], value })),
        ),
    },
    {
      name: "rounds",
      description: `How many questions; without it, ${usualRounds}`,
      type: "integer",
      min: 1,
      max: mostRounds,
    },
    textOption,
  ],
  run(options, ibid) {
    const { text } = ibid.library.index(options.string("text"));
    const rounds = options.number("rounds") ?? usualRounds;
    const kind = kindIn(options);
    return begin({ text: text.fingerprint, kind, seed: seedFor(ibid), round: 1, rounds, right: 0 }, ibid);
  },
};

const scores: Callable = {
  name: "scores",
  description: "Who has answered how many questions right",
  options: [],
  run: (_options, ibid) => scoresReply(1, ibid),
};

const reset: Callable = {
  name: "reset",
  description: "Forget all scores here; for moderators",
  options: [],
  run: (_options, ibid) => askToReset(ibid),
};

/** Takes a button under a question or an answer. */
function pressQuiz(what: string, state: QuizState, given: readonly string[], ibid: Ibid, fields: Options) {
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

async function press(rest: string, ibid: Ibid, fields: Options): Promise<Answer> {
  const [what = "", code = "", ...given] = rest.split(":");
  switch (what) {
    case "scores":
      return { ...(await scoresReply(Number(code) || 1, ibid)), replaces: given.length > 0 };
    case "reset":
      return resetScores(ibid);
    case "keep":
      return { ...talk("The scores stay."), private: true, replaces: true };
    default: {
      const state = decodeQuiz(code);
      if (!state) throw new IbidError("I can't read this button any more: /quiz play begins anew.");
      return pressQuiz(what, state, given, ibid, fields);
    }
  }
}

const quiz: Command = {
  name: "quiz",
  description: "Questions about the text, and who knows most",
  subcommands: [play, scores, reset],
  press,
  feature: "quiz",
};

export default quiz;
