import type { CommandContext } from "../command/command.ts";
import {
  notFoundReply,
  quoteReply,
  textReply,
  type Button,
  type Form,
  type Reply,
} from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { quizKinds, type Question, type QuizKind } from "./questions/question.ts";
import { encodeQuiz, kindsOf, markOf, type QuizState } from "./state.ts";

/** What each kind is called where members read it. */
export const kindNames: Readonly<Record<QuizKind, string>> = {
  gap: "Fill the gap",
  who: "Who said or did it",
  order: "Which came first",
  note: "Which note",
  quote: "Exact or altered",
};

/** What a button asks of /quiz. */
export function quizStep(what: string, ...given: readonly string[]) {
  return { kind: "command", command: "quiz", rest: [what, ...given].join(":") } as const;
}

/** The longest answer that may be typed, in UTF-16 units. */
const longestAnswer = 100;

/** A question with its choices as buttons. */
export function questionReply(state: QuizState, question: Question): Reply {
  const code = [encodeQuiz(state), markOf(question)];
  const choices = question.choices.map((label, index): Button => ({
    label,
    action: quizStep("answer", ...code, String(index)),
  }));
  const type: Button = { label: "Type it", action: quizStep("type", ...code) };
  const head = `${state.round} of ${state.rounds} · ${question.asks}`;
  return textReply(
    [head, ...question.shown].join("\n\n"),
    question.accepted.length > 0 ? [...choices, type] : choices,
  );
}

/** Where an answer is typed. */
export function answerForm(state: QuizState, question: Question): Form {
  return {
    kind: "form",
    title: question.asks,
    fields: [{ name: "answer", label: "Your answer", required: true, maxLength: longestAnswer }],
    action: quizStep("typed", encodeQuiz(state), markOf(question)),
  };
}

/** Whoever plays where nobody else is needs no name. */
function nameOf({ asker, place }: CommandContext): string {
  return /^(?:dm:|terminal$)/.test(place.group) ? "" : `, ${asker.name}`;
}

function answerOf({ kind, choices, right }: Question): string {
  const choice = choices[right] ?? "";
  if (kind === "quote") return right === 0 ? "it is word for word" : "it is altered";
  return kind === "note" ? `it is note ${choice}` : `it is ${choice}`;
}

function countOf(right: number, asked: number): string {
  return `${right} of ${asked} right`;
}

/** What came of an answer: the sentences as they stand in the text, and the way on. @param state before the answer */
export function revealReply(
  state: QuizState,
  question: Question,
  isRight: boolean,
  ibid: CommandContext,
): Reply {
  const right = state.right + (isRight ? 1 : 0);
  const name = nameOf(ibid);
  const verdict = isRight ? `Right${name}!` : `Not quite${name}: ${answerOf(question)}.`;
  const isLast = state.round >= state.rounds;
  const sum = isLast
    ? `That was the last one: ${countOf(right, state.rounds)}.`
    : `${countOf(right, state.round)} so far.`;
  const next: QuizState = { ...state, right, round: state.round + 1 };
  const actions: Button[] = isLast
    ? [
        { label: "Play again", action: quizStep("again", encodeQuiz({ ...state, round: 1, right: 0 })) },
        { label: "Scores", action: quizStep("scores", "1") },
      ]
    : [{ label: "Next ▸", action: quizStep("next", encodeQuiz(next)) }];
  return quoteReply({
    kind: "paragraph",
    say: [[verdict, question.explains ?? ""].join(" ").trim(), sum].join("\n"),
    excerpts: question.excerpts,
    layout: "even",
    buttons: actions,
    replaces: true,
  });
}

/** Says that a text is not enough for a kind of questions, and offers those it is enough for. */
export function tooSmallReply(index: TextIndex, state: QuizState): Reply {
  const kinds = kindsOf(index);
  const { title } = index.text;
  if (kinds.length === 0) return notFoundReply(`“${title}” is too short for a quiz.`);
  return textReply(
    `“${title}” has too little for this kind of question. These work:`,
    quizKinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({ label: kindNames[kind], action: quizStep("next", encodeQuiz({ ...state, kind })) })),
  );
}
