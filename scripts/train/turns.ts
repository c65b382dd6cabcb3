import { Utterance } from "../../src/dialogue/utterance/utterance.ts";
import { focusExcerpt, type Turn } from "../../src/dialogue/context/history.ts";
import { refOf } from "../../src/dialogue/reply/excerpt-reference.ts";
import { languageOf } from "../../src/nlp/language.ts";
import type { RankedCandidates, FollowUpCandidates } from "../../src/retrieval/ranking/discourse-features.ts";
import { vocabularyDistance } from "../../src/retrieval/answerability/follow-up-classifier.ts";
import { rankByWeights, type Candidate, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { TextIndex } from "../../src/retrieval/text-index.ts";
import type { Excerpt } from "../../src/document/model.ts";
import type { Dialogue, DialogueTurn } from "../eval/dialogue.ts";
import { isRight } from "./examples.ts";
import { discourseContextOf } from "../../src/dialogue/context/discourse-context.ts";
import { rewriteFollowUp } from "../../src/dialogue/rewriting/rewrite.ts";

/** A turn of a dialogue that leans on those before. */
export interface TrainedTurn {
  readonly set: string;
  readonly leaning: FollowUpCandidates;
  readonly shown: Excerpt | undefined;
  /** The ids of the right sentences; none when the text has no answer. */
  readonly right: ReadonlySet<number>;
  readonly answerable: boolean;
  /** See `unfamiliarity`. */
  readonly unfamiliar: number;
}

/** So many excerpts a member sees. */
const shownAtOnce = 3;

/** The turn as it stays in a conversation: a right sentence where it would be seen, else the likeliest. */
function remembered(
  turn: DialogueTurn,
  question: string,
  candidates: readonly Candidate[],
  index: TextIndex,
): Turn {
  const first = candidates.slice(0, shownAtOnce);
  const best = first.find((candidate) => isRight(candidate, turn)) ?? first[0];
  const refs = best
    ? [
        refOf({
          text: index.text,
          paragraph: best.sentence.paragraph,
          first: best.sentence.sentence,
          last: best.sentence.sentence,
        }),
      ]
    : [];
  const found = turn.expect === "answer";
  return {
    question,
    kind: found ? "answer" : "not-found",
    text: index.text.fingerprint,
    excerpts: found ? refs : [],
    further: found ? [] : refs,
  };
}

function reweighedBy(
  ranking: RankingWeights,
  { question, candidates }: RankedCandidates,
): RankedCandidates & { candidates: Candidate[] } {
  return { question, candidates: rankByWeights(candidates, ranking) };
}

/** What is said where a dialogue of some set has come to, with what was said before. */
interface Moment {
  readonly set: string;
  readonly index: TextIndex;
  readonly ranking: RankingWeights;
  readonly history: readonly Turn[];
}

/** What a turn means, where it leans on those before, and what is found for it. */
function hear(words: string, { index, ranking, history }: Moment) {
  const understood =
    history.length > 0
      ? rewriteFollowUp(new Utterance(words), discourseContextOf(index, history))
      : undefined;
  const question = understood?.question ?? words;
  const shown = focusExcerpt(index.text, history);
  const found = index.followUpCandidates(words, question, shown);
  const leaning = {
    original: reweighedBy(ranking, found.original),
    rewritten: reweighedBy(ranking, found.rewritten),
  };
  return { leans: understood !== undefined, question, shown, leaning };
}

/** What is to be learned of what was heard, unless it leans on nothing. @param turn undefined where it has no place here */
function lessonOf(
  { leans, shown, leaning }: ReturnType<typeof hear>,
  turn: DialogueTurn | undefined,
  { set, index }: Omit<Moment, "history">,
): TrainedTurn[] {
  if (!leans) return [];
  const { text, vocabulary } = index;
  const right = turn ? leaning.rewritten.candidates.filter((candidate) => isRight(candidate, turn)) : [];
  return [
    {
      set,
      leaning,
      shown,
      right: new Set(right.map(({ sentence }) => sentence.id)),
      answerable: turn?.expect === "answer",
      unfamiliar: vocabularyDistance(
        leaning.original.question,
        vocabulary,
        languageOf(text.language).lexicon,
      ),
    },
  ];
}

/** @param foreign what was said second in a dialogue about another text */
function turnsOf(
  dialogue: Dialogue,
  foreign: string | undefined,
  at: Omit<Moment, "history">,
): TrainedTurn[] {
  const history: Turn[] = [];
  return dialogue.turns
    .filter(({ expect }) => expect === "answer" || expect === "not-found")
    .flatMap((turn, place) => {
      const moment = { ...at, history: [...history] };
      const heard = hear(turn.words, moment);
      history.push(remembered(turn, heard.question, heard.leaning.rewritten.candidates, at.index));
      const strange = place === 1 && foreign !== undefined ? hear(foreign, moment) : undefined;
      return [...lessonOf(heard, turn, at), ...(strange ? lessonOf(strange, undefined, at) : [])];
    });
}

/** The second thing that is said in each dialogue. */
export function secondTurns(dialogues: readonly Dialogue[]): string[] {
  return dialogues.flatMap(({ turns }) => turns[1]?.words ?? []);
}

/**
 * The turns of a set's dialogues that lean on those before, each heard as if what went before had gone well; and in each
 * dialogue one of another text's, which has no answer here.
 *
 * @param foreign what was said second in dialogues about other texts
 */
export function trainedTurns(
  dialogues: readonly Dialogue[],
  foreign: readonly string[],
  at: Omit<Moment, "history">,
): TrainedTurn[] {
  return dialogues.flatMap((dialogue, number) =>
    // Some distance apart, so that they are from several texts.
    turnsOf(dialogue, foreign[(number * 7) % foreign.length], at),
  );
}
