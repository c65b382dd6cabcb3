import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { bundled } from "../../src/shared/package-path.ts";
import {
  intentKinds,
  classifyIntent,
  isNavigation,
  isSmallTalk,
  type IntentKind,
} from "../../src/dialogue/intent/intent.ts";
import { storedIdf, type IntentModel } from "../../src/dialogue/intent/intent-model.ts";
import { gramsOf, vectorOf, type GramTable, type GramVector } from "../../src/dialogue/intent/n-grams.ts";
import { IbidError } from "../../src/shared/error.ts";
import { softmax } from "../../src/shared/probability.ts";
import { mulberry32 } from "../support/random.ts";
import { descend } from "./linear-models.ts";

/** A phrase with its intent. */
export interface Phrase {
  readonly kind: IntentKind;
  readonly words: string;
}

/**
 * Reads phrases, one per line: the intent, a tab, the phrase.
 *
 * @throws IbidError if a line has another form
 */
export function readPhrases(path: string): Phrase[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line, index) => {
    const [name, words] = line.split("\t");
    const kind = intentKinds.find((each) => each === name);
    if (kind === undefined || words === undefined || words.trim() === "") {
      throw new IbidError(
        "invalid-input",
        `${path}: line ${index + 1} must be an intent, a tab and a phrase.`,
        {
          facts: { path },
        },
      );
    }
    return { kind, words };
  });
}

/** The phrases that come with Ibid. */
export const ownPhrases = bundled("training/intents.tsv");

/** The question sets that come with Ibid. */
export function ownSets(): string[] {
  const folder = bundled("training/questions");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => `${folder}/${name}`);
}

/** SHA-256 of the concatenated files, in hexadecimal. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex");
}

/** True if a phrase is classified correctly. The kinds of small talk count as one. */
export function isClassifiedCorrectly({ kind, words }: Phrase): boolean {
  const found = classifyIntent(words).kind;
  return found === kind || (isSmallTalk(found) && isSmallTalk(kind));
}

/** The intents of phrases that may precede a question in the same message. */
const openers: ReadonlySet<IntentKind> = new Set(["thanks", "greeting", "nod", "laugh", "apology", "praise"]);
/** In words. */
const maxOpenerLength = 6;
const joints = [" ", ", ", "! ", ". "];

/** Messages of small talk and a question, such as "thanks! who was he?", and half as many of small talk and navigation. */
export function composeMessages(phrases: readonly Phrase[], questions: number, seed: number): Phrase[] {
  const random = mulberry32(seed);
  const opening = phrases.filter(
    ({ kind, words }) => openers.has(kind) && words.split(" ").length <= maxOpenerLength,
  );
  const compose = (asking: readonly Phrase[]): Phrase => {
    const { kind, words } = random.pick(asking);
    return { kind, words: random.pick(opening).words + random.pick(joints) + words };
  };
  const asked = phrases.filter(({ kind }) => kind === "question");
  const navigation = phrases.filter(({ kind }) => isNavigation(kind));
  return Array.from({ length: questions }, (_, index) =>
    index % 2 === 0 ? [compose(asked)] : [compose(asked), compose(navigation)],
  ).flat();
}

type Grams = ReturnType<typeof gramsOf>;

/** N-grams in fewer messages are left out. */
const minMessages = 2;

/** The n-grams of the messages with their smoothed IDF. */
function tableOf(messages: readonly Grams[]): GramTable {
  const frequencies = new Map<string, number>();
  for (const grams of messages) {
    for (const counts of grams) {
      for (const gram of counts.keys()) frequencies.set(gram, (frequencies.get(gram) ?? 0) + 1);
    }
  }
  const idf = (frequency: number) => storedIdf(1 + Math.log((1 + messages.length) / (1 + frequency)));
  const kept = [...frequencies].filter(([, frequency]) => frequency >= minMessages);
  return {
    numbers: new Map(kept.map(([gram], number) => [gram, number])),
    idfs: kept.map(([, frequency]) => idf(frequency)),
    unknownIdf: idf(1),
  };
}

/** The part of a table with the given n-grams. */
function subtable({ numbers, idfs, unknownIdf }: GramTable, grams: readonly string[]): GramTable {
  return {
    numbers: new Map(grams.map((gram, number) => [gram, number])),
    idfs: grams.map((gram) => idfs[numbers.get(gram) ?? 0] ?? 0),
    unknownIdf,
  };
}

