import { readFileSync } from "node:fs";
import { fold } from "../../nlp/english/tokens.ts";
import { stemOf } from "../../nlp/english/wink.ts";
import type { Vocabulary } from "../../retrieval/index/vocabulary.ts";
import { softmax } from "../../shared/probability.ts";
import {
  leastFamiliarity,
  longestSmallTalk,
  otherIntentThreshold,
  questionClauseThreshold,
  surelyOtherIntentThreshold,
  textRequestThreshold,
} from "../policy/thresholds.ts";
import { expandAbbreviations } from "../utterance/abbreviations.ts";
import { lowerWords, type Utterance } from "../utterance/utterance.ts";
import { intentFile, unpackIntents, type IntentModel } from "./intent-model.ts";
import { gramsOf, vectorOf } from "./n-grams.ts";

const navigations = [
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
  "repeat",
] as const;

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
  "command",
  "off-topic",
] as const;

const textRequests = [
  "outline",
  "author",
  "cite",
  "certainty",
  "better",
  "people",
  "dates",
  "translate",
  "simplify",
  "compose",
  "opinion",
] as const;

/** A way to go on from the excerpts shown last. */
export type Navigation = (typeof navigations)[number];
/** A kind of message that asks nothing of the text. */
export type SmallTalk = (typeof smallTalks)[number];
/** A request about the text as a whole or about the last answer, or for something that isn't done. */
export type TextRequest = (typeof textRequests)[number];
/** Every kind of message that is told apart. */
export type IntentKind = Navigation | SmallTalk | TextRequest | "question";

/** All kinds, in the order of the model's biases and weights. */
export const intentKinds: readonly IntentKind[] = [
  "question",
  ...navigations,
  ...smallTalks,
  ...textRequests,
];

/** The intent of a message. */
export interface Intent {
  readonly kind: IntentKind;
  /** Probability of being a question if `kind` is "question", else of being none; 0…1. */
  readonly probability: number;
}

/** True if an intent navigates. */
export function isNavigation(kind: IntentKind): kind is Navigation {
  return navigations.some((each) => each === kind);
}

/** True if an intent is small talk. */
export function isSmallTalk(kind: IntentKind): kind is SmallTalk {
  return smallTalks.some((each) => each === kind);
}

/** True if an intent is a request about the text or the last answer. */
export function isTextRequest(kind: IntentKind): kind is TextRequest {
  return textRequests.some((each) => each === kind);
}

let loaded: IntentModel | undefined;

function model(): IntentModel {
  loaded ??= unpackIntents(readFileSync(intentFile));
  return loaded;
}

function classifyClause(message: string): Intent {
  const known = model();
  const { weights, scale, biases } = known;
  const grams = gramsOf(message);
  const { numbers, values, familiarity } = vectorOf(grams, known);
  const hasNoToken = grams[0]?.size === 0;
  if (hasNoToken || familiarity < leastFamiliarity) return { kind: "question", probability: 1 };
  const sums = new Float64Array(biases.length);
  for (let index = 0; index < numbers.length; index++) {
    const row = (numbers[index] ?? 0) * biases.length;
    const value = values[index] ?? 0;
    for (let kind = 0; kind < sums.length; kind++) {
      sums[kind] = (sums[kind] ?? 0) + value * (weights[row + kind] ?? 0);
    }
  }
  const scores = biases.map((bias, kind) => bias + scale * (sums[kind] ?? 0));
  const [question = 1, ...others] = softmax(scores);
  if (1 - question < otherIntentThreshold) return { kind: "question", probability: question };
  const kind = intentKinds[1 + others.indexOf(Math.max(...others))] ?? "question";
  return { kind, probability: 1 - question };
}

/** White space after a punctuation mark or an emoji. */
const betweenClauses = /(?<=[.!?;,:…]|\p{Extended_Pictographic})\s+/u;

