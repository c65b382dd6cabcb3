import { onPress, onSubmit, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { privateReply, textReply } from "../src/dialogue/reply/reply.ts";
import {
  nextQuestion,
  play,
  playAgain,
  showHint,
  skipQuestion,
  takeChoice,
  takeTypedAnswer,
  typeAnswer,
} from "../src/features/quiz/play.ts";
import {
  addQuestion,
  longestChoice,
  longestQuestion,
  longestWrong,
  removeQuestion,
  suggestQuestions,
} from "../src/features/quiz/own/add.ts";
import { endQuiz } from "../src/features/quiz/everybody.ts";
import { kindName } from "../src/features/quiz/replies.ts";
import { askToReset, onScores, resetScores, scoresReply } from "../src/features/quiz/scores.ts";
import { quizKinds } from "../src/features/quiz/questions/question.ts";
import { buttons, defaultRounds, mostRounds, timeLimits } from "../src/features/quiz/state.ts";
import { localized } from "../src/shared/locale/message.ts";

export default defineCommandGroup({
  name: "quiz",
  takesPart: true,
  description: "Questions about the text, and who knows most",
  subcommands: [
    defineSubcommand({
      name: "play",
      description: "Questions about the text; whoever answers first scores",
      options: {
        kind: {
          type: "string",
          description: "What is asked for; without it, everything in turn",
          choices: quizKinds.map((value) => ({ name: kindName(value), value })),
        },
        rounds: {
          type: "integer",
          description: `How many questions; without it, ${defaultRounds}`,
          min: 1,
          max: mostRounds,
        },
        text: textOption,
        everybody: {
          type: "boolean",
          description: "True: each may answer once; who was right is shown at the end",
        },
        seconds: {
          type: "integer",
          description: "The time to answer a question; without it, no limit",
          ...timeLimits,
        },
      },
      run: play,
    }),
    defineSubcommand({
      name: "add",
      description: "Add a question of your own about a sentence of the text",
      options: {
        sentence: {
          type: "string",
          description: "The sentence that answers it, word for word",
          required: true,
          maxLength: 1000,
        },
        question: {
          type: "string",
          description: "What you ask",
          required: true,
          maxLength: longestQuestion,
        },
        answer: {
          type: "string",
          description: "The right answer",
          required: true,
          maxLength: longestChoice,
        },
        wrong: {
          type: "string",
          description: "Up to three wrong choices with ; between them; without any, the answer is typed",
          maxLength: longestWrong,
        },
        text: textOption,
      },
      run: addQuestion,
    }),
    defineSubcommand({
      name: "remove",
      description: "Remove a question that you added",
      options: {
        question: {
          type: "string",
          description: "Which of your questions",
          required: true,
          suggest: suggestQuestions,
        },
      },
      run: removeQuestion,
    }),
    defineSubcommand({
      name: "scores",
      description: "Who has answered how many questions right",
      options: {},
      run: (_options, context) => scoresReply(1, context),
    }),
    defineSubcommand({
      name: "reset",
      description: "Forget all scores here; for moderators",
      options: {},
      run: (_options, context) => askToReset(context),
    }),
  ],
  press: pressing(
    onPress(buttons.answer, takeChoice),
    onPress(buttons.next, nextQuestion),
    onPress(buttons.hint, showHint),
    onPress(buttons.skip, skipQuestion),
    onPress(buttons.end, endQuiz),
    onPress(buttons.type, typeAnswer),
    onSubmit(buttons.typed, ["answer"], takeTypedAnswer),
    onPress(buttons.again, playAgain),
    onPress(buttons.scores, onScores),
    onPress(buttons.reset, (_fields, context) => resetScores(context)),
    onPress(buttons.keep, () => ({
      ...privateReply(() => textReply(localized("quiz-scores-stay"))),
      replaces: true,
    })),
  ),
  feature: "quiz",
});
