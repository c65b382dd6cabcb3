import { basename } from "node:path";
import * as v from "valibot";
import { IbidError } from "../../src/shared/error.ts";
import { englishSentences } from "../../src/nlp/english/tokens.ts";
import type { Paragraph, Range, Text } from "../../src/document/model.ts";
import { bareText } from "../support/bare-text.ts";
import { mulberry32 } from "../support/random.ts";
import { list, nonEmptyString, object, readJsonFile, wholeNumber } from "./json-file.ts";
import type { Asked, Part, QuestionSet } from "./model.ts";

/** Maximum number of paragraphs of an article that are removed, one at a time, to ask the questions they answered. */
const maxRemoved = 5;

const seed = 1933;

const answerSchema = object({ text: nonEmptyString, answer_start: wholeNumber });

const questionSchema = object({
  id: nonEmptyString,
  question: nonEmptyString,
  answers: v.optional(list(answerSchema), []),
});

const paragraphSchema = object({ context: nonEmptyString, qas: v.optional(list(questionSchema), []) });

const squadSchema = object({ data: list(object({ paragraphs: list(paragraphSchema) })) });

/** A paragraph of an article with its questions. */
interface Context {
  readonly article: number;
  readonly paragraph: Paragraph;
  readonly questions: readonly Asked[];
}

/** SQuAD counts offsets in code points. Some files count in UTF-16 units, as JavaScript does. */
function startOf(context: string, answer: string, offset: number): number | undefined {
  const start = Array.from(context).slice(0, offset).join("").length;
  return [start, offset].find((each) => context.startsWith(answer, each));
}

/** @throws IbidError if an answer isn't at its offset */
function toAsked(
  { id, question, answers }: v.InferOutput<typeof questionSchema>,
  { number, text: context, sentences }: Paragraph,
): Asked {
  const ranges = answers.map(({ text, answer_start: offset }): Range => {
    const start = startOf(context, text, offset);
    if (start === undefined) {
      throw new IbidError("invalid-input", `An answer to question ${id} isn't at its answer_start.`, {
        facts: { id, text, offset },
      });
    }
    return { start, end: start + text.length };
  });
  return {
    id,
    words: question,
    gold: ranges.map((answer) => ({
      paragraph: number,
      range: sentences.find(({ start, end }) => start <= answer.start && answer.start < end) ?? answer,
    })),
    spans: ranges.map(({ start, end }) => context.slice(start, end)),
  };
}

function toContexts({ data }: v.InferOutput<typeof squadSchema>): Context[] {
  const all = data.flatMap(({ paragraphs }, article) => paragraphs.map((each) => ({ article, ...each })));
  return all.map(({ article, context, qas }, index) => {
    // Numbers in the context are never footnote markers.
    const paragraph: Paragraph = {
      ordinal: index + 1,
      number: index + 1,
      text: context,
      sentences: englishSentences(context),
      markers: [],
    };
    return { article, paragraph, questions: qas.map((question) => toAsked(question, paragraph)) };
  });
}

function toText(name: string, contexts: readonly Context[]): Text {
  return bareText(
    name,
    contexts.map(({ paragraph }) => paragraph),
  );
}

function answerableIn({ questions }: Context): Asked[] {
  return questions.filter(({ gold }) => gold.length > 0);
}

/** Versions of the text without one paragraph of each article, with the questions that these paragraphs answered. */
function partsWithoutAnswers(name: string, contexts: readonly Context[]): Part[] {
  const random = mulberry32(seed);
  const articles = [...new Set(contexts.map(({ article }) => article))].map((article) =>
    random.shuffled(
      contexts.filter((context) => context.article === article && answerableIn(context).length > 0),
    ),
  );
  return Array.from({ length: maxRemoved }, (_, turn): Part => {
    const removed = new Set(articles.flatMap((shuffled) => shuffled[turn] ?? []));
    return {
      text: toText(
        name,
        contexts.filter((context) => !removed.has(context)),
      ),
      answerable: [],
      unanswerable: [...removed]
        .flatMap(answerableIn)
        .map(({ id, words }) => ({ id, words, gold: [], spans: [] })),
      smallTalk: [],
      dialogues: [],
    };
  }).filter(({ text, unanswerable }) => unanswerable.length > 0 && text.paragraphs.length > 0);
}

/**
 * Reads a file in SQuAD's format as one text with a paragraph for each context. Unanswerable are the questions without
 * an answer in the file and, in further parts, questions whose paragraph is removed from the text.
 *
 * @throws IbidError if the file can't be read or isn't in this format
 */
export async function readSquad(path: string): Promise<QuestionSet> {
  const contexts = toContexts(await readJsonFile(path, squadSchema));
  if (contexts.length === 0) {
    throw new IbidError("invalid-input", `${path} has no paragraphs.`, { facts: { path } });
  }
  const name = basename(path, ".json");
  const questions = contexts.flatMap((context) => context.questions);
  const whole: Part = {
    text: toText(name, contexts),
    answerable: contexts.flatMap(answerableIn),
    unanswerable: questions.filter(({ gold }) => gold.length === 0),
    smallTalk: [],
    dialogues: [],
  };
  return { name, squad: true, parts: [whole, ...partsWithoutAnswers(name, contexts)], warnings: [] };
}

/** The set with the first half of its answerable questions, on which the sentence encoder is trained. */
export function firstHalf(set: QuestionSet): QuestionSet {
  const parts = set.parts.map((part) => ({
    ...part,
    answerable: part.answerable.filter((_, index) => index < part.answerable.length / 2),
  }));
  return { ...set, parts };
}
