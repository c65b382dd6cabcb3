import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { prepare } from "../src/app/open-texts.ts";
import { readTextFile } from "../src/ingest/shelf/text-file.ts";
import { answerProbability } from "../src/retrieval/answerability/classifier.ts";
import {
  encoderFeatures,
  stemFeatures,
  wordFeatures,
  type Feature,
} from "../src/retrieval/ranking/features.ts";
import { Library } from "../src/retrieval/library.ts";
import { rankByWeights, type RankingWeights } from "../src/retrieval/ranking/ranking.ts";
import type { RetrievalModel, Models } from "../src/retrieval/weights.ts";
import type { QuestionSet } from "./eval/model.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { readSquad } from "./eval/squad.ts";
import { table } from "./table.ts";
import { fitContext, fitFollowUp } from "./train/conversation.ts";
import { confidenceModel, decisionsOf, oneSubjectGates, type Decision } from "./train/decision.ts";
import { foreignTo, trainedOn, type Trained } from "./train/examples.ts";
import { secondHalf } from "./train/halves.ts";
import { fitSoftmax, named } from "./train/softmax.ts";
import { secondTurns, trainedTurns, type TrainedTurn } from "./train/turns.ts";
import { answerThreshold } from "../src/dialogue/policy/thresholds.ts";

// Fits the weights of the ranking and of the decision to answer, and writes them to src/retrieval/weights.ts:
//   npm run train -- --set QUESTIONS.json --text FILE [--set … --text …] [--tuned QUESTIONS.json --tuned-text FILE] [--squad FILE]
// Sets that the encoder was tuned on (and the first half of a SQuAD file) would flatter it: beside it they teach nothing
// but how conversations go. Each set is also ranked by weights learned on the other sets alone, which is what the printed table shows.

/** A SQuAD question counts for less: there are many, and they share their words with the answer. */
const squadWeight = 0.35;
const rankingPenalty = 0.02;
/** How many questions made for other texts each text is asked. */
const foreignQuestions = 60;

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    text: { type: "string", multiple: true, default: [] },
    tuned: { type: "string", multiple: true, default: [] },
    "tuned-text": { type: "string", multiple: true, default: [] },
    squad: { type: "string", multiple: true, default: [] },
  },
});
const tuned: ReadonlySet<string> = new Set(values.tuned.map((path) => basename(path, ".json")));

/** English taken for a language of which nothing is known but how to stem it: what other languages learn from. */
const asOther = "en-x-other";

function readPairs(sets: readonly string[], texts: readonly string[]): Promise<QuestionSet>[] {
  return sets.map(async (path, index) => {
    const { text } = await readTextFile(texts[index] ?? "");
    return readQuestionSet(path, text);
  });
}

async function readSets(language?: string): Promise<QuestionSet[]> {
  const sets = await Promise.all([
    ...readPairs(values.set, values.text),
    ...readPairs(values.tuned, values["tuned-text"]),
    ...values.squad.map(async (path) => secondHalf(await readSquad(path))),
  ]);
  if (language === undefined) return sets;
  return sets.map((set) => ({
    ...set,
    parts: set.parts.map((part) => ({ ...part, text: { ...part.text, language } })),
  }));
}

/** All there is to learn from. */
interface Lessons {
  readonly examples: readonly Trained[];
  /** The turns that lean on others, by these weights of the ranking. */
  readonly turns: (ranking: RankingWeights) => TrainedTurn[];
}

/** Every question with its candidates, and the dialogues. */
async function readLessons(model: keyof Models): Promise<Lessons> {
  const sets = await readSets(model === "stems" ? asOther : undefined);
  const library = await Library.of(sets.flatMap(({ parts }) => parts[0]?.text ?? []));
  // One by one, since a shelf is prepared only as far as its texts are few.
  // oxlint-disable-next-line no-await-in-loop
  if (model === "encoder") for (const index of library.indexes) await prepare([index]);
  const whole = sets.flatMap((set) =>
    set.parts.slice(0, 1).map(({ text, dialogues }) => ({ set, dialogues, index: library.index(text.id) })),
  );
  const asked = whole.filter(({ set }) => !tuned.has(set.name));
  return {
    examples: asked.flatMap(({ set, index }) => [
      ...trainedOn(set, index),
      ...foreignTo(set, index, sets, foreignQuestions),
    ]),
    turns: (ranking) =>
      whole.flatMap(({ set, dialogues, index }) => {
        const others = whole.filter((other) => other.set !== set).flatMap((other) => other.dialogues);
        return trainedTurns(dialogues, secondTurns(others), { set: set.name, index, ranking });
      }),
  };
}

function weightOf({ squad }: Trained): number {
  return squad ? squadWeight : 1;
}

function fitRanking(examples: readonly Trained[], features: readonly Feature[]): RankingWeights {
  const rows = examples
    .filter(({ right }) => right.size > 0)
    .map((example) => ({
      rows: example.candidates.map((candidate) => features.map((name) => candidate.features[name])),
      right: example.candidates.map(({ sentence }) => example.right.has(sentence.id)),
      weight: weightOf(example),
    }));
  const weights = fitSoftmax(rows, features.length, rankingPenalty);
  return named(features, weights);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)}%`;
}

/** How many questions have a right sentence among the first `among`. */
function found(examples: readonly Trained[], weights: RankingWeights, among: number): number {
  return examples.filter(({ candidates, right }) =>
    rankByWeights(candidates, weights)
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

/** The share of each kind decided rightly, of each set by weights learned on the others. */
function decidedRightly(model: keyof Models, decisions: readonly Decision[]): string[][] {
  const kinds = ["answerable", "made up", "taken away", "foreign"] as const;
  const names = [...new Set(decisions.filter(({ squad }) => !squad).map(({ set }) => set))];
  const rows = names.map((name) => {
    const gates = oneSubjectGates(
      model,
      decisions.filter(({ set }) => set !== name),
    );
    const shares = kinds.map((kind) => {
      const own = decisions.filter((decision) => decision.set === name && decision.kind === kind);
      const right = own.filter(
        ({ features, yes }) => answerProbability(features, gates) >= answerThreshold === yes,
      );
      return percent(right.length, own.length);
    });
    return [name, ...shares];
  });
  return [["left out", ...kinds], ...rows];
}

const models: Record<string, RetrievalModel> = {};
const report: string[] = [];
for (const [name, features] of [
  ["stems", stemFeatures],
  ["words", wordFeatures],
  ["encoder", [...wordFeatures, ...encoderFeatures]],
] as const) {
  // oxlint-disable-next-line no-await-in-loop -- the last model needs what the others must not have
  const { examples, turns } = await readLessons(name);
  const { decisions, rows } = leaveOneOut(examples, features);
  report.push(`${name}\n${table(rows)}\n\n${table(decidedRightly(name, decisions))}`);
  const ranking = fitRanking(examples, features);
  const leaning = turns(ranking);
  const context = fitContext(leaning);
  models[name] = {
    ranking,
    answerability: confidenceModel(name, decisions),
    discourse: context,
    followUp: fitFollowUp(leaning, context),
  };
}
process.stdout.write(`${report.join("\n\n")}\n`);

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(4)) : value;
}

const target = fileURLToPath(new URL("../src/retrieval/weights.ts", import.meta.url));
const sources = [...values.set, ...values.tuned, ...values.squad].map((path) => basename(path)).join(", ");
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
export const models: Models = ${JSON.stringify(models, rounded, 2)};
`,
);
