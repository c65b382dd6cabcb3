import { discourseContextOf } from "../../src/dialogue/context/discourse-context.ts";
import { rewriteFollowUp } from "../../src/dialogue/rewriting/rewrite.ts";
import { Utterance } from "../../src/dialogue/utterance/utterance.ts";
import { focusExcerpt, type Turn } from "../../src/dialogue/context/history.ts";
import { refOf } from "../../src/dialogue/reply/excerpt-reference.ts";
import { languageOf } from "../../src/nlp/language.ts";
import type { RankedCandidates, FollowUpCandidates } from "../../src/retrieval/ranking/discourse-features.ts";
import { vocabularyDistance } from "../../src/retrieval/answerability/follow-up-classifier.ts";
import { rankByWeights, type Candidate, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { TextIndex } from "../../src/retrieval/text-index.ts";
import type { Excerpt } from "../../src/document/model.ts";
import type { Dialogue, DialogueTurn } from "../eval/model.ts";
import { isRight } from "./examples.ts";

/** A follow-up question with its candidates. */
export interface FollowUpExample {
  readonly set: string;
  readonly candidates: FollowUpCandidates;
  readonly lastExcerpt: Excerpt | undefined;
  /** The ids of the right sentences; empty if the text has no answer. */
  readonly right: ReadonlySet<number>;
  readonly answerable: boolean;
  readonly vocabularyDistance: number;
}

/** The number of excerpts of a reply that a member sees at once. */
const excerptsShown = 3;

/** Common to all examples of a set. */
interface SetContext {
  readonly set: string;
  readonly index: TextIndex;
  readonly ranking: RankingWeights;
}

/** The turn as history: with a right sentence if one would be shown, else with the best candidate. */
function toHistory(
  turn: DialogueTurn,
  question: string,
  candidates: readonly Candidate[],
  index: TextIndex,
): Turn {
  const shown = candidates.slice(0, excerptsShown);
  const best = shown.find((candidate) => isRight(candidate, turn)) ?? shown[0];
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
    fingerprint: index.text.fingerprint,
    excerpts: found ? refs : [],
    further: found ? [] : refs,
  };
}

function rankAgain(ranking: RankingWeights, { question, candidates }: RankedCandidates): RankedCandidates {
  return { question, candidates: rankByWeights(candidates, ranking) };
}

/** Rewrites a question by the history and ranks its candidates. */
async function search(words: string, history: readonly Turn[], { index, ranking }: SetContext) {
  const followUp =
    history.length > 0
      ? rewriteFollowUp(new Utterance(words), discourseContextOf(index, history))
      : undefined;
  const question = followUp?.question ?? words;
  const lastExcerpt = focusExcerpt(index.text, history);
  const { original, rewritten } = await index.followUpCandidates(words, question, lastExcerpt);
  return {
    isFollowUp: followUp !== undefined,
    question,
    lastExcerpt,
    candidates: { original: rankAgain(ranking, original), rewritten: rankAgain(ranking, rewritten) },
  };
}

/**
 * The example that a search gives, if the question is a follow-up.
 *
 * @param turn undefined for a question about another text, which has no answer here
 */
function toExample(
  { isFollowUp, lastExcerpt, candidates }: Awaited<ReturnType<typeof search>>,
  turn: DialogueTurn | undefined,
  { set, index }: SetContext,
): FollowUpExample[] {
  if (!isFollowUp) return [];
  const { text, vocabulary } = index;
  const right = turn ? candidates.rewritten.candidates.filter((candidate) => isRight(candidate, turn)) : [];
  return [
    {
      set,
      candidates,
      lastExcerpt,
      right: new Set(right.map(({ sentence }) => sentence.id)),
      answerable: turn?.expect === "answer",
      vocabularyDistance: vocabularyDistance(
        candidates.original.question,
        vocabulary,
        languageOf(text.language).lexicon,
      ),
    },
  ];
}

/** @param foreign the second turn of a dialogue about another text */
async function examplesOf(
  dialogue: Dialogue,
  foreign: string | undefined,
  context: SetContext,
): Promise<FollowUpExample[]> {
  const history: Turn[] = [];
  const examples: FollowUpExample[] = [];
  const turns = dialogue.turns.filter(({ expect }) => expect === "answer" || expect === "not-found");
  for (const [place, turn] of turns.entries()) {
    const before = [...history];
    // oxlint-disable-next-line no-await-in-loop -- a turn depends on those before it
    const found = await search(turn.words, before, context);
    history.push(toHistory(turn, found.question, found.candidates.rewritten.candidates, context.index));
    examples.push(...toExample(found, turn, context));
    if (place !== 1 || foreign === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop
    examples.push(...toExample(await search(foreign, before, context), undefined, context));
  }
  return examples;
}

/** The second turn of each dialogue. */
export function secondTurns(dialogues: readonly Dialogue[]): string[] {
  return dialogues.flatMap(({ turns }) => turns[1]?.words ?? []);
}

/**
 * Examples from all follow-up questions of a set's dialogues, with a history as if the earlier turns had gone well. Each
 * dialogue also gives an unanswerable example: the second turn of a dialogue about another text.
 *
 * @param foreign the second turns of dialogues about other texts
 */
export async function followUpExamples(
  dialogues: readonly Dialogue[],
  foreign: readonly string[],
  context: SetContext,
): Promise<FollowUpExample[]> {
  return (
    await Promise.all(
      dialogues.map((dialogue, number) =>
        // In steps of 7, so that neighbouring dialogues get turns from different texts.
        examplesOf(dialogue, foreign[(number * 7) % foreign.length], context),
      ),
    )
  ).flat();
}
