import { basename } from "node:path";
import * as v from "valibot";
import type { Text } from "../../src/document/model.ts";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import { IbidError } from "../../src/shared/error.ts";
import { bundled } from "../../src/shared/package-path.ts";
import { list, nonEmptyString, object, readJsonFile } from "./json-file.ts";
import type { Asked, Gold, QuestionSet } from "./model.ts";

/** The particulars in which the questions of a pair may differ. */
const particulars = ["entity", "place", "time", "relation", "object", "slot"] as const;

/** A minimal pair: two questions that differ in one particular. The text answers only the first. */
export interface Pair {
  readonly answerable: Asked;
  readonly unanswerable: Asked;
  readonly changed: (typeof particulars)[number];
}

/** The minimal pairs for one text. */
export interface PairSet {
  readonly name: string;
  readonly text: Text;
  readonly pairs: readonly Pair[];
}

const setSchema = object({
  text: nonEmptyString,
  pairs: list(
    object({
      answerable: nonEmptyString,
      gold: v.pipe(list(nonEmptyString), v.minLength(1, "must name at least one sentence.")),
      unanswerable: nonEmptyString,
      changed: v.picklist(particulars, `must be one of: ${particulars.join(", ")}.`),
    }),
  ),
});

function sentenceIn(text: Text, sentence: string): Gold | undefined {
  for (const paragraph of text.paragraphs) {
    const range = paragraph.sentences.find(({ start, end }) => paragraph.text.slice(start, end) === sentence);
    if (range) return { paragraph: paragraph.number, range };
  }
  return undefined;
}

/**
 * Reads minimal pairs and the text that they name by its path from the root of the repository.
 *
 * @throws IbidError if the file can't be read or doesn't fit, or if a gold sentence isn't a sentence of the text
 */
export async function readPairs(path: string): Promise<PairSet> {
  const file = await readJsonFile(path, setSchema);
  const { text } = await readTextFile(bundled(file.text));
  const pairs = file.pairs.map(({ answerable, gold, unanswerable, changed }, index): Pair => ({
    answerable: {
      id: `p${index + 1}a`,
      words: answerable,
      gold: gold.map((sentence) => {
        const found = sentenceIn(text, sentence);
        if (found) return found;
        throw new IbidError(
          "invalid-input",
          `${path}: pairs[${index}].gold is not a sentence of ${file.text}: "${sentence}"`,
          { facts: { path } },
        );
      }),
      spans: [],
    },
    unanswerable: { id: `p${index + 1}u`, words: unanswerable, gold: [], spans: [] },
    changed,
  }));
  return { name: basename(path, ".json"), text, pairs };
}

/** Minimal pairs as a question set. */
export async function readPairsAsSet(path: string): Promise<QuestionSet> {
  const { name, text, pairs } = await readPairs(path);
  const part = {
    text,
    answerable: pairs.map(({ answerable }) => answerable),
    unanswerable: pairs.map(({ unanswerable }) => unanswerable),
    smallTalk: [],
    dialogues: [],
  };
  return { name: `${name}, pairs`, paired: true, parts: [part], warnings: [] };
}
