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
import { IbidError } from "../../src/shared/error.ts";
import { softmax } from "../../src/shared/probability.ts";
import { listAt, objectAt, readJson, textAt } from "../eval/checked.ts";
import { mulberry32 } from "../random.ts";
import { descend } from "./softmax.ts";
import { storedIdf, type IntentModel } from "../../src/dialogue/intent/intent-model.ts";
import { gramsOf, vectorOf, type GramTable, type GramVector } from "../../src/dialogue/intent/n-grams.ts";

/** A phrase with what it is meant as. */
export interface Phrase {
  readonly kind: IntentKind;
  readonly words: string;
}

/**
 * Reads lines of a kind, a tab and a phrase.
 *
 * @throws IbidError when a line isn't of that form
 */
export function readPhrases(path: string): Phrase[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line, index) => {
    const [name, words] = line.split("\t");
    const kind = intentKinds.find((each) => each === name);
    if (kind === undefined || words === undefined || words.trim() === "") {
      throw new IbidError("invalid-input", `${path}: line ${index + 1} is no kind, tab and phrase.`, {
        facts: { path },
      });
    }
    return { kind, words };
  });
}

/**
 * All that a question set asks its text: its questions, answerable or not, and the turns of its dialogues.
 *
 * @throws IbidError when the file can't be read or is no question set
 */
export async function questionsIn(path: string): Promise<string[]> {
  const { answerable, unanswerable, dialogues } = objectAt(path, await readJson(path));
  const asked = [answerable, unanswerable ?? []].flatMap((list) => listAt(path, list));
  const turns = listAt(path, dialogues ?? []).flatMap((each) => listAt(path, objectAt(path, each)["turns"]));
  return [...asked, ...turns].flatMap((value) => {
    const { question, kind, expect = "answer" } = objectAt(path, value);
    const isQuestion = kind !== "chitchat" && (expect === "answer" || expect === "unanswerable");
    return isQuestion ? [textAt(path, question)] : [];
  });
}

/** The phrases that come with Ibid, to learn from. */
export const ownPhrases = bundled("training/intents.tsv");

/** The question sets that come with Ibid, to learn from. */
export function ownSets(): string[] {
  const folder = bundled("training/questions");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => `${folder}/${name}`);
}

/** SHA-256 of some files one after another, in hexadecimal. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex");
}

/** Whether a phrase is told rightly: moves from one another, small talk of all kinds from the rest. */
export function isTold({ kind, words }: Phrase): boolean {
  const found = classifyIntent(words).kind;
  return found === kind || (isSmallTalk(found) && isSmallTalk(kind));
}

/** What is said in a few words before one asks something, and how the two are joined. */
const openers: ReadonlySet<IntentKind> = new Set(["thanks", "greeting", "nod", "laugh", "apology", "praise"]);
const longestOpener = 6;
const joints = [" ", ", ", "! ", ". "];

/** Questions, and half as many moves, behind small talk: so "thanks! who was he?" is learned to be a question. */
export function composed(phrases: readonly Phrase[], questions: number, seed: number): Phrase[] {
  const random = mulberry32(seed);
  const opening = phrases.filter(
    ({ kind, words }) => openers.has(kind) && words.split(" ").length <= longestOpener,
  );
  const behind = (asking: readonly Phrase[]): Phrase => {
    const { kind, words } = random.pick(asking);
    return { kind, words: random.pick(opening).words + random.pick(joints) + words };
  };
  const asked = phrases.filter(({ kind }) => kind === "question");
  const moves = phrases.filter(({ kind }) => isNavigation(kind));
  return Array.from({ length: questions }, (_, index) =>
    index % 2 === 0 ? [behind(asked)] : [behind(asked), behind(moves)],
  ).flat();
}

type Grams = ReturnType<typeof gramsOf>;

/** In how many messages an n-gram must be. */
const fewestMessages = 2;

/** The n-grams of several messages, with the smoothed inverse of how many have them. */
function tableOf(messages: readonly Grams[]): GramTable {
  const frequencies = new Map<string, number>();
  for (const grams of messages) {
    for (const counts of grams) {
      for (const gram of counts.keys()) frequencies.set(gram, (frequencies.get(gram) ?? 0) + 1);
    }
  }
  const idf = (frequency: number) => storedIdf(1 + Math.log((1 + messages.length) / (1 + frequency)));
  const kept = [...frequencies].filter(([, frequency]) => frequency >= fewestMessages);
  return {
    numbers: new Map(kept.map(([gram], number) => [gram, number])),
    idfs: kept.map(([, frequency]) => idf(frequency)),
    unknownIdf: idf(1),
  };
}

/** A table of some of the n-grams of another. */
function narrowed({ numbers, idfs, unknownIdf }: GramTable, grams: readonly string[]): GramTable {
  return {
    numbers: new Map(grams.map((gram, number) => [gram, number])),
    idfs: grams.map((gram) => idfs[numbers.get(gram) ?? 0] ?? 0),
    unknownIdf,
  };
}

/** Of the squared weights. */
const penalty = 3e-6;
const steps = 100;
const rate = 0.3;

/** The gradient of the mean cross-entropy, added to `slopes`; the biases stand behind the weights. */
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

/** Weights by n-gram and kind, then the biases. */
function fitted(vectors: readonly GramVector[], kinds: readonly number[], grams: number): Float64Array {
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

/** The n-grams whose weights are largest, those of more messages before those of fewer. */
function weightiest(table: GramTable, weights: Float64Array, most: number): string[] {
  const kinds = intentKinds.length;
  const squares = (number: number) =>
    weights.subarray(number * kinds, (number + 1) * kinds).reduce((sum, each) => sum + each * each, 0);
  // An inverse document frequency falls with the logarithm of the frequency: this is the frequency's square root.
  const commonness = (number: number) => Math.exp(-(table.idfs[number] ?? 0) / 2);
  return [...table.numbers]
    .map(([gram, number]) => ({ gram, worth: squares(number) * commonness(number) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ gram }) => gram);
}

/** The share of the weights that are small enough to be stored as they are. */
const storable = 0.9995;

function quantised(weights: Float64Array): { weights: Int8Array; scale: number } {
  const sizes = weights.map(Math.abs).toSorted();
  const scale = (sizes[Math.floor(storable * (sizes.length - 1))] ?? 1) / 127;
  const byte = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / scale)));
  return { weights: Int8Array.from(weights, byte), scale };
}

/**
 * Fits a linear softmax over n-grams: once over all, then over the `most` that weigh most.
 *
 * @returns the model as it is stored
 */
export function fitIntents(phrases: readonly Phrase[], most: number): IntentModel {
  const messages = phrases.map(({ words }) => gramsOf(words));
  const kinds = phrases.map(({ kind }) => intentKinds.indexOf(kind));
  const fit = (table: GramTable) =>
    fitted(
      messages.map((grams) => vectorOf(grams, table)),
      kinds,
      table.numbers.size,
    );
  const full = tableOf(messages);
  const table = narrowed(full, weightiest(full, fit(full), most));
  const weights = fit(table);
  const biases = weights.length - intentKinds.length;
  return { ...table, ...quantised(weights.subarray(0, biases)), biases: [...weights.subarray(biases)] };
}
