import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { prepareLibrary } from "../src/compose.ts";
import { readTextFile } from "../src/ingest/read.ts";
import { confidenceFeatures, type ConfidenceWeights } from "../src/retrieval/confidence.ts";
import { encoderFeatures, wordFeatures, type Feature } from "../src/retrieval/features.ts";
import { Library } from "../src/retrieval/library.ts";
import { reranked, type Weights } from "../src/retrieval/ranking.ts";
import type { QuestionSet } from "./eval/model.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { readSquad } from "./eval/squad.ts";
import { table } from "./table.ts";
import { decisionRow, trainedOn, withoutAnswer, type Trained } from "./train/examples.ts";
import { fitLogistic, fitSoftmax, type Case } from "./train/softmax.ts";

// Fits the weights of the ranking and of the decision to answer, and writes them to src/retrieval/weights.ts:
//   npm run train -- --set QUESTIONS.json --text FILE [--set … --text …] [--squad FILE]
// Each set is also ranked by weights learned on the other sets alone, which is what the printed table shows.

/** A SQuAD question counts for less: there are many, and they share their words with the answer. */
const squadWeight = 0.35;
const rankingPenalty = 0.02;
const decisionPenalty = 0.03;

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    text: { type: "string", multiple: true, default: [] },
    squad: { type: "string", multiple: true, default: [] },
  },
});

async function readSets(): Promise<QuestionSet[]> {
  const pairs = values.set.map(async (path, index) => {
    const { text } = await readTextFile(values.text[index] ?? "");
    return readQuestionSet(path, text);
  });
  return Promise.all([...pairs, ...values.squad.map((path) => readSquad(path))]);
}

/** Every question with its candidates. */
async function readExamples(encoder: boolean): Promise<Trained[]> {
  const sets = await readSets();
  const library = new Library(sets.flatMap(({ parts }) => parts[0]?.text ?? []));
  if (encoder) await prepareLibrary(library);
  return sets.flatMap((set) => {
    const [part] = set.parts;
    return part ? trainedOn(set, library.index(part.text.id)) : [];
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

/**
 * What the decision is learned from. An unanswerable question that people made up weighs more than an answerable one
 * whose paragraph was taken away, which is a poor stand-in where the whole text is about the same.
 */
function casesOf(examples: readonly Trained[], weights: Weights): Case[] {
  const answerable = examples.filter(({ answerable: given }) => given);
  const yes = answerable.map((example) => ({ example, yes: true, weight: 1 }));
  const no = examples.flatMap((example) => {
    if (!example.answerable) return [{ example, yes: false, weight: 4 }];
    const weight = isSquad(example.set) ? 1 : 0.25;
    return example.right.size === 0 ? [] : [{ example: withoutAnswer(example), yes: false, weight }];
  });
  const balance = massOf(yes) / (massOf(no) || 1);
  return [...yes, ...no].map((each) => ({
    row: decisionRow(each.example, weights),
    yes: each.yes,
    weight: each.yes ? each.weight : each.weight * balance,
  }));
}

function massOf(cases: readonly { weight: number }[]): number {
  return cases.reduce((sum, { weight }) => sum + weight, 0);
}

function fitConfidence(cases: readonly Case[]): ConfidenceWeights {
  const [bias = 0, ...weights] = fitLogistic(cases, confidenceFeatures.length, decisionPenalty);
  return {
    bias,
    ...Object.fromEntries(confidenceFeatures.map((name, index) => [name, weights[index] ?? 0])),
  };
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
  const cases = { oneSubject: [] as Case[], manySubjects: [] as Case[] };
  const rows = names.map((name) => {
    const weights = fitRanking(
      examples.filter(({ set }) => set !== name),
      features,
    );
    const own = examples.filter(({ set }) => set === name);
    const answerable = own.filter(({ answerable: given }) => given);
    const low = answerable.filter(({ lowOverlap }) => lowOverlap);
    cases[isSquad(name) ? "manySubjects" : "oneSubject"].push(...casesOf(own, weights));
    const shares = [answerable, low].flatMap((some) =>
      [1, 3].map((among) => percent(found(some, weights, among), some.length)),
    );
    return [name, String(answerable.length)].concat(shares);
  });
  return {
    cases,
    rows: [["left out", "questions", "first", "in three", "low first", "low in three"], ...rows],
  };
}

/** The unity that tells the sets about one subject from the SQuAD files: between the two. */
const unity = { words: 0.33, encoder: 0.36 };

const rounded = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toPrecision(4))]));

const models: Record<string, unknown> = {};
const report: string[] = [];
for (const [name, features] of [
  ["words", wordFeatures],
  ["encoder", [...wordFeatures, ...encoderFeatures]],
] as const) {
  // oxlint-disable-next-line no-await-in-loop -- the second model needs what the first must not have
  const examples = await readExamples(name === "encoder");
  const { cases, rows } = leaveOneOut(examples, features);
  report.push(`${name}\n${table(rows)}`);
  models[name] = {
    ranking: rounded(fitRanking(examples, features)),
    confidence: {
      oneSubject: rounded(fitConfidence(cases.oneSubject)),
      manySubjects: rounded(fitConfidence(cases.manySubjects)),
      unity: unity[name],
    },
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
 * sentence came:
 *
${comment}
 */
export const models: Models = ${JSON.stringify(models, null, 2)};
`,
);
