import type { QuestionSet } from "../eval/model.ts";

function withQuestions(set: QuestionSet, keep: (place: number, all: number) => boolean): QuestionSet {
  const parts = set.parts.map((part) => ({
    ...part,
    answerable: part.answerable.filter((_, place) => keep(place, part.answerable.length)),
  }));
  return { ...set, parts };
}

/** A set with the first half of its answerable questions: the first half of a SQuAD file's articles. */
export function firstHalf(set: QuestionSet): QuestionSet {
  return withQuestions(set, (place, all) => place < all / 2);
}

/** A set with the second half of its answerable questions. */
export function secondHalf(set: QuestionSet): QuestionSet {
  return withQuestions(set, (place, all) => place >= all / 2);
}
