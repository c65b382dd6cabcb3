import { bundled } from "../../src/shared/package-path.ts";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import type { QuestionSet } from "./model.ts";
import { readQuestionSet } from "./question-set.ts";

/**
 * The questions of one file over the text of another.
 *
 * @throws IbidError when either can't be read
 */
export async function readSet(questions: string, file: string): Promise<QuestionSet> {
  const { text } = await readTextFile(file);
  return readQuestionSet(questions, text);
}

/** The questions over the passage that comes with Ibid. */
export async function readPassageSet(): Promise<QuestionSet> {
  return readSet(
    bundled("tests/evaluation/passage-questions.json"),
    bundled("corpus/moderation-1933-1934.txt"),
  );
}
