import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { prepare } from "../src/app/open-texts.ts";
import type { Text } from "../src/document/model.ts";
import { englishSentences } from "../src/nlp/english/tokens.ts";
import { Library } from "../src/retrieval/library.ts";
import type { Candidate } from "../src/retrieval/ranking/ranking.ts";
import type { TextIndex } from "../src/retrieval/text-index.ts";
import { readPairs } from "./eval/pairs.ts";
import { readSetWithText } from "./eval/question-set.ts";
import { bareText } from "./support/bare-text.ts";
import { mapInSequence } from "./support/sequence.ts";
import { examplesFrom, examplesFromPairs } from "./train/examples.ts";

// Prints the training data of training/reranker/fit.py, one JSON line for each text: its sentences, each with the number of
// its paragraph, and questions with the ids of their first candidates.
//   node --import tsx scripts/export-candidates.ts --set QUESTIONS.json --text FILE --pairs PAIRS.json … > own.jsonl
//   node --import tsx scripts/export-candidates.ts --fairytaleqa QUESTIONS.jsonl --stories STORIES.jsonl > tales.jsonl

/** The number of candidates of a question. */
const mostCandidates = 24;

const storySchema = v.object({
  story: v.string(),
  split: v.string(),
  sections: v.record(v.string(), v.string()),
});

const questionSchema = v.object({
  story: v.string(),
  split: v.string(),
  sections: v.array(v.string()),
  question: v.string(),
  answers: v.array(v.string()),
});

function readLines<Schema extends v.GenericSchema>(
  path: string | undefined,
  schema: Schema,
): v.InferOutput<Schema>[] {
  if (path === undefined) return [];
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => v.parse(schema, JSON.parse(line)));
}

async function indexOf(text: Text): Promise<TextIndex> {
  const { indexes } = await Library.of([text]);
  await prepare(indexes);
  const [index] = indexes;
  if (!index) throw new Error("The text wasn't indexed");
  return index.open();
}

function firstOf(candidates: readonly Candidate[]): number[] {
  return candidates.slice(0, mostCandidates).map(({ sentence }) => sentence.id);
}

function print({ text, sentences }: TextIndex, questions: readonly object[]): void {
  const numbered = sentences.map(({ paragraph, text: words }) => [paragraph.number, words]);
  process.stdout.write(`${JSON.stringify({ name: text.id, sentences: numbered, questions })}\n`);
}

/** The sections of a story become its paragraphs. */
function textOf({ story, sections }: v.InferOutput<typeof storySchema>): Text {
  const contents = Object.values(sections).map((section) => {
    const text = section.replaceAll(/\s+/g, " ").trim();
    return { text, sentences: englishSentences(text) };
  });
  return bareText(story, contents);
}

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    text: { type: "string", multiple: true, default: [] },
    pairs: { type: "string", multiple: true, default: [] },
    fairytaleqa: { type: "string" },
    stories: { type: "string" },
  },
});

// oxlint-disable no-await-in-loop -- one text in memory at a time
for (const [at, path] of values.set.entries()) {
  const set = await readSetWithText(path, values.text[at] ?? "");
  const text = set.parts[0]?.text;
  if (!text) continue;
  const index = await indexOf(text);
  const pairs = values.pairs[at] === undefined ? undefined : await readPairs(values.pairs[at]);
  const examples = [
    ...(await examplesFrom(set, index)),
    ...(pairs ? await examplesFromPairs(pairs, index) : []),
  ];
  print(
    index,
    examples.map(({ question, kind, pair, right, candidates }) => ({
      question: question.text,
      kind,
      pair,
      right: [...right],
      candidates: firstOf(candidates),
    })),
  );
}

const questions = readLines(values.fairytaleqa, questionSchema);
for (const story of readLines(values.stories, storySchema)) {
  const index = await indexOf(textOf(story));
  const names = Object.keys(story.sections);
  const asked = questions.filter((each) => each.story === story.story && each.split === story.split);
  const lines = await mapInSequence(asked, async ({ question, answers, sections }) => ({
    question,
    kind: "answerable",
    answers,
    paragraphs: sections.map((section) => names.indexOf(section) + 1),
    candidates: firstOf((await index.candidates(question)).candidates),
  }));
  print(index, lines);
}
// oxlint-enable no-await-in-loop
