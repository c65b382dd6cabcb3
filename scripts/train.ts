import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { readConfig } from "../src/app/config.ts";
import { prepare } from "../src/app/open-texts.ts";
import { runProgram } from "../src/app/program.ts";
import { IbidError } from "../src/shared/error.ts";
import { bundled } from "../src/shared/package-path.ts";
import {
  encoderFeatures,
  rerankerFeatures,
  stemFeatures,
  wordFeatures,
  type Feature,
} from "../src/retrieval/ranking/features.ts";
import { Library } from "../src/retrieval/library.ts";
import type { RankingWeights } from "../src/retrieval/ranking/ranking.ts";
import type { Models, RetrievalModel } from "../src/retrieval/weights.ts";
import type { QuestionSet } from "./eval/model.ts";
import { readSetWithText } from "./eval/question-set.ts";
import { readPairs } from "./eval/pairs.ts";
import { readSquad } from "./eval/squad.ts";
import { parseOptions } from "./support/options.ts";
import { table } from "./support/table.ts";
import type { AnswerabilityCase } from "./train/answerability.ts";
import { crossValidateAnswerability, crossValidateRanking } from "./train/cross-validation.ts";
import { examplesFrom, examplesFromOthers, examplesFromPairs, type Example } from "./train/examples.ts";
import { fitDiscourse, fitFollowUp } from "./train/follow-up.ts";
import { followUpExamples, secondTurns, type FollowUpExample } from "./train/follow-up-examples.ts";
import { fitRanking } from "./train/ranking.ts";
import { renderWeights } from "./train/weights-file.ts";

// Fits the ranking and the answerability classifier and writes their coefficients to src/retrieval/weights.ts:
//   npm run train -- --set QUESTIONS.json --text FILE [--set … --text …] [--tuned QUESTIONS.json --tuned-text FILE]
//                    [--pairs FILE] [--squad FILE] [--reranker MODEL]
// On the sets that the encoder was trained on, it ranks better than elsewhere. These are given by --tuned, and the ranking
// isn't learned from them. Minimal pairs are of texts of these sets. A SQuAD file is a text about many topics. With a reranker,
// named as by RERANKER_MODEL, weights for it are fitted and written besides.

/** Number of questions from other texts that each text gets. */
const questionsFromOthers = 40;

/**
 * The sets that are named on the command line.
 *
 * @throws IbidError for wrong usage
 */
function parse() {
  const { values } = parseOptions({
    options: {
      set: { type: "string", multiple: true, default: [] },
      text: { type: "string", multiple: true, default: [] },
      tuned: { type: "string", multiple: true, default: [] },
      "tuned-text": { type: "string", multiple: true, default: [] },
      pairs: { type: "string", multiple: true, default: [] },
      squad: { type: "string", multiple: true, default: [] },
      reranker: { type: "string" },
    },
  });
  const { set, text, tuned, "tuned-text": tunedText, pairs, squad, reranker } = values;
  if (set.length !== text.length || tuned.length !== tunedText.length) {
    throw new IbidError(
      "usage",
      "Give each --set its --text and each --tuned its --tuned-text, in the same order.",
    );
  }
  if (set.length + squad.length === 0) throw new IbidError("usage", "Give a --set or a --squad file.");
  return { set, text, tuned, tunedText, pairs, squad, reranker };
}

type Sources = ReturnType<typeof parse>;

/** The code of a language that has a stemmer but no lexicon, as other languages than English do. */
const stemsOnly = "en-x-other";

async function readSets(sources: Sources, language?: string): Promise<QuestionSet[]> {
  const sets = await Promise.all([
    ...sources.set.map((path, index) => readSetWithText(path, sources.text[index] ?? "")),
    ...sources.tuned.map((path, index) => readSetWithText(path, sources.tunedText[index] ?? "")),
    ...sources.squad.map(readSquad),
  ]);
  if (language === undefined) return sets;
  return sets.map((set) => ({
    ...set,
    parts: set.parts.map((part) => ({ ...part, text: { ...part.text, language } })),
  }));
}

interface TrainingData {
  readonly examples: readonly Example[];
  /** The follow-up questions, with candidates ranked by these weights. */
  readonly followUps: (ranking: RankingWeights) => Promise<FollowUpExample[]>;
}

