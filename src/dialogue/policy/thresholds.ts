/**
 * Every threshold by which a reply is chosen. They were set by hand on the sets that docs/evaluation.md describes.
 * Confidences and probabilities are between 0 and 1.
 */

/*
 * Answer or "not found". The answerability classifier is calibrated, so one half means that an answer is as likely right
 * as wrong. `npm run train` prints how often the decision at this threshold is right on texts that it wasn't trained on.
 */

/** Least confidence of an answer. Below it, the reply is "not found" with the nearest passages behind a button. */
export const answerThreshold = 0.5;

/** Least score of an excerpt shown at once, as a share of the best one's (0…1). Weaker ones wait behind "More". */
export const leastRelativeScore = 0.01;

/** Number of excerpts searched for beyond those of an answer, so that "More" has something to show. */
export const mostFurther = 9;

/** Least confidence of an unprompted answer. Higher, since a wrong answer disturbs the channel. */
export const unpromptedThreshold = 0.8;

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

/** Least probability of being a question from which one clause makes the whole message a question. */
export const questionClauseThreshold = 0.7;

/** Least share of known n-grams (0…1) in a message that can be anything but a question. */
export const leastFamiliarity = 0.12;

/** Length in UTF-16 units from which a message looks like a question about the text. */
export const longestSmallTalk = 200;