/** L2 regularisation. */
const penalty = 3e-6;
const steps = 100;
const rate = 0.3;

/**
 * Adds the gradient of the cross-entropy of one message to `slopes`. The biases follow the weights.
 *
 * @param right the index of the right intent
 * @param share the weight of the message
 */
function addSlopes(
  slopes: Float64Array,
  { numbers, values }: GramVector,
  right: number,
  weights: Float64Array,
  share: number,
): void {
  const kinds = intentKinds.length;
  const biases = weights.length - kinds;
  const scores = weights.slice(biases);
  for (let index = 0; index < numbers.length; index++) {
    const [row, value] = [(numbers[index] ?? 0) * kinds, values[index] ?? 0];
    for (let kind = 0; kind < kinds; kind++) {
      scores[kind] = (scores[kind] ?? 0) + value * (weights[row + kind] ?? 0);
    }
  }
  const pulls = softmax([...scores]).map((each, kind) => share * (each - (kind === right ? 1 : 0)));
  for (let kind = 0; kind < kinds; kind++) {
    slopes[biases + kind] = (slopes[biases + kind] ?? 0) + (pulls[kind] ?? 0);
  }
  for (let index = 0; index < numbers.length; index++) {
    const [row, value] = [(numbers[index] ?? 0) * kinds, values[index] ?? 0];
    for (let kind = 0; kind < kinds; kind++) {
      slopes[row + kind] = (slopes[row + kind] ?? 0) + value * (pulls[kind] ?? 0);
    }
  }
}

/** Fits the weights by n-gram and intent, followed by the biases. */
function fitWeights(vectors: readonly GramVector[], kinds: readonly number[], grams: number): Float64Array {
  return descend((grams + 1) * intentKinds.length, steps, rate, (weights) => {
    const slopes = weights.map((weight, index) =>
      index < grams * intentKinds.length ? penalty * weight : 0,
    );
    for (const [index, vector] of vectors.entries()) {
      addSlopes(slopes, vector, kinds[index] ?? 0, weights, 1 / vectors.length);
    }
    return slopes;
  });
}

/** The n-grams with the largest squared weights times the square root of their frequency. */
function selectGrams(table: GramTable, weights: Float64Array, count: number): string[] {
  const kinds = intentKinds.length;
  const squares = (number: number) =>
    weights.subarray(number * kinds, (number + 1) * kinds).reduce((sum, each) => sum + each * each, 0);
  // IDF is 1 − log frequency, up to a constant.
  const rootFrequency = (number: number) => Math.exp(-(table.idfs[number] ?? 0) / 2);
  return [...table.numbers]
    .map(([gram, number]) => ({ gram, worth: squares(number) * rootFrequency(number) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, count)
    .map(({ gram }) => gram);
}

/** The share of the weights that are stored without being cut off. */
const uncutShare = 0.9995;

function quantised(weights: Float64Array): { weights: Int8Array; scale: number } {
  const sizes = weights.map(Math.abs).toSorted();
  const scale = (sizes[Math.floor(uncutShare * (sizes.length - 1))] ?? 1) / 127;
  const byte = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / scale)));
  return { weights: Int8Array.from(weights, byte), scale };
}

/**
 * Fits a softmax regression over n-grams: first over all, then over the most important ones.
 *
 * @param maxGrams the number of n-grams of the model
 * @returns the quantised model
 */
export function fitIntents(phrases: readonly Phrase[], maxGrams: number): IntentModel {
  const messages = phrases.map(({ words }) => gramsOf(words));
  const kinds = phrases.map(({ kind }) => intentKinds.indexOf(kind));
  const fit = (table: GramTable) =>
    fitWeights(
      messages.map((grams) => vectorOf(grams, table)),
      kinds,
      table.numbers.size,
    );
  const full = tableOf(messages);
  const table = subtable(full, selectGrams(full, fit(full), maxGrams));
  const weights = fit(table);
  const biases = weights.length - intentKinds.length;
  return { ...table, ...quantised(weights.subarray(0, biases)), biases: [...weights.subarray(biases)] };
}
