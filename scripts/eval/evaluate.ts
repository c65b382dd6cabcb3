import { prepareMiniSearch } from "./baseline.ts";
import { reliability, type Bin } from "./confidence.ts";
import { calibration, conduct, deciding, ranking, timing, type Figure } from "./figures.ts";
import { measure, type Measured } from "./intervals.ts";
import type { Judged } from "./judge.ts";
import { holdDialogues, type DialogueTrials } from "./dialogue.ts";
import { dialogueFigures, type DialogueFigure } from "./dialogue-figures.ts";
import type { PrepareConversation, QuestionSet } from "./model.ts";
import { judgeAll, tryOut, type Sample } from "./trials.ts";

/** What was measured of one way to answer. */
interface Column {
  readonly name: string;
  readonly figures: ReadonlyMap<string, Measured>;
}

/** All that was measured over one set. */
export interface Evaluation {
  readonly name: string;
  readonly counts: Readonly<Record<"answerable" | "lowOverlap" | "unanswerable" | "smallTalk", number>>;
  readonly columns: readonly Column[];
  readonly reliability: readonly Bin[];
  /** What came of each question that has an answer, as answered. */
  readonly answerable: readonly Judged[];
  readonly unanswerable: readonly Judged[];
  readonly dialogueFigures: readonly DialogueFigure[];
  readonly dialogues: DialogueTrials;
}

function column(name: string, sample: Sample, figures: readonly Figure[]): Column {
  return { name, figures: measure(sample, figures) };
}

/** Asks Ibid all questions of a set, and MiniSearch at its defaults too, and measures what comes back. */
export async function evaluate(set: QuestionSet, ibid: PrepareConversation): Promise<Evaluation> {
  const trials = await tryOut(set, async (text) => {
    const converse = await ibid(text);
    return (words) => converse()(words);
  });
  const dialogues = await holdDialogues(set, ibid);
  const answered = judgeAll(trials, "as answered");
  const ranked = judgeAll(trials, "ranking");
  const plain = judgeAll(await tryOut(set, prepareMiniSearch), "as answered");
  const { answerable, unanswerable, smallTalk } = answered;
  return {
    name: set.name,
    counts: {
      answerable: answerable.length,
      lowOverlap: answerable.filter(({ lowOverlap }) => lowOverlap).length,
      unanswerable: unanswerable.length,
      smallTalk: smallTalk.length,
    },
    columns: [
      column("Ibid, as answered", answered, [...ranking, ...deciding, ...conduct, ...timing]),
      column("Ibid, ranking", ranked, [...ranking, ...calibration]),
      column("MiniSearch", plain, [...ranking, ...deciding, ...timing]),
    ],
    reliability: reliability(ranked),
    answerable,
    unanswerable,
    dialogueFigures: dialogueFigures(dialogues),
    dialogues,
  };
}

/** The evaluation as programs read it; a rank is null where nothing hits. */
export function asJson({ columns, ...rest }: Evaluation) {
  return {
    ...rest,
    columns: Object.fromEntries(columns.map(({ name, figures }) => [name, Object.fromEntries(figures)])),
  };
}
