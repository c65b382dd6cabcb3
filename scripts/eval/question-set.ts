import { basename } from "node:path";
import * as v from "valibot";
import { IbidError } from "../../src/shared/error.ts";
import { bundled } from "../../src/shared/package-path.ts";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import type { Range, Text } from "../../src/document/model.ts";
import { list, nonEmptyString, object, readJsonFile, wholeNumber } from "./json-file.ts";
import { putInside } from "./inside.ts";
import { expectations, type Asked, type Dialogue, type DialogueTurn, type QuestionSet } from "./model.ts";

const goldSchema = list(object({ paragraph: wholeNumber, sentence: nonEmptyString }));
const requiredGoldSchema = v.pipe(goldSchema, v.minLength(1, "must name at least one sentence."));

/** Some sets have the labels of footnotes as numbers. */
const labelsSchema = v.pipe(
  v.array(v.union([v.string(), v.number()], "must be a footnote's label."), "must be a list."),
  v.transform((labels) => labels.map(String)),
);

const answerableSchema = object({
  id: nonEmptyString,
  question: nonEmptyString,
  gold: requiredGoldSchema,
  answer_span: v.optional(nonEmptyString),
  notes: v.optional(labelsSchema),
  overlap: v.optional(v.unknown()),
});

const unanswerableSchema = object({
  id: nonEmptyString,
  question: nonEmptyString,
  kind: v.optional(v.unknown()),
});

const turnSchema = v.pipe(
  object({
    question: nonEmptyString,
    expect: v.optional(
      v.picklist([...expectations, "unanswerable"], `must be one of: ${expectations.join(", ")}.`),
      "answer",
    ),
    gold: v.optional(goldSchema, []),
    answer_span: v.optional(nonEmptyString),
    notes: v.optional(labelsSchema),
    paragraph: v.nullish(wholeNumber),
  }),
  v.forward(
    v.partialCheck(
      [["expect"], ["gold"]],
      ({ expect, gold }) => expect !== "answer" || gold.length > 0,
      "must name at least one sentence.",
    ),
    ["gold"],
  ),
);

const dialogueSchema = object({ id: nonEmptyString, turns: list(turnSchema) });

const setSchema = object({
  answerable: list(answerableSchema),
  unanswerable: v.optional(list(unanswerableSchema), []),
  dialogues: v.optional(list(dialogueSchema), []),
});

function rangeIn(text: Text, paragraph: number, sentence: string): Range | undefined {
  const start = text.paragraphs.find(({ number }) => number === paragraph)?.text.indexOf(sentence) ?? -1;
  return start === -1 ? undefined : { start, end: start + sentence.length };
}

/** The properties that answerable questions and turns of dialogues have in common. */
function toAsked(
  id: string,
  {
    question,
    gold,
    answer_span: span,
    notes,
  }: Omit<v.InferOutput<typeof turnSchema>, "expect" | "paragraph">,
  text: Text,
): Asked {
  return {
    id,
    words: question,
    gold: gold.map(({ paragraph, sentence }) => ({ paragraph, range: rangeIn(text, paragraph, sentence) })),
    spans: span === undefined ? [] : [span],
    ...(notes && { notes }),
  };
}

function toDialogue({ id, turns }: v.InferOutput<typeof dialogueSchema>, text: Text): Dialogue {
  return {
    id,
    turns: turns.map((turn, index): DialogueTurn => ({
      ...toAsked(`${id}.${index + 1}`, turn, text),
      expect: turn.expect === "unanswerable" ? "not-found" : turn.expect,
      ...(typeof turn.paragraph === "number" && { paragraph: turn.paragraph }),
    })),
  };
}

/** @throws IbidError if none of the gold sentences is in the text */
function warningsFor(path: string, answerable: readonly Asked[]): string[] {
  const missing = answerable.filter(({ gold }) => gold.some(({ range }) => !range));
  if (missing.length === 0) return [];
  if (answerable.every(({ gold }) => gold.every(({ range }) => !range))) {
    throw new IbidError(
      "invalid-input",
      `None of the sentences that ${path} names is in the text: name the text that the questions were made for.`,
      { facts: { path } },
    );
  }
  const ids = missing.map(({ id }) => id).join(", ");
  return [`${path} names sentences that aren't in the text; they count as never found: ${ids}.`];
}

/**
 * Reads the questions and dialogues of a file. Unknown properties are ignored.
 *
 * @throws IbidError if the file can't be read or isn't a question set for this text
 */
export async function readQuestionSet(path: string, text: Text): Promise<QuestionSet> {
  const file = await readJsonFile(path, setSchema);
  const answerable = file.answerable.map((question): Asked => ({
    ...toAsked(question.id, question, text),
    ...(question.overlap !== undefined && { lowOverlap: question.overlap === "low" }),
  }));
  const [smallTalk, unanswerable] = [true, false].map((wanted) =>
    file.unanswerable
      .filter(({ kind }) => (kind === "chitchat") === wanted)
      .map(({ id, question }): Asked => ({ id, words: question, gold: [], spans: [] })),
  );
  const dialogues = file.dialogues.map((dialogue) => toDialogue(dialogue, text));
  return {
    name: basename(path, ".json"),
    parts: [{ text, answerable, unanswerable: unanswerable ?? [], smallTalk: smallTalk ?? [], dialogues }],
    warnings: warningsFor(path, answerable),
  };
}

/**
 * The questions that a set asks its text, answerable or not, and those in its dialogues. Small talk and navigation are
 * left out.
 *
 * @throws IbidError if the file can't be read or isn't a question set
 */
export async function readQuestions(path: string): Promise<string[]> {
  const { answerable, unanswerable, dialogues } = await readJsonFile(path, setSchema);
  return [
    ...answerable,
    ...unanswerable.filter(({ kind }) => kind !== "chitchat"),
    ...dialogues
      .flatMap(({ turns }) => turns)
      .filter(({ expect }) => expect === "answer" || expect === "unanswerable"),
  ].map(({ question }) => question);
}

/**
 * Reads a question set and the file of its text.
 *
 * @param bookPath a longer text, in the middle of which the text is put before its questions are asked
 * @throws IbidError if a file can't be read
 */
export async function readSetWithText(
  setPath: string,
  textPath: string,
  bookPath?: string,
): Promise<QuestionSet> {
  const { text } = await readTextFile(textPath);
  if (bookPath === undefined) return readQuestionSet(setPath, text);
  const { text: book } = await readTextFile(bookPath);
  const { name, ...set } = await readQuestionSet(setPath, putInside(text, book));
  return { ...set, name: `${name} inside ${book.paragraphs.length} other paragraphs` };
}

/** The questions about the passage that comes with Ibid. */
export async function readPassageSet(): Promise<QuestionSet> {
  return readSetWithText(
    bundled("tests/evaluation/passage-questions.json"),
    bundled("corpus/moderation-1933-1934.txt"),
  );
}
