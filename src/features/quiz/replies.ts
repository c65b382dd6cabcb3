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
import { quizKinds, shownChoices, type Question, type QuizKind } from "./questions/question.ts";
import type { FieldsOf } from "../command/buttons.ts";
import { listOf } from "../../shared/locale/formats.ts";
import type { QuizAnswer } from "../../store/study/scores.ts";
import { availableKindsOf, buttons, checksumOf, type QuizState } from "./state.ts";
import { localized } from "../../shared/locale/message.ts";

/** The name of a kind, as members see it. */
export function kindName(kind: QuizKind): string {
  return localized("quiz-kind", { kind });
}

/** The maximum length of a typed answer, in UTF-16 units. */
const longestAnswer = 100;

/** How the quiz is played, if anything is unusual. */
function rulesOf({ everybody, seconds }: QuizState): string[] {
  const rules = [
    ...(everybody ? [localized("quiz-everybody")] : []),
    ...(seconds === undefined ? [] : [localized("quiz-limit", { seconds })]),
  ];
  return rules.length > 0 ? [rules.join(" ")] : [];
}

/** A question with its choices as buttons. @param now when its time begins, in milliseconds since 1970 */
export function questionReply(given: QuizState, question: Question, now: number): Reply {
  const checksum = checksumOf(question);
  const { seconds } = given;
  const state = {
    ...given,
    ...(seconds !== undefined && { until: Math.ceil(now / 1000) + seconds }),
  };
  const choices = shownChoices(question).map((label, index): Button => ({
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
    {
      label: state.everybody ? localized("quiz-close") : localized("quiz-skip"),
      action: buttons.skip.encode({ ...state, checksum }),
    },
    { label: localized("quiz-end"), action: buttons.end.encode(state) },
  ];
  const { round, rounds } = state;
  const head = localized("quiz-question", { round, rounds, question: question.prompt });
  return textReply([head, ...question.lines, ...rulesOf(state)].join("\n\n"), [
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
export function answerForm(state: FieldsOf<typeof buttons.type>, question: Question): Form {
  return {
    kind: "form",
    title: question.prompt,
    fields: [answerField()],
    action: buttons.typed.encode(state),
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

/** How a question ended. */
export type Outcome = "right" | "wrong" | "skipped" | "late" | "closed";

/** "Not quite, Marta: it is 1934." */
export function verdictOn(question: Question, outcome: Outcome, name: string | undefined): string {
  const answer = answerOf(question);
  switch (outcome) {
    case "right":
      return name === undefined ? localized("quiz-right") : localized("quiz-right-name", { name });
    case "wrong":
      return name === undefined
        ? localized("quiz-wrong", { answer })
        : localized("quiz-wrong-name", { name, answer });
    case "skipped":
      return localized("quiz-skipped", { answer });
    case "late":
      return localized("quiz-late", { answer });
    case "closed":
      return localized("quiz-closed", { answer });
  }
}

/** The number of members who are named for a right answer. */
const mostNames = 20;

/** "Right (2 of 3): Marta and Olof." */
export function whoWasRight(answers: readonly QuizAnswer[]): string {
  const right = answers.filter((answer) => answer.right === 1).map(({ name }) => name);
  if (answers.length === 0) return localized("quiz-nobody-answered");
  if (right.length === 0) return localized("quiz-nobody-right");
  const names = listOf(right.length > mostNames ? [...right.slice(0, mostNames), "…"] : right);
  return localized("quiz-who-right", { right: right.length, asked: answers.length, names });
}

/** Tells a member that their answer counts, without the result. */
export function takenReply(): Reply {
  return privateReply(() => textReply(localized("quiz-taken")));
}

function rightsOf(right: number, asked: number): string {
  return localized("quiz-rights", { right, asked });
}

/** The number of right answers so far, or in all. Where everybody may answer, `/quiz scores` has them. */
function sumOf({ everybody, round, rounds }: QuizState, correct: number): string[] {
  const isLast = round >= rounds;
  if (everybody) return isLast ? [localized("quiz-was-last")] : [];
  return [
    isLast
      ? localized("quiz-over", { rights: rightsOf(correct, rounds) })
      : localized("quiz-so-far", { rights: rightsOf(correct, round) }),
  ];
}

/**
 * The result of an answer, with the sentences as they stand in the text and a button to go on.
 *
 * @param state the state before the answer
 * @param remark a sentence after the result
 */
export function revealReply(
  state: QuizState,
  question: Question,
  outcome: Outcome,
  context: CommandContext,
  remark = "",
): Reply {
  const correct = state.correct + (outcome === "right" ? 1 : 0);
  const verdict = verdictOn(question, outcome, nameOf(context));
  const isLast = state.round >= state.rounds;
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
      [verdict, question.explanation ?? "", remark].filter((sentence) => sentence !== "").join(" "),
      ...sumOf(state, correct),
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
    asked === 0 || state.everybody
      ? localized("quiz-another-time")
      : localized("quiz-ended", { rights: rightsOf(state.correct, asked) });
  const actions: Button[] = [
    { label: localized("quiz-again"), action: buttons.again.encode({ ...state, round: 1, correct: 0 }) },
    { label: localized("quiz-scores"), action: buttons.scores.encode({ page: 1 }) },
  ];
  return { ...textReply(sum, actions), replaces: true };
}

/**
 * Says that there is too little for this kind of question, and offers the kinds that work.
 *
 * @param hasOwn true if members have added questions
 */
export async function tooSmallReply(index: TextIndex, state: QuizState, hasOwn: boolean): Promise<Reply> {
  const kinds: readonly QuizKind[] = [
    ...(await availableKindsOf(index)),
    ...(hasOwn ? ["own" as const] : []),
  ];
  const { title } = index.text;
  if (state.kind === "own") return notFoundReply(localized("quiz-no-own", { title }));
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
