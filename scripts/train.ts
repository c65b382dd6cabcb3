import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { prepare } from "../src/compose.ts";
import { answerThreshold } from "../src/conversation/answer.ts";
import { readTextFile } from "../src/ingest/read.ts";
import {
  confidenceFeatures,
  confidenceOf,
  evidenceFeatures,
  type ConfidenceFeatures,
  type Gate,
} from "../src/retrieval/confidence.ts";
import { encoderFeatures, stemFeatures, wordFeatures, type Feature } from "../src/retrieval/features.ts";
import { Library } from "../src/retrieval/library.ts";
import { reranked, type Weights } from "../src/retrieval/ranking.ts";
import type { Models } from "../src/retrieval/weights.ts";
import type { QuestionSet } from "./eval/model.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { readSquad } from "./eval/squad.ts";
import { table } from "./table.ts";
import { decisionFeatures, foreignTo, trainedOn, withoutAnswer, type Trained } from "./train/examples.ts";
import { fitGates, fitSoftmax, type Case, type Sign } from "./train/softmax.ts";

// Fits the weights of the ranking and of the decision to answer, and writes them to src/retrieval/weights.ts:
//   npm run train -- --set QUESTIONS.json --text FILE [--set … --text …] [--squad FILE]
// Each set is also ranked by weights learned on the other sets alone, which is what the printed table shows.

/** A SQuAD question counts for less: there are many, and they share their words with the answer. */
const squadWeight = 0.35;
const rankingPenalty = 0.02;
const decisionPenalty = 0.01;
/** How many questions made for other texts each text is asked. */
const foreignQuestions = 60;

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    text: { type: "string", multiple: true, default: [] },
    squad: { type: "string", multiple: true, default: [] },
  },
});

/** English taken for a language of which nothing is known but how to stem it: what other languages learn from. */
const asOther = "en-x-other";

async function readSets(language?: string): Promise<QuestionSet[]> {
  const pairs = values.set.map(async (path, index) => {
    const { text } = await readTextFile(values.text[index] ?? "");
    return readQuestionSet(path, text);
  });
  const sets = await Promise.all([...pairs, ...values.squad.map((path) => readSquad(path))]);
  if (language === undefined) return sets;
  return sets.map((set) => ({
    ...set,
    parts: set.parts.map((part) => ({ ...part, text: { ...part.text, language } })),
  }));
}

/** Every question with its candidates. */
async function readExamples(model: keyof Models): Promise<Trained[]> {
  const sets = await readSets(model === "stems" ? asOther : undefined);
  const library = await Library.of(sets.flatMap(({ parts }) => parts[0]?.text ?? []));
  // One by one, since a shelf is prepared only as far as its texts are few.
  // oxlint-disable-next-line no-await-in-loop
  if (model === "encoder") for (const index of library.indexes) await prepare([index]);
  return sets.flatMap((set) => {
    const [part] = set.parts;
    if (!part) return [];
    const index = library.index(part.text.id);
    return [...trainedOn(set, index), ...foreignTo(set, index, sets, foreignQuestions)];
  });
}

function isSquad(set: string): boolean {
  return values.squad.some((path) => path.includes(set));
}

function weightOf({ set }: Trained): number {
  return isSquad(set) ? squadWeight : 1;
}

function fitRanking(examples: readonly Trained[], features: readonly Feature[]): Weights {
  const rows = examples
    .filter(({ right }) => right.size > 0)
    .map((example) => ({
      rows: example.candidates.map((candidate) => features.map((name) => candidate.features[name])),
      right: example.candidates.map(({ sentence }) => example.right.has(sentence.id)),
      weight: weightOf(example),
    }));
  const weights = fitSoftmax(rows, features.length, rankingPenalty);
  return Object.fromEntries(features.map((name, index) => [name, weights[index] ?? 0]));
}

/** A case with where it comes from. */
interface Decision extends Case {
  readonly features: ConfidenceFeatures;
  readonly set: string;
  readonly kind: Trained["kind"] | "taken away";
}

/** How much the decision learns from each kind: most from the questions that people made up to have no answer. */
function decisionWeight(kind: Decision["kind"], squad: boolean): number {
  if (kind === "made up") return 4;
  // Where all of a text is about the same, an answerable question without its paragraph is a poor stand-in.
  if (kind === "taken away") return squad ? 1 : 0.25;
  return 1;
}

function decisionsOf(examples: readonly Trained[], weights: Weights): Decision[] {
  return examples.flatMap((example) => {
    const { set, kind } = example;
    const decision = (each: Trained, as: Decision["kind"]): Decision => {
      const features = decisionFeatures(each, weights);
      return {
        set,
        kind: as,
        features,
        row: confidenceFeatures.map((name) => features[name]),
        yes: as === "answerable",
        weight: decisionWeight(as, isSquad(set)),
      };
    };
    if (kind !== "answerable" || example.right.size === 0) return [decision(example, kind)];
    return [decision(example, kind), decision(withoutAnswer(example), "taken away")];
  });
}

/** Yes and no weigh the same in all. */
function balanced(decisions: readonly Decision[]): Decision[] {
  const mass = (yes: boolean) =>
    decisions.reduce((sum, decision) => sum + (decision.yes === yes ? decision.weight : 0), 0);
  const ratio = mass(true) / (mass(false) || 1);
  return decisions.map((decision) =>
    decision.yes ? decision : { ...decision, weight: decision.weight * ratio },
  );
}

type Name = (typeof confidenceFeatures)[number];

