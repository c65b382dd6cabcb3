import { parseArgs } from "node:util";
import { bundledModel } from "../src/nlp/encoder/encoder.ts";
import { EncoderModel, maxPieces } from "../src/nlp/encoder/model/model.ts";
import { loadOnnxRuntime } from "../src/nlp/encoder/model/onnx.ts";
import { encodeParagraph } from "../src/nlp/encoder/windows.ts";
import { wordPieceIdf } from "../src/retrieval/query/word-piece-idf.ts";
import { Library } from "../src/retrieval/library.ts";
import type { TextIndex } from "../src/retrieval/text-index.ts";
import { readSetWithText } from "./eval/question-set.ts";
import { firstHalf, readSquad } from "./eval/squad.ts";
import { mapInSequence } from "./support/sequence.ts";
import { examplesFrom } from "./train/examples.ts";
import type { QuestionSet } from "./eval/model.ts";

// Prints the training data of training/encoder/tune.py, one JSON line for each text: its windows and questions as word
// piece ids, and the right sentences.
//   node --import tsx scripts/export-word-pieces.ts --set QUESTIONS.json --text FILE [--set … --text …] [--squad FILE] > pieces.jsonl
// Only the first half of a SQuAD file is used.

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    text: { type: "string", multiple: true, default: [] },
    squad: { type: "string", multiple: true, default: [] },
  },
});

const model = await EncoderModel.load(loadOnnxRuntime(), bundledModel);

/** The windows of a text as lists of piece ids, and for each sentence the window and position of each of its pieces. */
async function windowsOf({ text }: TextIndex) {
  const windows: (readonly number[])[] = [];
  // Records the windows instead of encoding them. A piece is named by its window and its position there.
  const recorder = {
    dimensions: 0,
    split: (words: string) => model.split(words),
    encode(parts: readonly (readonly number[])[]) {
      const ids = parts.flat().slice(0, maxPieces);
      const window = windows.push(ids) - 1;
      let end = 0;
      return Promise.resolve(
        parts.map((part) => {
          const start = end;
          end = Math.min(start + part.length, ids.length);
          const pieces = Array.from({ length: end - start }, (_, at) => `${window}:${start + at}`);
          return { pieces, tokens: new Int8Array(), mean: new Float32Array() };
        }),
      );
    },
  };
  const sentences: number[][][] = [];
  for (const { text: words, sentences: ranges } of text.paragraphs) {
    const paragraph = ranges.map(({ start, end }) => words.slice(start, end));
    // oxlint-disable-next-line no-await-in-loop -- windows are numbered in their order
    for await (const { pieces } of encodeParagraph(recorder, paragraph)) {
      sentences.push(pieces.map((piece) => piece.split(":").map(Number)));
    }
  }
  return { windows, sentences };
}

async function questionsOf(set: QuestionSet, index: TextIndex) {
  const examples = await examplesFrom(set, index);
  return mapInSequence(examples, async ({ question, right }) => {
    const pieces = model.split(question.text);
    const [encoding] = await model.encode([pieces]);
    return {
      pieces: pieces.slice(0, maxPieces),
      weights: encoding?.pieces.map(wordPieceIdf) ?? [],
      right: [...right],
    };
  });
}

const sets = [
  ...(await Promise.all(values.set.map((path, index) => readSetWithText(path, values.text[index] ?? "")))),
  ...(await Promise.all(values.squad.map(async (path) => firstHalf(await readSquad(path))))),
];
for (const set of sets) {
  const text = set.parts[0]?.text;
  if (!text) continue;
  // oxlint-disable no-await-in-loop -- one text in memory at a time
  const index = await (await Library.of([text])).index().open();
  const line = { name: set.name, ...(await windowsOf(index)), questions: await questionsOf(set, index) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
