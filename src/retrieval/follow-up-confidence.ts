import type { Lexicon } from "../language/lexicon.ts";
import type { ConfidenceFeatures } from "./confidence.ts";
import type { Question, Vocabulary } from "./question.ts";

/** What tells whether the text answers a question that leans on what was said before. */
const kinds = [
  /** Late interaction, and what the words meet, of the question as it was asked: what it leans on is there anyway. */
  "late",
  "tellingAlignment",
  /** The ranking's value of the first by the question as understood, and its lead over the best elsewhere. */
  "value",
  "margin",
  /** See `unfamiliarity`. */
  "unfamiliar",
] as const;

type FollowUpEvidence = Readonly<Record<(typeof kinds)[number], number>>;

type Gate = Readonly<Partial<Record<keyof FollowUpEvidence, number>>> & { readonly bias: number };

/**
 * Logistic regressions over the later turns of dialogues, questions made up to have no answer, and first follow-ups of
 * other texts' dialogues; see docs/measuring.md. The bias is set so that about one in thirty right answers is lost.
 */
const gates: Readonly<Record<"encoder" | "words", Gate>> = {
  encoder: { bias: -1.5, late: 4.3, margin: 0.46, unfamiliar: -3.05 },
  words: { bias: -1.4, tellingAlignment: 1, value: 0.22, margin: 0.11, unfamiliar: -0.7 },
};

/**
 * How much of what a question says is foreign to a text, 0…1: the weight of the words that the text doesn't have, each
 * by how far its meaning is from all that it has.
 */
export function unfamiliarity({ terms }: Question, vocabulary: Vocabulary, lexicon: Lexicon): number {
  const { stems, entries } = vocabulary;
  return terms
    .filter((term) => !term.stems.some((stem) => stems.has(stem)))
    .reduce((sum, { entry, weight }) => {
      const known = entry === undefined ? [] : [...entries.keys()];
      const nearest = known.reduce(
        (best, other) => (entry === undefined ? best : Math.max(best, lexicon.similarity(entry, other))),
        0,
      );
      return sum + weight * (1 - nearest);
    }, 0);
}

/**
 * The probability, 0…1, that a text answers a question that leans on what was said before.
 *
 * @param own by the question as it was asked, over the candidates in their final order
 * @param resolved by the question as understood, over the same
 * @param unfamiliar of the question as it was asked
 */
export function followUpConfidence(
  own: ConfidenceFeatures,
  resolved: ConfidenceFeatures,
  unfamiliar: number,
  encoded: boolean,
): number {
  const evidence: FollowUpEvidence = {
    late: own.late,
    tellingAlignment: own.tellingAlignment,
    value: resolved.value,
    margin: resolved.margin,
    unfamiliar,
  };
  const gate = gates[encoded ? "encoder" : "words"];
  const logit = kinds.reduce((sum, kind) => sum + (gate[kind] ?? 0) * evidence[kind], gate.bias);
  return 1 / (1 + Math.exp(-logit));
}