const gateFeatures: Readonly<Record<"oneSubject" | "manySubjects", readonly (readonly Name[])[]>> = {
  oneSubject: [evidenceFeatures, confidenceFeatures],
  manySubjects: [evidenceFeatures],
};

function fitConfidence(decisions: readonly Decision[], subjects: "oneSubject" | "manySubjects"): Gate[] {
  const gates = gateFeatures[subjects];
  const shapes = gates.map((names) => ({
    columns: names.map((name) => confidenceFeatures.indexOf(name)),
    signs: names.map((name): Sign => {
      if (name === "strangers") return -1;
      return names === evidenceFeatures ? 1 : 0;
    }),
  }));
  return fitGates(balanced(decisions), shapes, decisionPenalty).map(([bias = 0, ...weights], gate) => ({
    bias,
    ...Object.fromEntries((gates[gate] ?? []).map((name, index) => [name, weights[index] ?? 0])),
  }));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)}%`;
}

/** How many questions have a right sentence among the first `among`. */
function found(examples: readonly Trained[], weights: Weights, among: number): number {
  return examples.filter(({ candidates, right }) =>
    reranked(candidates, weights)
      .slice(0, among)
      .some(({ sentence }) => right.has(sentence.id)),
  ).length;
}

/** Trains on all sets but one, in turn: what to expect of a text never seen. */
function leaveOneOut(examples: readonly Trained[], features: readonly Feature[]) {
  const names = [...new Set(examples.map(({ set }) => set))];
  const decisions: Decision[] = [];
  const rows = names.map((name) => {
    const weights = fitRanking(
      examples.filter(({ set }) => set !== name),
      features,
    );
    const own = examples.filter(({ set }) => set === name);
    const answerable = own.filter(({ kind }) => kind === "answerable");
    const low = answerable.filter(({ lowOverlap }) => lowOverlap);
    decisions.push(...decisionsOf(own, weights));
    const shares = [answerable, low].flatMap((some) =>
      [1, 3].map((among) => percent(found(some, weights, among), some.length)),
    );
    return [name, String(answerable.length)].concat(shares);
  });
  return {
    decisions,
    rows: [["left out", "questions", "first", "in three", "low first", "low in three"], ...rows],
  };
}

/**
 * The gates of a text about one subject. By stems alone no text is known to be about one, so that all sets teach the
 * same gate.
 */
function oneSubjectGates(model: keyof Models, decisions: readonly Decision[]): Gate[] {
  if (model === "stems") return fitConfidence(decisions, "manySubjects");
  return fitConfidence(
    decisions.filter(({ set }) => !isSquad(set)),
    "oneSubject",
  );
}

/** The share of each kind decided rightly, of each set by weights learned on the others. */
function decidedRightly(model: keyof Models, decisions: readonly Decision[]): string[][] {
  const kinds = ["answerable", "made up", "taken away", "foreign"] as const;
  const names = [...new Set(decisions.map(({ set }) => set))].filter((name) => !isSquad(name));
  const rows = names.map((name) => {
    const gates = oneSubjectGates(
      model,
      decisions.filter(({ set }) => set !== name),
    );
    const shares = kinds.map((kind) => {
      const own = decisions.filter((decision) => decision.set === name && decision.kind === kind);
      const right = own.filter(
        ({ features, yes }) => confidenceOf(features, gates) >= answerThreshold === yes,
      );
      return percent(right.length, own.length);
    });
    return [name, ...shares];
  });
  return [["left out", ...kinds], ...rows];
}

/** The unity that tells the sets about one subject from the SQuAD files: between the two. */
const unity = { words: 0.33, encoder: 0.36 };

function confidenceModel(model: keyof Models, decisions: readonly Decision[]) {
  const oneSubject = oneSubjectGates(model, decisions).map(rounded);
  if (model === "stems") return { oneSubject, manySubjects: oneSubject, unity: 1 };
  const manySubjects = fitConfidence(
    decisions.filter(({ set }) => isSquad(set)),
    "manySubjects",
  );
  return { oneSubject, manySubjects: manySubjects.map(rounded), unity: unity[model] };
}

const rounded = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toPrecision(4))]));

const models: Record<string, unknown> = {};
const report: string[] = [];
for (const [name, features] of [
  ["stems", stemFeatures],
  ["words", wordFeatures],
  ["encoder", [...wordFeatures, ...encoderFeatures]],
] as const) {
  // oxlint-disable-next-line no-await-in-loop -- the last model needs what the others must not have
  const examples = await readExamples(name);
  const { decisions, rows } = leaveOneOut(examples, features);
  report.push(`${name}\n${table(rows)}\n\n${table(decidedRightly(name, decisions))}`);
  models[name] = {
    ranking: rounded(fitRanking(examples, features)),
    confidence: confidenceModel(name, decisions),
  };
}
process.stdout.write(`${report.join("\n\n")}\n`);

const target = fileURLToPath(new URL("../src/retrieval/weights.ts", import.meta.url));
const sources = [...values.set, ...values.squad].map((path) => path.replace(/^.*[/\\]/, "")).join(", ");
const comment = report.join("\n\n").replace(/^/gm, " * ").replace(/ +$/gm, "");
const [start = ""] = readFileSync(target, "utf8").split("/**\n * Made by");
writeFileSync(
  target,
  `${start}/**
 * Made by \`npm run train\` from ${sources}; not to be edited. With each set left out of the training in turn, a right
 * sentence came, and the decision to answer was right, for:
 *
${comment}
 */
export const models: Models = ${JSON.stringify(models, null, 2)};
`,
);
