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
 * dubois-dawn              100    44%       56%        21%           38%
 * xquad-a                  612    73%       92%          –             –
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
      sentenceBm25: 1.5,
      paragraphBm25: 1.322,
      coverage: -5.977,
      paragraphCoverage: -0.341,
      localCoverage: 1.053,
      alignment: 6.634,
      alignmentContrast: -5.067,
      tellingAlignment: 7.742,
      askedNoun: 0.3722,
      unmet: -1.695,
      typeOffered: 1.496,
      meaning: 5.285,
      length: -0.1679,
    },
    confidence: {
      oneSubject: {
        bias: 2.1,
        late: 0,
        similarity: 0,
        tellingAlignment: -1.461,
        localCoverage: 1.408,
        paragraphCoverage: -1.967,
        value: 0.05816,
        margin: -0.1471,
        lateStandsOut: 0,
        unmet: -1.775,
        typeMissing: -1.083,
        typeMissingThroughout: 0.1616,
        asksAmount: -1.437,
        asksName: -0.6943,
        terms: 0.171,
      },
      manySubjects: {
        bias: -4.506,
        late: 0,
        similarity: 0,
        tellingAlignment: 1.635,
        localCoverage: 1.697,
        paragraphCoverage: 1.955,
        value: 0.07524,
        margin: 0.3951,
        lateStandsOut: 0,
        unmet: -0.3281,
        typeMissing: -0.06325,
        typeMissingThroughout: -0.03735,
        asksAmount: -0.1151,
        asksName: 0.05859,
        terms: 0.01797,
      },
      unity: 0.33,
    },
  },
  encoder: {
    ranking: {
      sentenceBm25: 1.442,
      paragraphBm25: 0.7798,
      coverage: -7.656,
      paragraphCoverage: -1.842,
      localCoverage: 1.619,
      alignment: 2.33,
      alignmentContrast: -2.513,
      tellingAlignment: 2.838,
      askedNoun: 0.7334,
      unmet: -1.97,
      typeOffered: 1.264,
      meaning: 2.62,
      length: -0.3226,
      late: 11.68,
      similarity: 6.45,
      paragraphLate: 5.049,
      paragraphSimilarity: 4.401,
    },
    confidence: {
      oneSubject: {
        bias: 2.322,
        late: -2.703,
        similarity: -0.3656,
        tellingAlignment: -0.4805,
        localCoverage: 0.8012,
        paragraphCoverage: -1.703,
        value: 0.08818,
        margin: -0.07033,
        lateStandsOut: 0.0002306,
        unmet: -1.686,
        typeMissing: -0.8342,
        typeMissingThroughout: 0.4073,
        asksAmount: -1.514,
        asksName: -0.6754,
        terms: 0.1636,
      },
      manySubjects: {
        bias: -7.822,
        late: 2.43,
        similarity: 2.438,
        tellingAlignment: 1.05,
        localCoverage: 1.465,
        paragraphCoverage: 1.648,
        value: 0.06188,
        margin: 0.2714,
        lateStandsOut: 0.3933,
        unmet: -0.2131,
        typeMissing: -0.3345,
        typeMissingThroughout: 0.05,
        asksAmount: -0.2864,
        asksName: 0.2677,
        terms: -0.03637,
      },
      unity: 0.36,
    },
  },
};
