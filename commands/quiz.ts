import type { Answer, Callable, Command, CommandContext, Options } from "../src/features/command/command.ts";
import { matching, textOption } from "../src/features/command/shared-options.ts";
import { textReply } from "../src/dialogue/reply/reply.ts";
import { IbidError } from "../src/shared/error.ts";
import { startQuiz, pressQuiz, seedFor } from "../src/features/quiz/play.ts";
import { kindNames } from "../src/features/quiz/replies.ts";
import { askToReset, resetScores, scoresReply } from "../src/features/quiz/scores.ts";
import { quizKinds, type QuizKind } from "../src/features/quiz/questions/question.ts";
import { decodeQuiz, mostRounds } from "../src/features/quiz/state.ts";

const usualRounds = 5;

function kindIn(options: Options): QuizKind | undefined {
  const typed = options.string("kind")?.trim().toLowerCase();
  if (typed === undefined) return undefined;
  const found = quizKinds.find((kind) => kind === typed || kindNames[kind].toLowerCase() === typed);
  if (found) return found;
  throw new IbidError("invalid-input", `There is no kind “${typed}”. There are ${quizKinds.join(", ")}.`);
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
    return startQuiz(
      { fingerprint: text.fingerprint, kind, seed: seedFor(ibid), round: 1, rounds, correct: 0 },
      ibid,
    );
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

async function press(rest: string, ibid: CommandContext, fields: Options): Promise<Answer> {
  const [what = "", code = "", ...given] = rest.split(":");
  switch (what) {
    case "scores":
      return { ...(await scoresReply(Number(code) || 1, ibid)), replaces: given.length > 0 };
    case "reset":
      return resetScores(ibid);
    case "keep":
      return { ...textReply("The scores stay."), private: true, replaces: true };
    default: {
      const state = decodeQuiz(code);
      if (!state)
        throw new IbidError("outdated", "I can't read this button any more: /quiz play begins anew.");
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
