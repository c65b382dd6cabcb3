import { runProgram } from "../src/app/program.ts";
import { IbidError } from "../src/shared/error.ts";
import { prepareIbid, prepareIbidWithoutEncoder } from "./eval/systems.ts";
import { asJson, evaluate } from "./eval/evaluate.ts";
import type { QuestionSet } from "./eval/model.ts";
import { report } from "./eval/report.ts";
import { readPairsAsSet } from "./eval/pairs.ts";
import { readPassageSet, readSetWithText } from "./eval/question-set.ts";
import { readSquad } from "./eval/squad.ts";
import { parseOptions } from "./support/options.ts";

const usage = `Measures how well Ibid answers, against MiniSearch at its defaults.

  npm run eval                                      the questions over the passage that comes with Ibid
  npm run eval -- --set QUESTIONS.json --text FILE  questions of your own over a text; may be repeated
  npm run eval -- --squad FILE                      any file in SQuAD's format; may be repeated
  npm run eval -- --pairs FILE                      minimal pairs; may be repeated
  --inside FILE                                     puts the text of each --set in the middle of this longer text
  --without-encoder                                 as if the sentence encoder weren't installed
  --json                                            the same as JSON, with the result of each question

What counts
  sentence      an excerpt hits when it contains one of the gold sentences or, where that is longer than the
                excerpt, at least half of it; "first" looks at the first excerpt, "in three" at all that are shown
  reciprocal    1 for a hit in the first excerpt, 1/2 in the second, 1/3 in the third, else 0
  paragraph     an excerpt hits when it is from the paragraph of a gold sentence
  low overlap   only the questions that share few words with their answer, as the set says
  notes right   of the first excerpts that contain the best gold sentence: those with its notes, and no others if
                the excerpt is that sentence alone
  as answered   what people see: if nothing was offered, nothing hits
  ranking       all excerpts that were found count, also those behind buttons
  sure          answered without a hedge; hedged: "I'm not sure this answers it"; denied: "doesn't seem to say"
  displayed     a right sentence is among the excerpts shown at once; "sure ones": of the sure answers to answerable
                questions
  answered      the claimed probability of an answer is at least one half; abstained: it is less
  pair accuracy the share of minimal pairs whose answerable question has the higher confidence, ties counted half
  confidence    the table under the figures compares the claimed confidence with the share of first excerpts that
                hit; calibration error is the mean distance between the two, weighted by the number of questions
  sure from     the answers without a hedge that there would be if this confidence were enough for one; "right": of
                those to answerable questions, the ones whose first two excerpts have the right sentence
  [low–high]    95 % bootstrap interval, with a fixed seed
  dialogues     turns in their conversation, and each asked alone; "later" are the turns after the first
  SQuAD         all paragraphs of the file form one text. Unanswerable are the questions that the file says are,
                and those of up to five paragraphs of each article, asked again of the text without their paragraph
                (one paragraph of each article is taken out at a time)
`;

function parse() {
  return parseOptions({
    options: {
      set: { type: "string", multiple: true },
      text: { type: "string", multiple: true },
      squad: { type: "string", multiple: true },
      pairs: { type: "string", multiple: true },
      inside: { type: "string" },
      "without-encoder": { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  }).values;
}

/** Reads all sets before the first is asked, so that a wrong path is reported at once. */
async function readSets({
  set = [],
  text = [],
  squad = [],
  pairs = [],
  inside,
}: ReturnType<typeof parse>): Promise<QuestionSet[]> {
  if (set.length !== text.length)
    throw new IbidError("usage", "Give each --set its --text, in the same order.");
  if (inside !== undefined && set.length === 0)
    throw new IbidError("usage", "Give --inside at least one --set with its --text.");
  if (set.length + squad.length + pairs.length === 0) return [await readPassageSet()];
  const own = set.map((questions, index) => readSetWithText(questions, text[index] ?? "", inside));
  return Promise.all([...own, ...squad.map(readSquad), ...pairs.map(readPairsAsSet)]);
}

await runProgram(async () => {
  const given = parse();
  if (given.help) return void process.stdout.write(usage);
  const sets = await readSets(given);
  for (const warning of sets.flatMap(({ warnings }) => warnings)) process.stderr.write(`${warning}\n`);
  const evaluations = [];
  for (const set of sets) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, or they would spoil each other's times
    const evaluation = await evaluate(
      set,
      given["without-encoder"] ? prepareIbidWithoutEncoder : prepareIbid,
    );
    evaluations.push(evaluation);
    if (!given.json) process.stdout.write(`${evaluations.length > 1 ? "\n" : ""}${report(evaluation)}`);
  }
  if (given.json) process.stdout.write(`${JSON.stringify({ sets: evaluations.map(asJson) }, null, 2)}\n`);
});
