import { mean } from "../statistics.ts";
import type { DialogueTrials, Disturbed, JudgedTurn } from "./dialogue.ts";

/** A share of turns that came out right, in a conversation and asked alone. */
export interface DialogueFigure {
  readonly key: string;
  readonly label: string;
  readonly turns: number;
  readonly together: number;
  readonly alone: number;
}

type Test = (turn: JudgedTurn) => boolean;

const asksText: Test = ({ expect }) => expect === "answer";
const moves: Test = ({ expect }) => expect === "more" || expect === "note" || expect === "context";

const lines: readonly { key: string; label: string; of: Test; right: Test }[] = [
  {
    key: "firstTurns",
    label: "first turns: right in three",
    of: (t) => asksText(t) && !t.later,
    right: (t) => t.right,
  },
  {
    key: "laterFirst",
    label: "later turns: right first",
    of: (t) => asksText(t) && t.later,
    right: (t) => t.first,
  },
  {
    key: "laterInThree",
    label: "later turns: right in three",
    of: (t) => asksText(t) && t.later,
    right: (t) => t.right,
  },
  {
    key: "laterFound",
    label: "later turns: right in three, ranking",
    of: (t) => asksText(t) && t.later,
    right: (t) => t.found,
  },
  { key: "moves", label: "moves done", of: moves, right: (t) => t.right },
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

/** How well questions that are complete stand an unrelated one before them. */
function steadiness(disturbed: readonly Disturbed[]): DialogueFigure[] {
  const known = disturbed.flatMap(({ right }) => right ?? []);
  const shares = [
    {
      key: "unrelatedInThree",
      label: "after an unrelated question: right in three",
      turns: known.length,
      together: mean(known.map(({ after }) => Number(after))),
      alone: mean(known.map((right) => Number(right.alone))),
    },
    {
      key: "unrelatedSame",
      label: "after an unrelated question: the same answer",
      turns: disturbed.length,
      together: mean(disturbed.map(({ same }) => Number(same))),
      alone: 1,
    },
  ];
  return shares.flatMap(({ together, alone, ...rest }) =>
    together === undefined || alone === undefined ? [] : [{ ...rest, together, alone }],
  );
}

/** What dialogues come to; a line without turns is left out. */
export function dialogueFigures({ together, alone, disturbed }: DialogueTrials): DialogueFigure[] {
  const turnFigures = lines.flatMap(({ key, label, of, right }) => {
    const share = (turns: readonly JudgedTurn[]) => mean(turns.filter(of).map((turn) => Number(right(turn))));
    const [shareTogether, shareAlone] = [share(together), share(alone)];
    if (shareTogether === undefined || shareAlone === undefined) return [];
    return [{ key, label, turns: together.filter(of).length, together: shareTogether, alone: shareAlone }];
  });
  return [...turnFigures, ...steadiness(disturbed)];
}
