import { lookUpIn } from "../../src/dialogue/intent/look-up.ts";
import {
  measureAnswerability,
  type AnswerabilityFeatures,
} from "../../src/retrieval/answerability/classifier.ts";
import type { Question } from "../../src/retrieval/query/question.ts";
import { rankByWeights, type Candidate, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { TextIndex } from "../../src/retrieval/text-index.ts";
import type { Asked, QuestionSet } from "../eval/model.ts";

/** A question as the model sees it: its candidates and which of them are right. */
export interface Trained {
  readonly set: string;
  /** Whether the set is a SQuAD file. */
  readonly squad: boolean;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  /** The ids of the right sentences; none when the text has no answer. */
  readonly right: ReadonlySet<number>;
  readonly lowOverlap: boolean;
  /** "made up": without an answer, but on the text's subject; "foreign": made for another text. */
  readonly kind: "answerable" | "made up" | "foreign";
}

/** Whether a candidate is a sentence that a fair judge accepts. */
export function isRight({ sentence }: Pick<Candidate, "sentence">, { gold }: Pick<Asked, "gold">): boolean {
  const { paragraph } = sentence;
  const range = paragraph.sentences[sentence.sentence];
  return gold.some((each) => {
    if (!range || !each.range || each.paragraph !== paragraph.ordinal) return false;
    const common = Math.min(range.end, each.range.end) - Math.max(range.start, each.range.start);
    return common * 2 > Math.min(range.end - range.start, each.range.end - each.range.start);
  });
}

/** The questions of a set that are for the ranking: those for a note or a paragraph by its number are not. */
export function trainedOn({ name, squad = false, parts }: QuestionSet, index: TextIndex): Trained[] {
  const [part] = parts;
  if (!part) return [];
  return [...part.answerable, ...part.unanswerable]
    .filter(({ words }) => !lookUpIn(words, part.text))
    .map((asked): Trained => {
      const { question, candidates } = index.candidates(asked.words);
      const right = candidates.filter((candidate) => isRight(candidate, asked));
      return {
        set: name,
        squad,
        question,
        candidates,
        right: new Set(right.map(({ sentence }) => sentence.id)),
        lowOverlap: asked.lowOverlap ?? false,
        kind: asked.gold.length > 0 ? "answerable" : "made up",
      };
    });
}

/** The easy case of a question without an answer: up to `most` that were made for the other texts. */
export function foreignTo(
  { name, squad = false }: QuestionSet,
  index: TextIndex,
  sets: readonly QuestionSet[],
  most: number,
): Trained[] {
  const foreign = sets
    .filter((set) => set.name !== name)
    .flatMap((set) => set.parts[0]?.answerable ?? [])
    .filter(({ words }) => !lookUpIn(words, index.text));
  const every = Math.max(1, Math.floor(foreign.length / most));
  return foreign
    .filter((_, number) => number % every === 0)
    .map(({ words }) => ({
      ...index.candidates(words),
      set: name,
      squad,
      right: new Set<number>(),
      lowOverlap: false,
      kind: "foreign",
    }));
}

/** The hard case of a question without an answer: the paragraphs that had it are gone. */
export function withoutAnswer(trained: Trained): Trained {
  const gone = new Set(
    trained.candidates
      .filter(({ sentence }) => trained.right.has(sentence.id))
      .map(({ sentence }) => sentence.paragraph),
  );
  return {
    ...trained,
    candidates: trained.candidates.filter(({ sentence }) => !gone.has(sentence.paragraph)),
    right: new Set(),
  };
}

/** What the decision whether to answer is made on, with the candidates ranked by these weights. */
export function decisionFeatures(
  { question, candidates }: Trained,
  weights: RankingWeights,
): AnswerabilityFeatures {
  return measureAnswerability(question, rankByWeights(candidates, weights));
}
