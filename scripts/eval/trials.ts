import type { Text } from "../../src/document/model.ts";
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

function ask(asked: Asked, text: Text, answer: Ask): Trial {
  const start = performance.now();
  const outcome = answer(asked.words);
  return { asked, text, outcome, milliseconds: performance.now() - start };
}

/** Asks all questions of a set. */
export async function runTrials({ parts }: QuestionSet, prepare: Prepare): Promise<Kinds<Trial>> {
  const asked: Kinds<Trial>[] = [];
  for (const { text, answerable, unanswerable, smallTalk } of parts) {
    // oxlint-disable-next-line no-await-in-loop -- one index in memory at a time
    const answer = await prepare(text);
    for (const { words } of [...answerable, ...unanswerable].slice(0, warmUp)) answer(words);
    asked.push({
      answerable: answerable.map((each) => ask(each, text, answer)),
      unanswerable: unanswerable.map((each) => ask(each, text, answer)),
      smallTalk: smallTalk.map((each) => ask(each, text, answer)),
    });
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
