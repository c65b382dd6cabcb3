import { createHash } from "node:crypto";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { quizKinds, type Question, type QuizKind } from "./questions/question.ts";
import { generateQuestions, availableKinds } from "./questions/generate.ts";
import { materialOf } from "./questions/material.ts";

/** The state of a quiz at one of its questions. It travels in the buttons, so no process has to keep it. */
export interface QuizState {
  /** The fingerprint of the text. */
  readonly fingerprint: string;
  /** The kind of questions; undefined if all kinds take turns. */
  readonly kind: QuizKind | undefined;
  /** Determines the questions, and identifies the quiz. */
  readonly seed: string;
  /** The number of the current question, from 1. */
  readonly round: number;
  /** The number of questions. */
  readonly rounds: number;
  /** The number of correct answers before this question. */
  readonly correct: number;
}

/** The largest number of questions in a quiz. */
export const mostRounds = 20;

function digest(words: string, length: number): string {
  return createHash("sha256").update(words).digest("base64url").slice(0, length);
}

/** A seed that differs for each time, channel and member. */
export function seedFrom(...parts: readonly (string | number)[]): string {
  return digest(parts.join(" "), 8);
}

const mixed = "mixed";

/** Encodes a quiz in at most 40 characters. */
export function encodeQuiz({ fingerprint, kind, seed, round, rounds, correct }: QuizState): string {
  return [fingerprint, kind ?? mixed, seed, round, rounds, correct].join(".");
}

/** Decodes a quiz. Returns undefined if the code is malformed. */
export function decodeQuiz(code: string): QuizState | undefined {
  const [, fingerprint, named, seed, ...numbers] =
    /^([\w-]{8})\.([a-z]+)\.([\w-]{8})\.(\d{1,2})\.(\d{1,2})\.(\d{1,2})$/.exec(code) ?? [];
  if (fingerprint === undefined || seed === undefined) return undefined;
  const [round = 0, rounds = 0, correct = 0] = numbers.map(Number);
  const kind = quizKinds.find((each) => each === named);
  if (kind === undefined && named !== mixed) return undefined;
  return round >= 1 && round <= rounds ? { fingerprint, kind, seed, round, rounds, correct } : undefined;
}

/** The first `count` questions of a quiz; fewer if the text has no more. */
export function questionsIn(
  index: TextIndex,
  { kind, seed }: Pick<QuizState, "kind" | "seed">,
  count: number,
): Question[] {
  const material = materialOf(index);
  return generateQuestions(material, kind ? [kind] : availableKinds(material), seed, count);
}

/** The kinds of questions that can be made from a text. */
export function availableKindsOf(index: TextIndex): readonly QuizKind[] {
  return availableKinds(materialOf(index));
}

/** Tells whether a later version of Ibid asks a different question in the same place. */
export function checksumOf({ prompt, lines, choices }: Question): string {
  return digest([prompt, ...lines, ...choices].join("\n"), 4);
}
