import { basename } from "node:path";
import { IbidError } from "../../src/shared/error.ts";
import type { Range, Text } from "../../src/document/model.ts";
import { countAt, listAt, objectAt, readJson, textAt } from "./checked.ts";
import { expectations, type Dialogue, type DialogueTurn } from "./dialogue.ts";
import type { Asked, Gold, QuestionSet } from "./model.ts";

function rangeIn(text: Text, paragraph: number, sentence: string): Range | undefined {
  const start = text.paragraphs.find(({ number }) => number === paragraph)?.text.indexOf(sentence) ?? -1;
  return start === -1 ? undefined : { start, end: start + sentence.length };
}

function readGold(where: string, value: unknown, text: Text): Gold {
  const { paragraph, sentence } = objectAt(where, value);
  const number = countAt(`${where}.paragraph`, paragraph);
  return { paragraph: number, range: rangeIn(text, number, textAt(`${where}.sentence`, sentence)) };
}

/** Numbers and strings alike, since some sets number the notes. */
function readLabels(where: string, value: unknown): string[] {
  return listAt(where, value).map((label) => {
    if (typeof label === "string" || typeof label === "number") return String(label);
    throw new IbidError("invalid-input", `${where} must hold the labels of notes.`, { facts: { where } });
  });
}

function readAnswerable(where: string, value: unknown, text: Text): Asked {
  const { id, question, gold, answer_span: span, notes, overlap } = objectAt(where, value);
  const accepted = listAt(`${where}.gold`, gold);
  if (accepted.length === 0)
    throw new IbidError("invalid-input", `${where}.gold must name at least one sentence.`, {
      facts: { where },
    });
  return {
    id: textAt(`${where}.id`, id),
    words: textAt(`${where}.question`, question),
    gold: accepted.map((each, index) => readGold(`${where}.gold[${index}]`, each, text)),
    spans: span === undefined ? [] : [textAt(`${where}.answer_span`, span)],
    ...(notes !== undefined && { notes: readLabels(`${where}.notes`, notes) }),
    ...(overlap !== undefined && { lowOverlap: overlap === "low" }),
  };
}

function readUnanswerable(where: string, value: unknown): Asked & { readonly smallTalk: boolean } {
  const { id, question, kind } = objectAt(where, value);
  return {
    id: textAt(`${where}.id`, id),
    words: textAt(`${where}.question`, question),
    gold: [],
    spans: [],
    smallTalk: kind === "chitchat",
  };
}

function readTurn(where: string, id: string, value: unknown, text: Text): DialogueTurn {
  const { question, expect, gold, answer_span: span, notes, paragraph } = objectAt(where, value);
  const named = expect === "unanswerable" ? "not-found" : (expect ?? "answer");
  const expected = expectations.find((each) => each === named);
  if (!expected) {
    throw new IbidError("invalid-input", `${where}.expect must be one of: ${expectations.join(", ")}.`, {
      facts: { where },
    });
  }
  const accepted = listAt(`${where}.gold`, gold ?? []);
  if (expected === "answer" && accepted.length === 0) {
    throw new IbidError("invalid-input", `${where}.gold must name at least one sentence.`, {
      facts: { where },
    });
  }
  return {
    id,
    words: textAt(`${where}.question`, question),
    expect: expected,
    gold: accepted.map((each, index) => readGold(`${where}.gold[${index}]`, each, text)),
    spans: span === undefined ? [] : [textAt(`${where}.answer_span`, span)],
    ...(notes !== undefined && { notes: readLabels(`${where}.notes`, notes) }),
    ...(typeof paragraph === "number" && { paragraph: countAt(`${where}.paragraph`, paragraph) }),
  };
}

function readDialogue(where: string, value: unknown, text: Text): Dialogue {
  const { id: given, turns } = objectAt(where, value);
  const id = textAt(`${where}.id`, given);
  return {
    id,
    turns: listAt(`${where}.turns`, turns).map((turn, index) =>
      readTurn(`${where}.turns[${index}]`, `${id}.${index + 1}`, turn, text),
    ),
  };
}

function warningsOf(path: string, answerable: readonly Asked[]): string[] {
  const missing = answerable.filter(({ gold }) => gold.some(({ range }) => !range));
  if (missing.length === 0) return [];
  if (answerable.every(({ gold }) => gold.every(({ range }) => !range))) {
    throw new IbidError(
      "invalid-input",
      `None of the sentences that ${path} names stands in the text: name the text that the questions were made for.`,
      { facts: { path } },
    );
  }
  const ids = missing.map(({ id }) => id).join(", ");
  return [`${path} names sentences that don't stand so in the text; they count as never found: ${ids}.`];
}

/**
 * Reads questions and dialogues over a text. Whatever else the file has is passed over.
 *
 * @throws IbidError when the file can't be read or isn't of that form: names the place
 */
export async function readQuestionSet(path: string, text: Text): Promise<QuestionSet> {
  const file = objectAt(path, await readJson(path));
  const answerable = listAt(`${path}: answerable`, file["answerable"]).map((value, index) =>
    readAnswerable(`${path}: answerable[${index}]`, value, text),
  );
  const others = listAt(`${path}: unanswerable`, file["unanswerable"] ?? []).map((value, index) =>
    readUnanswerable(`${path}: unanswerable[${index}]`, value),
  );
  const dialogues = listAt(`${path}: dialogues`, file["dialogues"] ?? []).map((value, index) =>
    readDialogue(`${path}: dialogues[${index}]`, value, text),
  );
  return {
    name: basename(path, ".json"),
    parts: [
      {
        text,
        answerable,
        unanswerable: others.filter(({ smallTalk }) => !smallTalk),
        smallTalk: others.filter(({ smallTalk }) => smallTalk),
        dialogues,
      },
    ],
    warnings: warningsOf(path, answerable),
  };
}
