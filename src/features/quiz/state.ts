import type { Fingerprint } from "../../document/fingerprint.ts";
import { createHash } from "node:crypto";
import * as v from "valibot";
import { actionCodec, fingerprintField, pageNumber, wholeNumber } from "../command/buttons.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { quizKinds, type MadeKind, type Question, type QuizKind } from "./questions/question.ts";
import { generateQuestions, availableKinds } from "./questions/generate.ts";
import { materialOf } from "./questions/material.ts";

/** The state of a quiz at one of its questions. It travels in the buttons, so no process has to keep it. */
export interface QuizState {
  /** The fingerprint of the text. */
  readonly fingerprint: Fingerprint;
  /** The kind of questions; undefined if all kinds take turns. */
  readonly kind?: QuizKind | undefined;
  /** Determines the questions, and identifies the quiz. */
  readonly seed: string;
  /** The number of the current question, from 1. */
  readonly round: number;
  /** The number of questions. */
  readonly rounds: number;
  /** The number of correct answers before this question. */
  readonly correct: number;
  /** Set if each member may answer once, and the answers are shown when the question is closed. */
  readonly everybody?: "all" | undefined;
  /** The time to answer a question, in seconds; undefined if there is no limit. */
  readonly seconds?: number | undefined;
  /** The number of the text's first paragraphs that questions are asked about; undefined for the whole text. */
  readonly upTo?: number | undefined;
}

/** The shortest and the longest time to answer a question, in seconds. */
export const timeLimits = { min: 10, max: 600 } as const;

/** The largest number of questions in a quiz. */
export const mostRounds = 20;
/** The number of questions if a member doesn't choose one. */
export const defaultRounds = 5;

function digest(words: string, length: number): string {
  return createHash("sha256").update(words).digest("base64url").slice(0, length);
}

/** A seed that differs for each time, channel and member. */
export function seedFrom(...parts: readonly (string | number)[]): string {
  return digest(parts.join(" "), 8);
}

const format = { command: "quiz", separator: ":", oldSeparator: "." };
const smallNumber = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number));

/** A quiz in at most 40 characters. Older buttons say "mixed" where no kind is chosen. */
const state = {
  fingerprint: fingerprintField,
  kind: v.optional(
    v.union([
      v.picklist(quizKinds),
      v.pipe(
        v.literal("mixed"),
        v.transform(() => undefined),
      ),
    ]),
  ),
  seed: v.pipe(v.string(), v.regex(/^[\w-]{8}$/)),
  round: smallNumber,
  rounds: smallNumber,
  correct: smallNumber,
};
/** How it is played. Older buttons end before these fields. */
const mode = { everybody: v.optional(v.literal("all")), seconds: v.optional(wholeNumber) };
/** `until` is when the time is up, in seconds since 1970. */
const asked = { ...mode, until: v.optional(v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number))) };
/** How far questions go. Older buttons end before this field. */
const extent = { upTo: v.optional(wholeNumber) };
const quiz = { ...state, ...mode, ...extent };
const checked = { ...state, checksum: v.pipe(v.string(), v.regex(/^[\w-]{4}$/)) };
const question = { ...checked, ...asked, ...extent };

/** The actions of this feature's buttons and its form. */
export const buttons = {
  /** Starts the same quiz with other questions. */
  again: actionCodec(format, "again", quiz),
  next: actionCodec(format, "next", quiz),
  /** Tells how the answer begins. */
  hint: actionCodec(format, "hint", question),
  /** Shows the answer: without a score, or who was right if everybody may answer. */
  skip: actionCodec(format, "skip", question),
  /** Ends the quiz before the current question. */
  end: actionCodec(format, "end", quiz),
  /** Opens the form for an answer. */
  type: actionCodec(format, "type", question),
  /** The form. */
  typed: actionCodec(format, "typed", question),
  /** One of the choices, by its index. */
  answer: actionCodec(format, "answer", { ...checked, choice: smallNumber, ...asked, ...extent }),
  /** A page of the scores; in place of the page before if `turn` is set. */
  scores: actionCodec(format, "scores", { page: pageNumber, turn: v.optional(v.literal("turn")) }),
  reset: actionCodec(format, "reset", {}),
  keep: actionCodec(format, "keep", {}),
};

/** In a quiz of all kinds, one question in so many is one that a member added, as long as there are any. */
const turnOfOwn = 3;

/** The first `count` of the questions that were made and those that members added, taking turns. */
function taken(made: readonly Question[], own: readonly Question[], count: number): Question[] {
  const [makes, adds] = [[...made], [...own]];
  return Array.from({ length: count }, (_, index) => {
    const [first, second] = index % turnOfOwn === 1 ? [adds, makes] : [makes, adds];
    return first.shift() ?? second.shift() ?? [];
  }).flat();
}

/**
 * The first `count` questions of a quiz; fewer if there are no more.
 *
 * @param own the questions that members added
 */
export async function questionsIn(
  index: TextIndex,
  { kind, seed }: Pick<QuizState, "kind" | "seed">,
  count: number,
  own: readonly Question[],
): Promise<Question[]> {
  // Each in a place of its own, so that one that is added or removed meanwhile leaves the order of the others.
  const placed = own.map((each) => ({ each, place: digest(`${seed} ${each.id}`, 8) }));
  const added = placed.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ each }) => each);
  if (kind === "own") return added.slice(0, count);
  const material = await materialOf(index);
  const kinds = kind ? [kind] : await availableKinds(material);
  const made = await generateQuestions(material, kinds, seed, count);
  return kind ? made : taken(made, added, count);
}

/** The kinds of questions that can be made from a text. */
export async function availableKindsOf(index: TextIndex): Promise<readonly MadeKind[]> {
  return availableKinds(await materialOf(index));
}

/** Tells whether a later version of Ibid asks a different question in the same place. */
export function checksumOf({ prompt, lines, choices }: Question): string {
  return digest([prompt, ...lines, ...choices].join("\n"), 4);
}
