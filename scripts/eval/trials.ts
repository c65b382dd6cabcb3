import type { Text } from "../../src/document/model.ts";
import { mapInSequence } from "../support/sequence.ts";
import { judge, type Judged, type Trial, type View } from "./judge.ts";
import type { Ask, Asked, Prepare, QuestionSet } from "./model.ts";

/** Questions or trials by kind. */
export interface Kinds<Each> {
  readonly answerable: readonly Each[];
  readonly unanswerable: readonly Each[];
  readonly smallTalk: readonly Each[];
}

export type Sample = Kinds<Judged>;

/** Number of questions that are asked beforehand, so that timing starts with compiled code. */
const warmUp = 20;

async function ask(asked: Asked, text: Text, answer: Ask): Promise<Trial> {
  const start = performance.now();
  const outcome = await answer(asked.words);
  return { asked, text, outcome, milliseconds: performance.now() - start };
}

/** Asks all questions of a set. */
export async function runTrials({ parts }: QuestionSet, prepare: Prepare): Promise<Kinds<Trial>> {
  const asked: Kinds<Trial>[] = [];
  for (const { text, answerable, unanswerable, smallTalk } of parts) {
    // oxlint-disable-next-line no-await-in-loop -- one index in memory at a time
    const answer = await prepare(text);
    const askAll = (questions: readonly Asked[]) =>
      mapInSequence(questions, (each) => ask(each, text, answer));
    // oxlint-disable-next-line no-await-in-loop
    await askAll([...answerable, ...unanswerable].slice(0, warmUp));
    // oxlint-disable no-await-in-loop
    asked.push({
      answerable: await askAll(answerable),
      unanswerable: await askAll(unanswerable),
      smallTalk: await askAll(smallTalk),
    });
    // oxlint-enable no-await-in-loop
  }
  return {
    answerable: asked.flatMap(({ answerable }) => answerable),
    unanswerable: asked.flatMap(({ unanswerable }) => unanswerable),
    smallTalk: asked.flatMap(({ smallTalk }) => smallTalk),
  };
}

/** Judges all trials in the same view. */
export function judgeAll(trials: Kinds<Trial>, view: View): Sample {
  return {
    answerable: trials.answerable.map((trial) => judge(trial, view)),
    unanswerable: trials.unanswerable.map((trial) => judge(trial, view)),
    smallTalk: trials.smallTalk.map((trial) => judge(trial, view)),
  };
}
