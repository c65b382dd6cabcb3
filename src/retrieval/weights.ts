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
 * sentence came, and the decision to answer was right, for:
 *
 * words
 * left out           questions  first  in three  low first  low in three
 * passage-questions         60    65%       78%        44%           65%
 * victoria-ch02             97    32%       37%        12%           19%
 * smith-b4ch08              98    48%       58%        27%           41%
 * dubois-dawn              100    45%       56%        23%           38%
 * xquad-a                  612    74%       92%          –             –
 *
 * left out           answerable  made up  taken away  foreign
 * passage-questions         60%      70%         55%      93%
 * victoria-ch02             66%      57%         42%      68%
 * smith-b4ch08              72%      67%         34%      70%
 * dubois-dawn               72%      70%         37%      42%
 *
 * encoder
 * left out           questions  first  in three  low first  low in three
 * passage-questions         60    65%       82%        44%           71%
 * victoria-ch02             97    43%       58%        28%           45%
 * smith-b4ch08              98    61%       72%        46%           61%
 * dubois-dawn              100    57%       72%        41%           61%
 * xquad-a                  612    78%       95%          –             –
 *
 * left out           answerable  made up  taken away  foreign
 * passage-questions         73%      78%         57%      92%
 * victoria-ch02             68%      53%         31%      87%
 * smith-b4ch08              70%      67%         35%      92%
 * dubois-dawn               80%      60%         26%      82%
 */
export const models: Models = {
  words: {
    ranking: {
      sentenceBm25: 1.501,
      paragraphBm25: 1.279,
      coverage: -5.971,
      paragraphCoverage: -0.3707,
      localCoverage: 1.022,
      rarest: 0.2009,
      alignment: 6.714,
      alignmentContrast: -5.112,
      tellingAlignment: 7.734,
      askedNoun: 0.3713,
      unmet: -1.664,
      typeOffered: 1.492,
      meaning: 5.274,
      length: -0.1678,
    },
    confidence: {
      oneSubject: [
        {
          bias: -0.7867,
          late: 0,
          similarity: 0,
          tellingAlignment: 3.03,
          localCoverage: 0.942,
          paragraphCoverage: 1.934,
          rarest: 0.1527,
          value: 0.2028,
          margin: 0.02119,
          lateStandsOut: 0,
        },
        {
          bias: 2.374,
          late: 0,
          similarity: 0,
          tellingAlignment: -1.956,
          localCoverage: 1.739,
          paragraphCoverage: -2.492,
          rarest: 0.4699,
          value: 0.1176,
          margin: -0.223,
          lateStandsOut: 0,
          unmet: -1.813,
          typeMissing: -1.137,
          typeMissingThroughout: 0.1727,
          asksAmount: -1.711,
          asksName: -0.9699,
          terms: 0.2075,
        },
      ],
      manySubjects: [
        {
          bias: -4.974,
          late: 0,
          similarity: 0,
          tellingAlignment: 1.655,
          localCoverage: 1.52,
          paragraphCoverage: 2,
          rarest: 0.4213,
          value: 0.08857,
          margin: 0.4748,
          lateStandsOut: 0,
        },
      ],
      unity: 0.33,
    },
  },
  encoder: {
    ranking: {
      sentenceBm25: 1.481,
      paragraphBm25: 0.705,
      coverage: -7.616,
      paragraphCoverage: -1.918,
      localCoverage: 1.463,
      rarest: 0.5277,
      alignment: 2.449,
      alignmentContrast: -2.594,
      tellingAlignment: 2.791,
      askedNoun: 0.7542,
      unmet: -1.895,
      typeOffered: 1.263,
      meaning: 2.619,
      length: -0.3219,
      late: 11.73,
      similarity: 6.436,
      paragraphLate: 4.993,
      paragraphSimilarity: 4.409,
    },
    confidence: {
      oneSubject: [
        {
          bias: -5.916,
          late: 4.391,
          similarity: 7.669,
          tellingAlignment: 1.193,
          localCoverage: 0,
          paragraphCoverage: 0.3377,
          rarest: 0,
          value: 0.1565,
          margin: 0.08688,
          lateStandsOut: 0.133,
        },
        {
          bias: 4.188,
          late: -4.247,
          similarity: -0.9658,
          tellingAlignment: -0.982,
          localCoverage: 1.47,
          paragraphCoverage: -3.071,
          rarest: 0.7931,
          value: 0.1303,
          margin: -0.09018,
          lateStandsOut: -0.03596,
          unmet: -1.874,
          typeMissing: -0.9639,
          typeMissingThroughout: 0.3894,
          asksAmount: -1.892,
          asksName: -0.9431,
          terms: 0.2115,
        },
      ],
      manySubjects: [
        {
          bias: -8.736,
          late: 2.874,
          similarity: 2.158,
          tellingAlignment: 0.6659,
          localCoverage: 1.746,
          paragraphCoverage: 1.771,
          rarest: 0.3618,
          value: 0.07236,
          margin: 0.288,
          lateStandsOut: 0.4583,
        },
      ],
      unity: 0.36,
    },
  },
};
