import { createHash } from "node:crypto";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { quizKinds, type Question, type QuizKind } from "./questions/question.ts";
import { firstQuestions, kindsFor } from "./questions/first-questions.ts";
import { sourceOf } from "./questions/source.ts";

/** A quiz at one of its questions: all that is needed to ask it, and it fits into a button. */
export interface QuizState {
  /** The fingerprint of the text. */
  readonly text: string;
  /** Undefined: all kinds take turns. */
  readonly kind: QuizKind | undefined;
  /** What the questions follow from, and what tells the quiz from others. */
  readonly seed: string;
  /** The question that is asked, counted from 1. */
  readonly round: number;
  /** How many there are. */
  readonly rounds: number;
  /** How many were answered right before this one. */
  readonly right: number;
}

/** How many questions a quiz may have. */
export const mostRounds = 20;

function digest(words: string, length: number): string {
  return createHash("sha256").update(words).digest("base64url").slice(0, length);
}

/** A quiz's seed: another for every time, place and member. */
export function seedFrom(...parts: readonly (string | number)[]): string {
  return digest(parts.join(" "), 8);
}

const mixed = "mixed";

/** The quiz in at most 40 characters. */
export function encodeQuiz({ text, kind, seed, round, rounds, right }: QuizState): string {
  return [text, kind ?? mixed, seed, round, rounds, right].join(".");
}

/** The quiz that was encoded; undefined when the code is not one of ours. */
export function decodeQuiz(code: string): QuizState | undefined {
  const [, text, named, seed, ...numbers] =
    /^([\w-]{8})\.([a-z]+)\.([\w-]{8})\.(\d{1,2})\.(\d{1,2})\.(\d{1,2})$/.exec(code) ?? [];
  if (text === undefined || seed === undefined) return undefined;
  const [round = 0, rounds = 0, right = 0] = numbers.map(Number);
  const kind = quizKinds.find((each) => each === named);
  if (kind === undefined && named !== mixed) return undefined;
  return round >= 1 && round <= rounds ? { text, kind, seed, round, rounds, right } : undefined;
}

/** The questions of a quiz, as far as the text has that many. */
export function questionsIn(
  index: TextIndex,
  { kind, seed }: Pick<QuizState, "kind" | "seed">,
  count: number,
): Question[] {
  const source = sourceOf(index);
  return firstQuestions(source, kind ? [kind] : kindsFor(source), seed, count);
}

/** The kinds of questions that a text is enough for. */
export function kindsOf(index: TextIndex): readonly QuizKind[] {
  return kindsFor(sourceOf(index));
}

/** What tells a question from another that a later version of Ibid may ask in its place. */
export function markOf({ asks, shown, choices }: Question): string {
  return digest([asks, ...shown, ...choices].join("\n"), 4);
}
