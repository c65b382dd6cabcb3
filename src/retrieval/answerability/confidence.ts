import type { Vocabulary } from "../index/vocabulary.ts";
import { matchesTerm, type Question } from "../query/question.ts";
import { definesName, hardlySaysWho } from "../ranking/definitions.ts";
import type { RankedCandidates } from "../ranking/discourse-features.ts";
import { lacksParticular } from "./classifier.ts";

/** The least confidence for a question about a name that the text has, such as "who was Napoleon?" */
const minConfidenceAboutNames = 0.6;

/** The same if the first sentence says who or what the name is. */
const minConfidenceOfDefinition = 0.75;

/** The greatest confidence for a question if names that the text doesn't have are at least half of it, by weight. */
const maxConfidenceOfHalfUnknown = 0.5;

/** The same if the text has no other word of it either. */
const maxConfidenceOfUnknownNames = 0.1;

/** The greatest confidence for a question if the first sentence lacks a particular; see `lacksParticular`. */
const maxConfidenceWithoutParticular = 0.6;

/** The number of best candidates among which the neighbour of the first may be that says who a name is. */
const consideredNeighbours = 3;

/** The greatest confidence by what the first sentence says: that hardly says more than a name doesn't tell who somebody is. */
export function mostConfidenceBy({ question, candidates: [best] }: RankedCandidates): number {
  return best && hardlySaysWho(best.sentence, question) ? maxConfidenceWithoutParticular : 1;
}

/** The greatest confidence for a question, by the names in it that the text doesn't have. */
function mostConfidenceWith({ oovNameWeight, terms }: Question, { stems }: Vocabulary): number {
  if (oovNameWeight < 0.5) return 1;
  const hasWords = terms.some((term) => matchesTerm(stems, term));
  return hasWords ? maxConfidenceOfHalfUnknown : maxConfidenceOfUnknownNames;
}

/** True if the first sentence, or one beside it that is as good as shown with it, says who or what the question's name is. */
function saysWho({ question, candidates }: RankedCandidates): boolean {
  const [best] = candidates;
  if (!best || best.features.namesElsewhere > 0) return false;
  return candidates
    .slice(0, consideredNeighbours)
    .some(
      ({ sentence }) =>
        Math.abs(sentence.id - best.sentence.id) <= 1 &&
        sentence.paragraph === best.sentence.paragraph &&
        definesName(sentence, question),
    );
}

/**
 * The confidence in the answer to a question that isn't a follow-up, 0…1.
 *
 * @param probability the classifier's
 */
export function confidenceIn(ranked: RankedCandidates, probability: number, vocabulary: Vocabulary): number {
  const { question, candidates } = ranked;
  const known = mostConfidenceWith(question, vocabulary);
  if (!question.asksAboutNames) {
    const most = lacksParticular(question, candidates) ? maxConfidenceWithoutParticular : 1;
    return Math.min(probability, known, most);
  }
  const least = saysWho(ranked) ? minConfidenceOfDefinition : minConfidenceAboutNames;
  return Math.min(Math.max(probability, least), mostConfidenceBy(ranked), known);
}
