import { reliability, type Bin } from "./calibration.ts";
import { calibration, conduct, deciding, ranking, timing, type Figure } from "./figures.ts";
import { meanWithInterval, measure, type Measured } from "./bootstrap.ts";
import type { Judged } from "./judge.ts";
import { holdDialogues, type DialogueTrials } from "./dialogue.ts";
import { dialogueFigures, type DialogueFigure } from "./dialogue-figures.ts";
import type { PrepareConversation, QuestionSet } from "./model.ts";
import { prepareMiniSearch } from "./systems.ts";
import { tradeOffs, type TradeOff } from "./trade-off.ts";
import { judgeAll, runTrials, type Sample } from "./trials.ts";

/** The figures of one system in one view. */
interface Column {
  readonly name: string;
  readonly figures: ReadonlyMap<string, Measured>;
}

/** All figures and judged trials of one set. */
export interface Evaluation {
  readonly name: string;
  readonly counts: Readonly<Record<"answerable" | "lowOverlap" | "unanswerable" | "smallTalk", number>>;
  readonly columns: readonly Column[];
  readonly reliability: readonly Bin[];
  readonly tradeOffs: readonly TradeOff[];
  /** The judged trials of the answerable questions, in the view "as answered". */
  readonly answerable: readonly Judged[];
  readonly unanswerable: readonly Judged[];
  readonly dialogueFigures: readonly DialogueFigure[];
  readonly dialogues: DialogueTrials;
  /** The share of pairs whose answerable question has the higher confidence, ties counted half; only for minimal pairs. */
  readonly pairAccuracy?: Measured;
}

/** The pair accuracy of questions and their twins at the same places. */
function pairAccuracy(answerable: readonly Judged[], unanswerable: readonly Judged[]): Measured {
  const wins = answerable.map(({ confidence }, place) => {
    const twin = unanswerable[place]?.confidence ?? 0;
    return confidence === twin ? 0.5 : Number(confidence > twin);
  });
  return meanWithInterval(wins);
}

function column(name: string, sample: Sample, figures: readonly Figure[]): Column {
  return { name, figures: measure(sample, figures) };
}

/** Evaluates Ibid and the baseline MiniSearch on a question set. */
export async function evaluate(set: QuestionSet, ibid: PrepareConversation): Promise<Evaluation> {
  const trials = await runTrials(set, async (text) => {
    const converse = await ibid(text);
    return (words) => converse()(words);
  });
  const dialogues = await holdDialogues(set, ibid);
  const answered = judgeAll(trials, "as answered");
  const ranked = judgeAll(trials, "ranking");
  const baseline = judgeAll(await runTrials(set, prepareMiniSearch), "as answered");
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
      column("MiniSearch", baseline, [...ranking, ...deciding, ...timing]),
    ],
    reliability: reliability(ranked),
    tradeOffs: tradeOffs(ranked),
    answerable,
    unanswerable,
    dialogueFigures: dialogueFigures(dialogues),
    dialogues,
    ...(set.paired && { pairAccuracy: pairAccuracy(answerable, unanswerable) }),
  };
}

/** The evaluation as JSON data. The rank of a question without a hit becomes null. */
export function asJson({ columns, ...rest }: Evaluation) {
  return {
    ...rest,
    columns: Object.fromEntries(columns.map(({ name, figures }) => [name, Object.fromEntries(figures)])),
  };
}
