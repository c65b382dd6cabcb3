import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { IbidError } from "../../src/error.ts";
import { bundled } from "../../src/compose.ts";
import { readTextFile } from "../../src/ingest/read.ts";
import { sidecarPath } from "../../src/ingest/sidecar.ts";
import type { Text } from "../../src/text/model.ts";
import { readJson } from "./checked.ts";
import type { QuestionSet } from "./model.ts";
import { readQuestionSet } from "./question-set.ts";

/** Whether the file that stands in the place of a text's sidecar is a set of questions. */
async function questionsBeside(path: string): Promise<boolean> {
  const value = await readJson(sidecarPath(path)).catch(() => undefined);
  return typeof value === "object" && value !== null && "answerable" in value;
}

/** A text away from what stands beside it. */
async function readApart(path: string): Promise<Text> {
  const folder = await mkdtemp(join(tmpdir(), "ibid-eval-"));
  try {
    const copy = join(folder, basename(path));
    await copyFile(path, copy).catch((error: unknown) => {
      throw new IbidError(`${path} can't be read: check its name and its permissions.`, { path }, error);
    });
    return (await readTextFile(copy)).text;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readText(path: string): Promise<Text> {
  return (await questionsBeside(path)) ? readApart(path) : (await readTextFile(path)).text;
}

/**
 * The questions of one file over the text of another.
 *
 * @throws IbidError when either can't be read
 */
export async function readSet(questions: string, text: string): Promise<QuestionSet> {
  return readQuestionSet(questions, await readText(text));
}

/** The questions over the passage that comes with Ibid. */
export async function readPassageSet(): Promise<QuestionSet> {
  return readSet(
    bundled("tests/evaluation/passage-questions.json"),
    bundled("corpus/moderation-1933-1934.txt"),
  );
}
