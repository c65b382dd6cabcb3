import { mean } from "../support/statistics.ts";
import type { DialogueTrials, JudgedTurn, UnrelatedTrial } from "./dialogue.ts";

/** A share of right turns, in conversation and asked alone. */
export interface DialogueFigure {
  readonly key: string;
  readonly label: string;
  readonly turns: number;
  readonly together: number;
  readonly alone: number;
}

type Test = (turn: JudgedTurn) => boolean;

const expectsAnswer: Test = ({ expect }) => expect === "answer";
const isNavigation: Test = ({ expect }) => expect === "more" || expect === "note" || expect === "context";

const turnShares: readonly { key: string; label: string; of: Test; right: Test }[] = [
  {
    key: "firstTurns",
    label: "first turns: right displayed",
    of: (t) => expectsAnswer(t) && !t.later,
    right: (t) => t.right,
  },
  {
    key: "laterFirst",
    label: "later turns: right first",
    of: (t) => expectsAnswer(t) && t.later,
    right: (t) => t.first,
  },
  {
    key: "laterInThree",
    label: "later turns: right displayed",
    of: (t) => expectsAnswer(t) && t.later,
    right: (t) => t.right,
  },
  {
    key: "laterFound",
    label: "later turns: right in three, ranking",
    of: (t) => expectsAnswer(t) && t.later,
    right: (t) => t.found,
  },
  { key: "moves", label: "moves done", of: isNavigation, right: (t) => t.right },
  {
    key: "turnedDown",
    label: "turned down, of unanswerable",
    of: ({ expect }) => expect === "not-found",
    right: (t) => t.right,
  },
  {
    key: "talk",
    label: "small talk recognised",
    of: ({ expect }) => expect === "talk",
    right: (t) => t.right,
  },
];

/** The effect of an unrelated question on the replies to independent questions. */
function unrelatedFigures(trials: readonly UnrelatedTrial[]): DialogueFigure[] {
  const known = trials.flatMap(({ right }) => right ?? []);
  const shares = [
    {
      key: "unrelatedInThree",
      label: "after an unrelated question: right displayed",
      turns: known.length,
      together: mean(known.map(({ after }) => Number(after))),
      alone: mean(known.map((right) => Number(right.alone))),
    },
    {
      key: "unrelatedSame",
      label: "after an unrelated question: the same answer",
      turns: trials.length,
      together: mean(trials.map(({ same }) => Number(same))),
      alone: 1,
    },
  ];
  return shares.flatMap(({ together, alone, ...rest }) =>
    together === undefined || alone === undefined ? [] : [{ ...rest, together, alone }],
  );
}

/** The figures of all dialogues of a set, without those that no turn counts for. */
export function dialogueFigures({ together, alone, unrelated }: DialogueTrials): DialogueFigure[] {
  const turnFigures = turnShares.flatMap(({ key, label, of, right }) => {
    const share = (turns: readonly JudgedTurn[]) => mean(turns.filter(of).map((turn) => Number(right(turn))));
    const [shareTogether, shareAlone] = [share(together), share(alone)];
    if (shareTogether === undefined || shareAlone === undefined) return [];
    return [{ key, label, turns: together.filter(of).length, together: shareTogether, alone: shareAlone }];
  });
  return [...turnFigures, ...unrelatedFigures(unrelated)];
}