/**
 * The intent of a message by the classifier alone. If its clauses have several intents, a question counts most
 * ("thanks! who was he?") and small talk least ("haha nice, next one pls").
 */
export function classifyIntent(message: string): Intent {
  const whole = classifyClause(message);
  const clauses = message.split(betweenClauses).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  if (whole.kind === "question" || clauses.length < 2) return whole;
  const parts = clauses.map(classifyClause);
  const question = parts.find(
    ({ kind, probability }) => kind === "question" && probability >= questionClauseThreshold,
  );
  if (question || isNavigation(whole.kind)) return question ?? whole;
  return parts.find(({ kind }) => isNavigation(kind)) ?? whole;
}

/** Words without which a message doesn't ask for an index of a text, even if the classifier thinks so. */
const indexWords: Readonly<Partial<Record<IntentKind, RegExp>>> = {
  dates:
    /\b(?:dates?|dated|years?|months?|days?|when|times?|timeline|timespan|timeframe|chronolog\p{L}*|period|century|centuries|era|epoch|decades?|calendar)\b/iu,
};

/** Asks for the bot's own opinion, whatever it is about: "what do you think of Berg?". */
const asksForOpinion =
  /^\W*(?:(?:and|so|but|ok|okay|well)\W+)*(?:(?:what|how) (?:do|would) (?:you|u|ya) (?:\p{L}+ly )?(?:think|feel|reckon|make) (?:about|of)\b|(?:what(?:'?s| is|s)|(?:tell|give) me) (?:your|ur) (?:\p{L}+ )?(?:opinions?|views?|take|thoughts?|feelings?) (?:on|of|about)\b)/iu;

/** Asks how something is done by anybody, not what the bot does: "how do you get rid of it?". */
const asksHowTo =
  /^\W*(?:(?:and|so|but|ok|okay)\W+)*how (?:do|can|could|would|should) (?:you|u|ya|we|one) (?!(?:be|believe|do|feel|find|know|like|rate|rely|see|think|trust|work)\b)/iu;

/** Disputes what somebody said or did, not the last answer: "that's not what the council said". */
const disputesText = /\bnot what (?!(?:i|we|you|u)\b)\p{L}/iu;

/** Asks for a place in what is told, not for a note: "from where?", "from where did they sail". */
const asksForOrigin =
  /^\W*(?:(?:and|so|but|ok|okay)\W+)*(?:(?:from where|where from)\W*$|from where (?:is|are|was|were|do|does|did|has|have|had) (?!(?:this|that|it|you|u|ya)\b))/iu;

/**
 * The intent of an utterance about a text. A long message, one with a name from the text, or an unlikely request or one
 * with a word that the classifier has never seen, is a question unless the classifier is sure that it isn't.
 */
export function intentIn({ text, words }: Utterance, { names }: Vocabulary): IntentKind {
  if (asksForOpinion.test(text.replace(/[’‘]/gu, "'"))) return "opinion";
  const { kind, probability } = classifyIntent(text);
  if (kind === "note" && asksForOrigin.test(text)) return "question";
  if ((kind === "opinion" || kind === "certainty") && asksHowTo.test(text)) return "question";
  if (kind === "complaint" && disputesText.test(text)) return "question";
  if (indexWords[kind]?.test(text) === false) return "question";
  if (kind === "question" || probability >= surelyOtherIntentThreshold) return kind;
  const hasName = words.some((word) => names.has(stemOf(fold(word))));
  const isRequest = isTextRequest(kind) || kind === "which-text";
  const isUnlikely = isRequest && (probability < textRequestThreshold || !hasSeenWords(text));
  return hasName || isUnlikely || text.length > longestSmallTalk ? "question" : kind;
}

/** True if the classifier was trained on messages with each of the words. */
export function hasSeenWords(message: string): boolean {
  const { numbers } = model();
  return lowerWords(expandAbbreviations(message)).every((word) => numbers.has(`=${word}`));
}
