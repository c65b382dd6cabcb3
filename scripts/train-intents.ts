import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { runProgram } from "../src/app/program.ts";
import { bundled } from "../src/shared/package-path.ts";
import { isNavigation, isSmallTalk, type IntentKind } from "../src/dialogue/intent/intent.ts";
import { readQuestions } from "./eval/question-set.ts";
import { parseOptions } from "./support/options.ts";
import {
  composeMessages,
  fitIntents,
  hashOf,
  isClassifiedCorrectly,
  ownPhrases,
  ownSets,
  readPhrases,
  type Phrase,
} from "./train/intents.ts";
import { intentFile, packIntents } from "../src/dialogue/intent/intent-model.ts";

// Fits the intent classifier and writes it to src/dialogue/intent/intents.bin:
//   npm run train:intents [-- --set QUESTIONS.json …]
// Training data are the phrases in training/intents.tsv and the questions of the given sets, by default of all sets in
// training/questions.

const seed = 7;
/** Number of questions that are combined with small talk. */
const compositions = 600;
/** The size of the model. */
const maxGrams = 9000;

await runProgram(async () => {
  const { values } = parseOptions({
    options: { set: { type: "string", multiple: true, default: ownSets() } },
  });

  const questions = await Promise.all(values.set.map(readQuestions));
  const phrases: Phrase[] = [
    ...readPhrases(ownPhrases),
    ...questions.flat().map((words): Phrase => ({ kind: "question", words })),
  ];
  const model = fitIntents([...phrases, ...composeMessages(phrases, compositions, seed)], maxGrams);

  const sources = [ownPhrases, ...values.set];
  const names = sources.map((path) => basename(path)).join(", ");
  const origin = `Made by npm run train:intents, seed ${seed}, from ${names} (SHA-256: ${hashOf(sources)}).`;
  // The test phrases are classified by the model in the file.
  writeFileSync(intentFile, packIntents(model, origin));

  const testPhrases = readPhrases(bundled("tests/dialogue/intent/intents.tsv"));
  const scores = [
    ["moves", isNavigation],
    ["small talk", isSmallTalk],
    ["questions", (kind: IntentKind) => kind === "question"],
  ] as const;
  const results = scores.map(([name, isOne]) => {
    const some = testPhrases.filter(({ kind }) => isOne(kind));
    return `${name} ${some.filter(isClassifiedCorrectly).length}/${some.length}`;
  });
  const description = `${origin} Told rightly of tests/dialogue/intent/intents.tsv: ${results.join(", ")}.`;
  writeFileSync(intentFile, packIntents(model, description));
  process.stdout.write(`${description}\n`);
});
