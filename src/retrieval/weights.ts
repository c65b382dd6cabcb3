import type { ConfidenceModel } from "./confidence.ts";
import type { Weights } from "./ranking.ts";

/** What was learned: how sentences are ranked, and whether the first answers. */
export interface Model {
  readonly ranking: Weights;
  readonly confidence: ConfidenceModel;
}

/** Without the sentence encoder and with it. */
type Models = Readonly<Record<"words" | "encoder", Model>>;

/**
 * Made by `npm run train` from passage-questions.json, victoria-ch02.json, smith-b4ch08.json, dubois-dawn.json, xquad-a.json; not to be edited. With each set left out of the training in turn, a right
 * sentence came:
 *
 * words
 * left out           questions  first  in three  low first  low in three
 * passage-questions         60    65%       78%        44%           65%
 * victoria-ch02             97    32%       37%        12%           19%
 * smith-b4ch08              98    48%       58%        27%           41%
 * dubois-dawn              100    45%       56%        23%           38%
 * xquad-a                  612    74%       92%          –             –
 *
 * encoder
 * left out           questions  first  in three  low first  low in three
 * passage-questions         60    63%       82%        44%           71%
 * victoria-ch02             97    43%       58%        28%           45%
 * smith-b4ch08              98    61%       71%        46%           60%
 * dubois-dawn              100    57%       72%        41%           61%
 * xquad-a                  612    78%       95%          –             –
 */
export const models: Models = {
  words: {
    ranking: {
      sentenceBm25: 1.495,
      paragraphBm25: 1.322,
      coverage: -5.979,
      paragraphCoverage: -0.3442,
      localCoverage: 1.069,
      alignment: 6.645,
      alignmentContrast: -5.069,
      tellingAlignment: 7.731,
      askedNoun: 0.371,
      unmet: -1.701,
      typeOffered: 1.493,
      meaning: 5.283,
      length: -0.1682,
    },
    confidence: {
      oneSubject: {
        bias: 2.107,
        late: 0,
        similarity: 0,
        tellingAlignment: -1.467,
        localCoverage: 1.4,
        paragraphCoverage: -1.974,
        value: 0.05914,
        margin: -0.1494,
        lateStandsOut: 0,
        unmet: -1.777,
        typeMissing: -1.048,
        typeMissingThroughout: 0.1343,
        asksAmount: -1.446,
        asksName: -0.7174,
        terms: 0.1724,
      },
      manySubjects: {
        bias: -4.514,
        late: 0,
        similarity: 0,
        tellingAlignment: 1.641,
        localCoverage: 1.698,
        paragraphCoverage: 1.949,
        value: 0.07546,
        margin: 0.3952,
        lateStandsOut: 0,
        unmet: -0.3192,
        typeMissing: -0.06114,
        typeMissingThroughout: -0.03954,
        asksAmount: -0.116,
        asksName: 0.05856,
        terms: 0.01808,
      },
      unity: 0.33,
    },
  },
  encoder: {
    ranking: {
      sentenceBm25: 1.439,
      paragraphBm25: 0.7806,
      coverage: -7.653,
      paragraphCoverage: -1.846,
      localCoverage: 1.63,
      alignment: 2.35,
      alignmentContrast: -2.538,
      tellingAlignment: 2.834,
      askedNoun: 0.7329,
      unmet: -1.973,
      typeOffered: 1.262,
      meaning: 2.619,
      length: -0.3222,
      late: 11.68,
      similarity: 6.457,
      paragraphLate: 5.043,
      paragraphSimilarity: 4.399,
    },
    confidence: {
      oneSubject: {
        bias: 2.301,
        late: -2.682,
        similarity: -0.3694,
        tellingAlignment: -0.4795,
        localCoverage: 0.7932,
        paragraphCoverage: -1.706,
        value: 0.08851,
        margin: -0.07211,
        lateStandsOut: 0.002238,
        unmet: -1.681,
        typeMissing: -0.83,
        typeMissingThroughout: 0.4039,
        asksAmount: -1.518,
        asksName: -0.6937,
        terms: 0.1651,
      },
      manySubjects: {
        bias: -7.82,
        late: 2.433,
        similarity: 2.425,
        tellingAlignment: 1.05,
        localCoverage: 1.465,
        paragraphCoverage: 1.649,
        value: 0.06198,
        margin: 0.2713,
        lateStandsOut: 0.3932,
        unmet: -0.2126,
        typeMissing: -0.3351,
        typeMissingThroughout: 0.04984,
        asksAmount: -0.286,
        asksName: 0.2673,
        terms: -0.03613,
      },
      unity: 0.36,
    },
  },
};
