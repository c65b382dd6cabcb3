// oxlint-disable oxc/approx-constant -- a learned coefficient may happen to be near a constant
import type { AnswerabilityModel } from "./answerability/classifier.ts";
import type { FollowUpModel } from "./answerability/follow-up-classifier.ts";
import type { DiscourseWeights } from "./ranking/discourse-features.ts";
import type { RankingWeights } from "./ranking/ranking.ts";

/** The learned coefficients of all models for one kind of text. */
export interface RetrievalModel {
  readonly ranking: RankingWeights;
  readonly answerability: AnswerabilityModel;
  /** The ranking of candidates of a follow-up question. */
  readonly discourse: DiscourseWeights;
  /** The answerability of a follow-up question. */
  readonly followUp: FollowUpModel;
}

/**
 * `stems` for texts in other languages than English; for English, `encoder` if the encoder is available, else `words`.
 * `reranker` is fitted to a particular reranker; without it `encoder` is used with any.
 */
export type Models = Readonly<Record<"stems" | "words" | "encoder", RetrievalModel>> & {
  readonly reranker?: RetrievalModel;
};

/**
 * Written by `npm run train`, which prints how they do on sets left out; don't edit. Fitted to:
 * - gibbon-zenobia.json
 * - novel-chapter.json
 * - reed-ten-days.json
 * - strachey-nightingale.json
 * - washington-atlanta.json
 * - douglass-narrative.json
 * - darwin-galapagos.json
 * - holmes-story.json
 * - grant-memoirs.json
 * - mill-liberty.json
 * - prescott-conquest.json
 * - plutarch-life.json
 * - selqa-dev.json
 * - clapnq.json
 * - pairs/darwin-galapagos.json
 * - pairs/douglass-narrative.json
 * - pairs/gibbon-zenobia.json
 * - pairs/grant-memoirs.json
 * - pairs/holmes-story.json
 * - pairs/mill-liberty.json
 * - pairs/novel-chapter.json
 * - pairs/plutarch-life.json
 * - pairs/prescott-conquest.json
 * - pairs/reed-ten-days.json
 * - pairs/strachey-nightingale.json
 * - pairs/washington-atlanta.json
 */