async function readTrainingData(
  sources: Sources,
  model: "stems" | "words" | "encoder",
): Promise<TrainingData> {
  const tunedSets: ReadonlySet<string> = new Set(sources.tuned.map((path) => basename(path, ".json")));
  const sets = await readSets(sources, model === "stems" ? stemsOnly : undefined);
  const library = await Library.of(sets.flatMap(({ parts }) => parts[0]?.text ?? []));
  const reranker = sources.reranker === undefined ? undefined : { model: sources.reranker, time: Infinity };
  const config = { ...readConfig(), reranker };
  // One at a time, since the encoder is only prepared for the first texts of a large library.
  // oxlint-disable-next-line no-await-in-loop
  if (model === "encoder") for (const index of library.indexes) await prepare([index], { config });
  const wholeTexts = await Promise.all(
    sets.flatMap((set) =>
      set.parts.slice(0, 1).map(async ({ text, dialogues }) => {
        return { set, dialogues, index: await library.index(text.id).open() };
      }),
    ),
  );
  const pairSets = await Promise.all(sources.pairs.map(readPairs));
  const ofSets = await Promise.all(
    wholeTexts.map(async ({ set, index }) => {
      return [
        ...(await examplesFrom(set, index)),
        ...(await examplesFromOthers(set, index, sets, questionsFromOthers)),
      ];
    }),
  );
  const ofPairs = await Promise.all(
    pairSets.map(async (pairs) => examplesFromPairs(pairs, await library.index(pairs.text.id).open())),
  );
  return {
    examples: [...ofSets, ...ofPairs]
      .flat()
      .map((example) => ({ ...example, tuned: tunedSets.has(example.set) })),
    followUps: async (ranking) =>
      (
        await Promise.all(
          wholeTexts.map(async ({ set, dialogues, index }) => {
            const others = wholeTexts
              .filter((other) => other.set !== set)
              .flatMap((other) => other.dialogues);
            return followUpExamples(dialogues, secondTurns(others), { set: set.name, index, ranking });
          }),
        )
      ).flat(),
  };
}

interface Fitted {
  readonly model: RetrievalModel;
  /** Tables of the cross-validation. */
  readonly report: string;
}

async function fit(
  { examples, followUps }: TrainingData,
  name: keyof Models,
  features: readonly Feature[],
): Promise<Fitted> {
  const { cases, rows } = crossValidateRanking(examples, features);
  const { answerability, rows: decisions } = fitTopics(name, cases);
  const ranking = fitRanking(examples, features);
  const followUpData = await followUps(ranking);
  const discourse = fitDiscourse(followUpData);
  return {
    model: { ranking, answerability, discourse, followUp: fitFollowUp(followUpData, discourse) },
    report: `${name}\n${table(rows)}\n\n${decisions.map((each) => table(each)).join("\n\n")}`,
  };
}

/** The topical coherence between which texts are about several topics: above that of the SQuAD files, below that of the sets. */
const coherence = {
  stems: { many: 0, single: 1 },
  words: { many: 0.3, single: 0.36 },
  encoder: { many: 0.33, single: 0.43 },
  reranker: { many: 0.33, single: 0.43 },
} as const;

/**
 * The loss of a text about a single topic with each doubling of its length. The sets are chapters, so it was fitted to chapters
 * inside their whole books, as docs/evaluation.md says. It isn't known without the encoder.
 */
const lossPerDoubling = { stems: 0, words: 0, encoder: 0.08, reranker: 0.08 } as const;

/** By stems alone, topical coherence can't be measured, so one regression is fitted to all sets. */
function fitTopics(name: keyof Models, cases: readonly AnswerabilityCase[]) {
  if (name === "stems") {
    const { regression, rows } = crossValidateAnswerability(cases, "multiTopic");
    return {
      answerability: {
        singleTopic: regression,
        multiTopic: regression,
        coherence: coherence[name],
        lossPerDoubling: lossPerDoubling[name],
      },
      rows: [rows],
    };
  }
  const single = crossValidateAnswerability(
    cases.filter(({ squad }) => !squad),
    "singleTopic",
  );
  const multi = crossValidateAnswerability(
    cases.filter(({ squad }) => squad),
    "multiTopic",
  );
  return {
    answerability: {
      singleTopic: single.regression,
      multiTopic: multi.regression,
      coherence: coherence[name],
      lossPerDoubling: lossPerDoubling[name],
    },
    rows: [single.rows, multi.rows],
  };
}

await runProgram(async () => {
  const sources = parse();
  // One after another: preparing the encoder changes what later searches use.
  const stems = await fit(await readTrainingData(sources, "stems"), "stems", stemFeatures);
  const words = await fit(await readTrainingData(sources, "words"), "words", wordFeatures);
  const data = await readTrainingData(sources, "encoder");
  const features = [...wordFeatures, ...encoderFeatures];
  const encoder = await fit(data, "encoder", features);
  const reranker =
    sources.reranker === undefined
      ? undefined
      : await fit(data, "reranker", [...features, ...rerankerFeatures]);
  const report = [stems, words, encoder, reranker].flatMap((fitted) => fitted?.report ?? []).join("\n\n");
  process.stdout.write(`${report}\n`);

  const target = bundled("src/retrieval/weights.ts");
  const sets = [
    ...[...sources.set, ...sources.tuned, ...sources.squad].map((path) => basename(path)),
    ...sources.pairs.map((path) => `pairs/${basename(path)}`),
    ...(sources.reranker === undefined ? [] : [`with the reranker ${sources.reranker}`]),
  ];
  const models = {
    stems: stems.model,
    words: words.model,
    encoder: encoder.model,
    ...(reranker && { reranker: reranker.model }),
  };
  writeFileSync(target, await renderWeights(readFileSync(target, "utf8"), models, sets));
});
