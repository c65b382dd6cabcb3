import { readFileSync } from "node:fs";
import { softmax } from "../../shared/probability.ts";
import { intentFile, unpackIntents, type IntentModel } from "./intent-file.ts";
import { gramsOf, vectorOf } from "./intent-features.ts";

/** What can be asked to be done with what was shown last. */
const moves = [
  "more",
  "next",
  "previous",
  "context",
  "whole",
  "note",
  "speaker",
  "shorter",
  "restart",
  "undo",
] as const;

/** What is said to Ibid, or about it, or among people, and asks nothing of the text. */
const smallTalks = [
  "thanks",
  "bye",
  "greeting",
  "praise",
  "complaint",
  "apology",
  "laugh",
  "nod",
  "mood",
  "who-are-you",
  "what-can-you-do",
  "how-are-you",
  "which-text",
  "off-topic",
] as const;

export type Navigation = (typeof moves)[number];
export type SmallTalk = (typeof smallTalks)[number];
export type IntentKind = Navigation | SmallTalk | "question";

/** All kinds, in the order of the model's columns. */
export const intentKinds: readonly IntentKind[] = ["question", ...moves, ...smallTalks];

/** What a message is meant as. */
export interface Intent {
  readonly kind: IntentKind;
  /** How probable it is that it is a question, or that it is none, whichever `kind` says; 0…1. */
  readonly probability: number;
}

/** Whether a kind is a move. */
export function isNavigation(kind: IntentKind): kind is Navigation {
  return moves.some((move) => move === kind);
}

/** Whether a kind is small talk. */
export function isSmallTalk(kind: IntentKind): kind is SmallTalk {
  return smallTalks.some((talk) => talk === kind);
}

let loaded: IntentModel | undefined;

function model(): IntentModel {
  loaded ??= unpackIntents(readFileSync(intentFile));
  return loaded;
}

/** From which probability a message counts as other than a question, 0…1: missing small talk is the lesser mistake. */
const otherThreshold = 0.55;

/** A message of which less is known is in another language, or about something. */
const leastFamiliar = 0.12;

function classified(message: string): Intent {
  const known = model();
  const { weights, scale, biases } = known;
  const { numbers, values, familiarity } = vectorOf(gramsOf(message), known);
  if (familiarity < leastFamiliar) return { kind: "question", probability: 1 };
  const scores = biases.map((bias, kind) => {
    let sum = 0;
    for (const [index, number] of numbers.entries()) {
      sum += (values[index] ?? 0) * (weights[number * biases.length + kind] ?? 0);
    }
    return bias + scale * sum;
  });
  const [question = 1, ...others] = softmax(scores);
  if (1 - question < otherThreshold) return { kind: "question", probability: question };
  const kind = intentKinds[1 + others.indexOf(Math.max(...others))] ?? "question";
  return { kind, probability: 1 - question };
}

/** From which probability a part of a message makes all of it a question. */
const clearQuestion = 0.7;

/** Behind a mark or an emoji. */
const betweenClauses = /(?<=[.!?;,:…]|\p{Extended_Pictographic})\s+/u;

/**
 * What a message is meant as. Of several things in one, a question counts most ("thanks! who was he?") and small talk
 * least ("haha nice, next one pls").
 */
export function classifyIntent(message: string): Intent {
  const whole = classified(message);
  const clauses = message.split(betweenClauses).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  if (whole.kind === "question" || clauses.length < 2) return whole;
  const parts = clauses.map(classified);
  const question = parts.find(({ kind, probability }) => kind === "question" && probability >= clearQuestion);
  if (question || isNavigation(whole.kind)) return question ?? whole;
  return parts.find(({ kind }) => isNavigation(kind)) ?? whole;
}
