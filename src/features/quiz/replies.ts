import { isAlone, type CommandContext } from "../command/context.ts";
import {
  notFoundReply,
  privateReply,
  quoteReply,
  textReply,
  type Button,
  type Form,
  type FormField,
  type Reply,
} from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { quizKinds, type Question, type QuizKind } from "./questions/question.ts";
import { availableKindsOf, buttons, checksumOf, type QuizState } from "./state.ts";
import { localized } from "../../shared/locale/message.ts";

/** The name of a kind, as members see it. */
export function kindName(kind: QuizKind): string {
  return localized("quiz-kind", { kind });
}

/** The maximum length of a typed answer, in UTF-16 units. */
const longestAnswer = 100;

/** A question with its choices as buttons. */
export function questionReply(state: QuizState, question: Question): Reply {
  const checksum = checksumOf(question);
  const choices = question.choices.map((label, index): Button => ({
    label,
    action: buttons.answer.encode({ ...state, checksum, choice: index }),
  }));
  const typing: Button = {
    label: localized("quiz-type"),
    action: buttons.type.encode({ ...state, checksum }),
  };
  const hint: Button = {
    label: localized("quiz-hint"),
    action: buttons.hint.encode({ ...state, checksum }),
  };
  const leaving: Button[] = [
    { label: localized("quiz-skip"), action: buttons.skip.encode({ ...state, checksum }) },
    { label: localized("quiz-end"), action: buttons.end.encode(state) },
  ];
  const { round, rounds } = state;
  const head = localized("quiz-question", { round, rounds, question: question.prompt });
  return textReply([head, ...question.lines].join("\n\n"), [
    ...choices,
    ...(question.acceptedAnswers.length > 0 ? [typing, hint] : []),
    ...leaving,
  ]);
}

/** How the answer begins, for the member who asks. */
export function hintReply({ choices, correctChoice }: Question): Reply {
  const beginning = /^\P{M}\p{M}*/u.exec(choices[correctChoice] ?? "")?.[0] ?? "";
  return privateReply(() => textReply(localized("quiz-begins-with", { beginning })));
}

/** The field for a typed answer. */
export function answerField(): FormField {
  return { name: "answer", label: localized("quiz-your-answer"), required: true, maxLength: longestAnswer };
}

/** The form for a typed answer. */
export function answerForm(state: QuizState, question: Question): Form {
  return {
    kind: "form",
    title: question.prompt,
    fields: [answerField()],
    action: buttons.typed.encode({ ...state, checksum: checksumOf(question) }),
  };
}

/** The name by which the member is addressed; undefined where nobody else plays. */
function nameOf({ asker, place }: CommandContext): string | undefined {
  return isAlone(place) ? undefined : asker.name;
}

function answerOf({ kind, choices, correctChoice }: Question): string {
  const choice = choices[correctChoice] ?? "";
  if (kind === "quote")
    return correctChoice === 0 ? localized("quiz-answer-exact") : localized("quiz-answer-altered");
  return kind === "note"
    ? localized("quiz-answer-note", { label: choice })
    : localized("quiz-answer", { answer: choice });
}

/** "Not quite, Marta: it is 1934." */
export function verdictOn(
  question: Question,
  answer: "right" | "wrong" | "skipped",
  name: string | undefined,
): string {
  if (answer === "right") {
    return name === undefined ? localized("quiz-right") : localized("quiz-right-name", { name });
  }
  const correct = answerOf(question);
  if (answer === "skipped") return localized("quiz-skipped", { answer: correct });
  return name === undefined
    ? localized("quiz-wrong", { answer: correct })
    : localized("quiz-wrong-name", { name, answer: correct });
}

function rightsOf(right: number, asked: number): string {
  return localized("quiz-rights", { right, asked });
}

/**
 * The result of an answer, with the sentences as they stand in the text and a button to go on.
 *
 * @param state the state before the answer
 * @param comesBack true if the question comes back to the member
 */
export function revealReply(
  state: QuizState,
  question: Question,
  answer: "right" | "wrong" | "skipped",
  context: CommandContext,
  comesBack = false,
): Reply {
  const correct = state.correct + (answer === "right" ? 1 : 0);
  const verdict = verdictOn(question, answer, nameOf(context));
  const isLast = state.round >= state.rounds;
  const sum = isLast
    ? localized("quiz-over", { rights: rightsOf(correct, state.rounds) })
    : localized("quiz-so-far", { rights: rightsOf(correct, state.round) });
  const next: QuizState = { ...state, correct, round: state.round + 1 };
  const actions: Button[] = isLast
    ? [
        { label: localized("quiz-again"), action: buttons.again.encode({ ...state, round: 1, correct: 0 }) },
        { label: localized("quiz-scores"), action: buttons.scores.encode({ page: 1 }) },
      ]
    : [{ label: localized("quiz-next"), action: buttons.next.encode(next) }];
  return quoteReply({
    kind: "paragraph",
    say: [
      [verdict, question.explanation ?? "", comesBack ? localized("review-kept") : ""]
        .filter((sentence) => sentence !== "")
        .join(" "),
      sum,
    ].join("\n"),
    excerpts: question.excerpts,
    layout: "even",
    buttons: actions,
    replaces: true,
  });
}

/** The end of a quiz before its current question. */
export function endReply(state: QuizState): Reply {
  const asked = state.round - 1;
  const sum =
    asked === 0
      ? localized("quiz-another-time")
      : localized("quiz-ended", { rights: rightsOf(state.correct, asked) });
  const actions: Button[] = [
    { label: localized("quiz-again"), action: buttons.again.encode({ ...state, round: 1, correct: 0 }) },
    { label: localized("quiz-scores"), action: buttons.scores.encode({ page: 1 }) },
  ];
  return { ...textReply(sum, actions), replaces: true };
}

/** Says that the text has too little for this kind of question, and offers the kinds that work. */
export async function tooSmallReply(index: TextIndex, state: QuizState): Promise<Reply> {
  const kinds = await availableKindsOf(index);
  const { title } = index.text;
  if (kinds.length === 0) return notFoundReply(localized("quiz-too-short", { title }));
  return textReply(
    localized("quiz-too-little", { title }),
    quizKinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({
        label: kindName(kind),
        action: buttons.next.encode({ ...state, kind }),
      })),
  );
}
