import type { Judged } from "../../scripts/eval/judge.ts";
import type { Cited } from "../../scripts/eval/model.ts";
import { cite } from "../../src/document/citation.ts";
import { required } from "../support/required.ts";
import { skarholm } from "../support/skarholm.ts";

/** A judged question, by default answered without a hit. */
export function judged(given: Partial<Judged> = {}): Judged {
  return {
    id: "q",
    lowOverlap: false,
    answered: true,
    certainty: "sure",
    talked: false,
    confidence: 0.5,
    sentenceRank: Number.POSITIVE_INFINITY,
    paragraphRank: Number.POSITIVE_INFINITY,
    spanFirst: undefined,
    notesRight: undefined,
    characters: undefined,
    sentences: undefined,
    unfaithful: 0,
    milliseconds: 1,
    ...given,
  };
}

/** Sentences of a paragraph of Skarholm, from index `first` to `last`, as a citation. */
export function cited(number: number, first: number, last = first): Cited {
  const paragraph = required(skarholm.paragraphs[number - 1], `paragraph ${number}`);
  return { ...cite({ text: skarholm, paragraph, first, last }), score: 1 };
}
