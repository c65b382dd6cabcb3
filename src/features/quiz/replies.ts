import type { CommandContext } from "../command/context.ts";
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
import { availableKindsOf, buttons, checksumOf, type QuizState } from "./state.ts";

/** The names of the kinds, as members see them. */
export const kindNames: Readonly<Record<QuizKind, string>> = {
  gap: "Fill the gap",
  who: "Who said or did it",
  order: "Which came first",
  note: "Which note",
  quote: "Exact or altered",
};

/** The maximum length of a typed answer, in UTF-16 units. */
const longestAnswer = 100;

/** A question with its choices as buttons. */
export function questionReply(state: QuizState, question: Question): Reply {
  const checksum = checksumOf(question);
  const choices = question.choices.map((label, index): Button => ({
    label,
    action: buttons.answer.encode({ ...state, checksum, choice: index }),
  }));
  const typing: Button = { label: "Type it", action: buttons.type.encode({ ...state, checksum }) };
  const leaving: Button[] = [
    { label: "Skip", action: buttons.skip.encode({ ...state, checksum }) },
    { label: "End", action: buttons.end.encode(state) },
  ];
  const head = `${state.round} of ${state.rounds} · ${question.prompt}`;
  return textReply([head, ...question.lines].join("\n\n"), [
    ...choices,
    ...(question.acceptedAnswers.length > 0 ? [typing] : []),
    ...leaving,
  ]);
}

/** The form for a typed answer. */
export function answerForm(state: QuizState, question: Question): Form {
  return {
    kind: "form",
    title: question.prompt,
    fields: [{ name: "answer", label: "Your answer", required: true, maxLength: longestAnswer }],
    action: buttons.typed.encode({ ...state, checksum: checksumOf(question) }),
  };
}

/** Addresses the member by name, except where nobody else plays. */
function addressOf({ asker, place }: CommandContext): string {
  return /^(?:dm:|terminal$)/.test(place.group) ? "" : `, ${asker.name}`;
}

function answerOf({ kind, choices, correctChoice }: Question): string {
  const choice = choices[correctChoice] ?? "";
  if (kind === "quote") return correctChoice === 0 ? "it is word for word" : "it is altered";
  return kind === "note" ? `it is note ${choice}` : `it is ${choice}`;
}

function countOf(correct: number, asked: number): string {
  return `${correct} of ${asked} right`;
}

/**
 * The result of an answer, with the sentences as they stand in the text and a button to go on.
 *
 * @param state the state before the answer
 */
export function revealReply(
  state: QuizState,
  question: Question,
  answer: "right" | "wrong" | "skipped",
  context: CommandContext,
): Reply {
  const correct = state.correct + (answer === "right" ? 1 : 0);
  const address = addressOf(context);
  const verdict = {
    right: `Right${address}!`,
    wrong: `Not quite${address}: ${answerOf(question)}.`,
    skipped: `Skipped: ${answerOf(question)}.`,
  }[answer];
  const isLast = state.round >= state.rounds;
  const sum = isLast
    ? `That was the last one: ${countOf(correct, state.rounds)}.`
    : `${countOf(correct, state.round)} so far.`;
  const next: QuizState = { ...state, correct, round: state.round + 1 };
  const actions: Button[] = isLast
    ? [
        { label: "Play again", action: buttons.again.encode({ ...state, round: 1, correct: 0 }) },
        { label: "Scores", action: buttons.scores.encode({ page: 1 }) },
      ]
    : [{ label: "Next ▸", action: buttons.next.encode(next) }];
  return quoteReply({
    kind: "paragraph",
    say: [[verdict, question.explanation ?? ""].join(" ").trim(), sum].join("\n"),
    excerpts: question.excerpts,
    layout: "even",
    buttons: actions,
    replaces: true,
  });
}

/** The end of a quiz before its current question. */
export function endReply(state: QuizState): Reply {
  const asked = state.round - 1;
  const sum = asked === 0 ? "Another time, then." : `That was it: ${countOf(state.correct, asked)}.`;
  const actions: Button[] = [
    { label: "Play again", action: buttons.again.encode({ ...state, round: 1, correct: 0 }) },
    { label: "Scores", action: buttons.scores.encode({ page: 1 }) },
  ];
  return { ...textReply(sum, actions), replaces: true };
}

/** Says that the text has too little for this kind of question, and offers the kinds that work. */
export async function tooSmallReply(index: TextIndex, state: QuizState): Promise<Reply> {
  const kinds = await availableKindsOf(index);
  const { title } = index.text;
  if (kinds.length === 0) return notFoundReply(`“${title}” is too short for a quiz.`);
  return textReply(
    `“${title}” has too little for this kind of question. These work:`,
    quizKinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({
        label: kindNames[kind],
        action: buttons.next.encode({ ...state, kind }),
      })),
  );
}
