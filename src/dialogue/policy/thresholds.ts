/**
 * Every threshold by which a reply is chosen. Those without a formula were set by hand on the sets that docs/evaluation.md
 * describes. Confidences and probabilities are between 0 and 1.
 */

/*
 * The three answers to a question. A confidence is a calibrated probability that the first excerpts answer: `npm run train`
 * fits it, so these thresholds follow from what mistakes cost.
 */

/** Costs of mistakes, as multiples of a needless hedge over a right answer. */
const costs = {
  /** An answer without a hedge that doesn't answer. */
  falseClaim: 2.4,
  /** The same where nobody asked Ibid, which disturbs the channel. */
  falseClaimInPassing: 2.8,
  /** "Doesn't seem to say" where the text has the answer, against closest excerpts that don't answer. */
  denial: 6,
} as const;

/** Least confidence of an answer without a hedge: from there on, a needless hedge is expected to cost more than a false claim. */
export const answerThreshold = costs.falseClaim / (costs.falseClaim + 1);

/** Least confidence of "closest". Below it, the reply is "not found" with the nearest passages behind a button. */
export const closestThreshold = 1 / (costs.denial + 1);

/**
 * The same for a follow-up. Its confidence is that of the first excerpts, which are right less often than in a question that
 * is complete in itself: where it is below `closestThreshold`, one of five excerpts still answers in half of the cases.
 */
export const closestFollowUpThreshold = closestThreshold / 3;

/** Least score of a second excerpt shown with an answer, as a share of the best one's (0…1). */
export const leastSecondScore = 0.25;

/** Largest share (0…1) of the second excerpt's words that the first may have, if the second says something else. */
export const mostShared = 0.6;

/** Number of excerpts searched for beyond those of an answer, so that "More" has something to show. */
export const mostFurther = 9;

/** Least confidence of an unprompted answer. */
export const unpromptedThreshold = costs.falseClaimInPassing / (costs.falseClaimInPassing + 1);

/*
 * Footnotes. Measured over two chapters with 116 footnotes: of 200 questions that the text answers and 60 that nothing
 * answers, a footnote was added to one answer (rightly) and replaced none; of 40 that only footnotes answer, 20 were
 * answered. Coverage, the share of the question's words found in the footnote, tells most.
 */

/** Least coverage (0…1) of a question by a footnote that is shown. */
export const leastNoteCoverage = 0.65;

/** Least confidence of a footnote that is shown. */
export const leastNoteConfidence = 0.3;

/** Least confidence of a footnote for a question with one content word, whose coverage is all or nothing. */
export const leastNoteConfidenceForOneWord = 0.5;

/*
 * Intent. Chosen on the 609 phrases of tests/dialogue/intent/intents.tsv so that hardly any question is taken for
 * something else: small talk that is searched for is the lesser mistake.
 */

/** Least probability of being no question from which a message is taken for navigation or small talk. */
export const otherIntentThreshold = 0.55;

/** The same probability for a message that looks like a question about the text: it is long, or has a name from it. */
export const surelyOtherIntentThreshold = 0.9;

/** Least probability of being no question from which a message is taken for a request about the text. */
export const textRequestThreshold = 0.65;

/** Least probability of being a question from which one clause makes the whole message a question. */
export const questionClauseThreshold = 0.7;

/** Least share of known n-grams (0…1) in a message that can be anything but a question. */
export const leastFamiliarity = 0.12;

/** Length in UTF-16 units from which a message looks like a question about the text. */
export const longestSmallTalk = 200;
