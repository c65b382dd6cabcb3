import { lookUpIn } from "../../src/dialogue/intent/look-up/look-up.ts";
import {
  measureAnswerability,
  type AnswerabilityFeatures,
} from "../../src/retrieval/answerability/classifier.ts";
import type { Question } from "../../src/retrieval/query/question.ts";
import { rankByWeights, type Candidate, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { TextIndex } from "../../src/retrieval/text-index.ts";
import type { Asked, QuestionSet } from "../eval/model.ts";
import type { PairSet } from "../eval/pairs.ts";

/** A question with its candidates. */
export interface Example {
  readonly set: string;
  /** True if the set is a SQuAD file. */
  readonly squad: boolean;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  /** The ids of the right sentences; empty if the text has no answer. */
  readonly right: ReadonlySet<number>;
  readonly lowOverlap: boolean;
  /**
   * "unanswerable": without an answer, but about the text's topic. "twin": the unanswerable question of a minimal pair.
   * "other text": written for another text.
   */
  readonly kind: "answerable" | "unanswerable" | "twin" | "other text";
  /** The number of the minimal pair in its set; undefined for other questions. */
  readonly pair?: number;
  /** True if the sentence encoder was trained on the set, so that it ranks better there than elsewhere. */
  readonly tuned?: boolean;
}

/** True if the candidate and a gold sentence overlap by more than half of the shorter of the two. */
export function isRight({ sentence }: Pick<Candidate, "sentence">, { gold }: Pick<Asked, "gold">): boolean {
  const { paragraph } = sentence;
  const range = paragraph.sentences[sentence.sentence];
  return gold.some((each) => {
    if (!range || !each.range || each.paragraph !== paragraph.number) return false;
    const common = Math.min(range.end, each.range.end) - Math.max(range.start, each.range.start);
    return common * 2 > Math.min(range.end - range.start, each.range.end - each.range.start);
  });
}

/** Examples from the questions of a set, without those that look up a footnote or paragraph by its number. */
export async function examplesFrom(
  { name, squad = false, parts }: QuestionSet,
  index: TextIndex,
): Promise<Example[]> {
  const [part] = parts;
  if (!part) return [];
  return await Promise.all(
    [...part.answerable, ...part.unanswerable]
      .filter(({ words }) => !lookUpIn(words, part.text))
      .map(async (asked): Promise<Example> => ({
        ...(await exampleOf(asked, name, index)),
        squad,
        kind: asked.gold.length > 0 ? "answerable" : "unanswerable",
      })),
  );
}

async function exampleOf(
  asked: Asked,
  set: string,
  index: TextIndex,
): Promise<Omit<Example, "squad" | "kind">> {
  const { question, candidates } = await index.candidates(asked.words);
  const right = candidates.filter((candidate) => isRight(candidate, asked));
  return {
    set,
    question,
    candidates,
    right: new Set(right.map(({ sentence }) => sentence.id)),
    lowOverlap: asked.lowOverlap ?? false,
  };
}

/** Two examples from each minimal pair. */
export async function examplesFromPairs({ name, pairs }: PairSet, index: TextIndex): Promise<Example[]> {
  const examples = await Promise.all(
    pairs.map(async ({ answerable, unanswerable }, pair): Promise<Example[]> => [
      { ...(await exampleOf(answerable, name, index)), squad: false, kind: "answerable", pair },
      { ...(await exampleOf(unanswerable, name, index)), squad: false, kind: "twin", pair },
    ]),
  );
  return examples.flat();
}

/** Easy unanswerable examples: about `count` questions from the other sets. */
export async function examplesFromOthers(
  { name, squad = false }: QuestionSet,
  index: TextIndex,
  sets: readonly QuestionSet[],
  count: number,
): Promise<Example[]> {
  const foreign = sets
    .filter((set) => set.name !== name)
    .flatMap((set) => set.parts[0]?.answerable ?? [])
    .filter(({ words }) => !lookUpIn(words, index.text));
  const step = Math.max(1, Math.floor(foreign.length / count));
  return await Promise.all(
    foreign
      .filter((_, number) => number % step === 0)
      .map(async ({ words }) => ({
        ...(await index.candidates(words)),
        set: name,
        squad,
        right: new Set<number>(),
        lowOverlap: false,
        kind: "other text",
      })),
  );
}

/** A hard unanswerable example: the paragraphs with the answer are removed from the candidates. */
export function withoutAnswer(example: Example): Example {
  const removed = new Set(
    example.candidates
      .filter(({ sentence }) => example.right.has(sentence.id))
      .map(({ sentence }) => sentence.paragraph),
  );
  return {
    ...example,
    candidates: example.candidates.filter(({ sentence }) => !removed.has(sentence.paragraph)),
    right: new Set(),
  };
}

/** The answerability features of an example whose candidates are ranked by these weights. */
export function answerabilityOf(
  { question, candidates }: Example,
  weights: RankingWeights,
): AnswerabilityFeatures {
  return measureAnswerability(question, rankByWeights(candidates, weights));
}
