import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "../src/shared/package-path.ts";
import { isNavigation, isSmallTalk, type IntentKind } from "../src/dialogue/intent/intent.ts";
import {
  composed,
  fitIntents,
  hashOf,
  isTold,
  ownPhrases,
  ownSets,
  questionsIn,
  readPhrases,
  type Phrase,
} from "./train/intents.ts";
import { intentFile, packIntents } from "../src/dialogue/intent/intent-model.ts";

// Fits the classifier that tells questions from moves and small talk, and writes it to src/dialogue/intent/intents.bin:
//   npm run train:intents [-- --set QUESTIONS.json …]
// It learns from training/intents.tsv and from the questions of the sets; without any, from those in training/questions.

const seed = 7;
/** How many questions are put behind small talk. */
const compositions = 600;
/** How many n-grams are kept. */
const mostGrams = 9000;

const { values } = parseArgs({ options: { set: { type: "string", multiple: true, default: ownSets() } } });

const asked = await Promise.all(values.set.map(questionsIn));
const phrases: Phrase[] = [
  ...readPhrases(ownPhrases),
  ...asked.flat().map((words): Phrase => ({ kind: "question", words })),
];
const model = fitIntents([...phrases, ...composed(phrases, compositions, seed)], mostGrams);

const sources = [ownPhrases, ...values.set];
const names = sources.map((path) => basename(path)).join(", ");
const origin = `Made by npm run train:intents, seed ${seed}, from ${names} (SHA-256: ${hashOf(sources)}).`;
writeFileSync(intentFile, packIntents(model, origin));

const unseen = readPhrases(bundled("tests/dialogue/intent/intents.tsv"));
const scores = [
  ["moves", isNavigation],
  ["small talk", isSmallTalk],
  ["questions", (kind: IntentKind) => kind === "question"],
] as const;
const told = scores.map(([name, isOne]) => {
  const some = unseen.filter(({ kind }) => isOne(kind));
  return `${name} ${some.filter(isTold).length}/${some.length}`;
});
const judged = `${origin} Told rightly of tests/dialogue/intent/intents.tsv: ${told.join(", ")}.`;
writeFileSync(intentFile, packIntents(model, judged));
process.stdout.write(`${judged}\n`);
