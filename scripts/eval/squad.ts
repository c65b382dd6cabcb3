import { basename } from "node:path";
import { IbidError } from "../../src/shared/error.ts";
import { englishSentences } from "../../src/nlp/english/tokens.ts";
import { fingerprint } from "../../src/document/fingerprint.ts";
import type { Paragraph, Text } from "../../src/document/model.ts";
import { mulberry32 } from "../random.ts";
import { countAt, listAt, objectAt, readJson, textAt } from "./checked.ts";
import type { Asked, Part, QuestionSet } from "./model.ts";

/** How many paragraphs of an article are taken out in turn, at most, to ask what they answered. */
const mostTakenOut = 5;

const seed = 1933;

/** A paragraph with the questions that were written for it. */
interface Context {
  readonly article: number;
  readonly paragraph: Paragraph;
  readonly questions: readonly Asked[];
}

/** SQuAD counts in characters, JavaScript in UTF-16 units; some files do as JavaScript. */
function startOf(where: string, context: string, answer: string, offset: number): number {
  const start = Array.from(context).slice(0, offset).join("").length;
  const found = [start, offset].find((each) => context.startsWith(answer, each));
  if (found !== undefined) return found;
  throw new IbidError("invalid-input", `${where}: the answer doesn't stand at its answer_start.`, {
    facts: { where },
  });
}

function readQuestion(where: string, value: unknown, { number, text, sentences }: Paragraph): Asked {
  const { id, question, answers } = objectAt(where, value);
  const ranges = listAt(`${where}.answers`, answers ?? []).map((each, index) => {
    const place = `${where}.answers[${index}]`;
    const { text: words, answer_start: offset } = objectAt(place, each);
    const answer = textAt(`${place}.text`, words);
    const start = startOf(place, text, answer, countAt(`${place}.answer_start`, offset));
    return { start, end: start + answer.length };
  });
  return {
    id: textAt(`${where}.id`, id),
    words: textAt(`${where}.question`, question),
    gold: ranges.map((answer) => ({
      paragraph: number,
      range: sentences.find(({ start, end }) => start <= answer.start && answer.start < end) ?? answer,
    })),
    spans: ranges.map(({ start, end }) => text.slice(start, end)),
  };
}

function readContexts(path: string, file: unknown): Context[] {
  const contexts: Context[] = [];
  for (const [article, value] of listAt(`${path}: data`, objectAt(path, file)["data"]).entries()) {
    const at = `${path}: data[${article}]`;
    const { paragraphs } = objectAt(at, value);
    for (const [index, each] of listAt(`${at}.paragraphs`, paragraphs).entries()) {
      const where = `${at}.paragraphs[${index}]`;
      const { context, qas } = objectAt(where, each);
      const text = textAt(`${where}.context`, context);
      // As it stands: no number in it is a note's.
      const number = contexts.length + 1;
      const paragraph = { ordinal: number, number, text, sentences: englishSentences(text), markers: [] };
      const questions = listAt(`${where}.qas`, qas ?? []).map((one, nth) =>
        readQuestion(`${where}.qas[${nth}]`, one, paragraph),
      );
      contexts.push({ article, paragraph, questions });
    }
  }
  return contexts;
}

function textOf(id: string, contexts: readonly Context[]): Text {
  const paragraphs = contexts.map(({ paragraph }, index) => ({
    ...paragraph,
    ordinal: index + 1,
    number: index + 1,
  }));
  return {
    id,
    title: id,
    fingerprint: fingerprint(id, paragraphs),
    paragraphs,
    footnoteBodies: new Map(),
    language: "en",
    chapters: [],
    glossary: [],
  };
}

function answerableIn({ questions }: Context): Asked[] {
  return questions.filter(({ gold }) => gold.length > 0);
}

/** The text without one paragraph of each article, with what those paragraphs answered: now it has no answer. */
function withoutAnswers(name: string, contexts: readonly Context[]): Part[] {
  const random = mulberry32(seed);
  const articles = [...new Set(contexts.map(({ article }) => article))].map((article) =>
    random.shuffled(
      contexts.filter((context) => context.article === article && answerableIn(context).length > 0),
    ),
  );
  return Array.from({ length: mostTakenOut }, (_, turn): Part => {
    const out = new Set(articles.flatMap((taken) => taken[turn] ?? []));
    return {
      text: textOf(
        name,
        contexts.filter((context) => !out.has(context)),
      ),
      answerable: [],
      unanswerable: [...out]
        .flatMap(answerableIn)
        .map(({ id, words }) => ({ id, words, gold: [], spans: [] })),
      smallTalk: [],
      dialogues: [],
    };
  }).filter(({ text, unanswerable }) => unanswerable.length > 0 && text.paragraphs.length > 0);
}

/**
 * Reads a file in SQuAD's format as one text, a paragraph for each context. Questions that the file itself calls
 * impossible are unanswerable; so are, once more, questions whose paragraph is taken out of the text.
 *
 * @throws IbidError when the file can't be read or isn't of that format: names the place
 */
export async function readSquad(path: string): Promise<QuestionSet> {
  const contexts = readContexts(path, await readJson(path));
  if (contexts.length === 0)
    throw new IbidError("invalid-input", `${path} has no paragraphs.`, { facts: { path } });
  const name = basename(path, ".json");
  const questions = contexts.flatMap((context) => context.questions);
  const whole: Part = {
    text: textOf(name, contexts),
    answerable: contexts.flatMap(answerableIn),
    unanswerable: questions.filter(({ gold }) => gold.length === 0),
    smallTalk: [],
    dialogues: [],
  };
  return { name, squad: true, parts: [whole, ...withoutAnswers(name, contexts)], warnings: [] };
}