export const models: Models = {
  stems: {
    ranking: {
      sentenceBm25: 0.8009,
      paragraphBm25: 1.052,
      coverage: 1.608,
      paragraphCoverage: 1.771,
      localCoverage: 3.639,
      rarestTerm: 0.724,
      alignmentContrast: -4.475,
      discriminativeAlignment: 7.328,
      unmet: 1.568,
      length: 0.1626,
    },
    answerability: {
      singleTopic: {
        bias: -2.58,
        maxSim: 0,
        similarity: 0,
        discriminativeAlignment: 1.107,
        localCoverage: 1.404,
        paragraphCoverage: -0.3987,
        rarestTerm: 0.1293,
        score: 0.06852,
        margin: 0.2309,
        maxSimZScore: 0,
        oovNameWeight: -0.004834,
      },
      multiTopic: {
        bias: -2.58,
        maxSim: 0,
        similarity: 0,
        discriminativeAlignment: 1.107,
        localCoverage: 1.404,
        paragraphCoverage: -0.3987,
        rarestTerm: 0.1293,
        score: 0.06852,
        margin: 0.2309,
        maxSimZScore: 0,
        oovNameWeight: -0.004834,
      },
      coherence: {
        many: 0,
        single: 1,
      },
      lossPerDoubling: 0,
    },
    discourse: {
      original: 0.2121,
      rewritten: 0.3769,
      sameParagraph: 0.6944,
      inLastExcerpt: 0.3329,
      nextSentences: 2.407,
      furtherAhead: 1.673,
      nextParagraph: 2.108,
    },
    followUp: {
      bias: -0.5537,
      originalMaxSim: 0,
      originalDiscriminativeAlignment: 0.01841,
      originalMaxSimZScore: 0,
      score: 0.1696,
      maxSim: 0,
      margin: 0.1889,
      pieceLoss: 0,
      termsElsewhere: 0.1012,
      slotUnfilled: -1.156,
      particularUnfilled: -1.156,
      logProbability: 0.824,
      vocabularyDistance: -1.058,
      terms: 0.7574,
    },
  },
  words: {
    ranking: {
      sentenceBm25: 0.9409,
      paragraphBm25: 0.789,
      coverage: -4.111,
      paragraphCoverage: 2.139,
      localCoverage: 2.153,
      rarestTerm: 0.2522,
      alignment: 3.222,
      alignmentContrast: -3.55,
      discriminativeAlignment: 8.626,
      askedNoun: 0.1433,
      unmet: 1.111,
      typeOffered: 1.474,
      wordVectorCosine: 4.844,
      length: 0.01549,
    },
    answerability: {
      singleTopic: {
        bias: -0.4993,
        maxSim: 0,
        similarity: 0,
        score: 0.0765,
        margin: 0.08777,
        maxSimZScore: 0,
        oovNameWeight: -1.364,
        unmet: -0.2992,
        pieceLoss: 0,
        pieceGap: 0,
        termsElsewhere: 0.2177,
        namesElsewhere: -0.8423,
        slotUnfilled: -0.9912,
        slotUnfilledNearby: -0.3145,
        paragraphMaxSim: 0,
        paragraphSimilarity: 0,
        particularUnfilled: -0.1048,
        logProbability: 0.3599,
        agreement: 0.08468,
        meanMaxSim: 0,
        meanSimilarity: 0,
      },
      multiTopic: {
        bias: -3.297,
        maxSim: 0,
        similarity: 0,
        discriminativeAlignment: 1.052,
        localCoverage: 1.561,
        paragraphCoverage: -0.3127,
        rarestTerm: 0.2168,
        score: 0.0593,
        margin: 0.3333,
        maxSimZScore: 0,
        oovNameWeight: 1.757,
      },
      coherence: {
        many: 0.3,
        single: 0.36,
      },
      lossPerDoubling: 0,
    },
    discourse: {
      original: 0.3179,
      rewritten: 0.3,
      sameParagraph: 0.6703,
      inLastExcerpt: 0.6284,
      nextSentences: 2.508,
      furtherAhead: 1.976,
      nextParagraph: 2.323,
    },
    followUp: {
      bias: -0.5201,
      originalMaxSim: 0,
      originalDiscriminativeAlignment: 0.3946,
      originalMaxSimZScore: 0,
      score: 0.1431,
      maxSim: 0,
      margin: 0.2192,
      pieceLoss: 0,
      termsElsewhere: 0.327,
      slotUnfilled: -0.1496,
      particularUnfilled: -2.328,
      logProbability: 0.6412,
      vocabularyDistance: -1.163,
      terms: 0.448,
    },
  },
  encoder: {
    ranking: {
      sentenceBm25: 0.7018,
      paragraphBm25: 0.5503,
      coverage: -4.032,
      paragraphCoverage: 0.6712,
      localCoverage: 2.981,
      rarestTerm: 0.2524,
      alignment: 0.3076,
      alignmentContrast: -2.9,
      discriminativeAlignment: 4.874,
      askedNoun: 0.2137,
      unmet: 0.7302,
      typeOffered: 0.7853,
      wordVectorCosine: 1.715,
      length: 0.06611,
      maxSim: 7.744,
      similarity: 8.536,
      paragraphMaxSim: 7.39,
      paragraphSimilarity: 1.846,
    },
    answerability: {
      singleTopic: {
        bias: 0.202,
        maxSim: -0.2733,
        similarity: 1.309,
        score: -0.05906,
        margin: 0.008401,
        maxSimZScore: 0.04534,
        oovNameWeight: -1.153,
        unmet: -0.4401,
        pieceLoss: -1.908,
        pieceGap: -2.726,
        termsElsewhere: 0.1937,
        namesElsewhere: -0.9896,
        slotUnfilled: -0.6575,
        slotUnfilledNearby: -0.08544,
        paragraphMaxSim: -0.009255,
        paragraphSimilarity: 3.784,
        particularUnfilled: 0.0288,
        logProbability: 0.3648,
        agreement: 0.2758,
        meanMaxSim: 2.73,
        meanSimilarity: 0.7712,
      },
      multiTopic: {
        bias: -6.192,
        maxSim: 1.611,
        similarity: 3.469,
        discriminativeAlignment: 0.5445,
        localCoverage: 0.6099,
        paragraphCoverage: 0.07672,
        rarestTerm: 0.3752,
        score: 0.03067,
        margin: 0.2893,
        maxSimZScore: 0.3098,
        oovNameWeight: 1.719,
      },
      coherence: {
        many: 0.33,
        single: 0.43,
      },
      lossPerDoubling: 0.08,
    },
    discourse: {
      original: 0.4116,
      rewritten: 0.2944,
      sameParagraph: 0.7131,
      inLastExcerpt: 0.7641,
      nextSentences: 2.48,
      furtherAhead: 2.02,
      nextParagraph: 2.494,
    },
    followUp: {
      bias: 0.3215,
      originalMaxSim: 3.052,
      originalDiscriminativeAlignment: -0.2293,
      originalMaxSimZScore: -0.0163,
      score: 0.3362,
      maxSim: -0.3666,
      margin: 0.05636,
      pieceLoss: -2.807,
      termsElsewhere: 0.8705,
      slotUnfilled: -0.3326,
      particularUnfilled: -1.259,
      logProbability: 0.7605,
      vocabularyDistance: 0.02485,
      terms: 0.3535,
    },
  },
};
