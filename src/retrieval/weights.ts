import type { ConfidenceWeights } from "./confidence.ts";
import type { Weights } from "./ranking.ts";

type Models = Readonly<
  Record<"words" | "encoder", { readonly ranking: Weights; readonly confidence: ConfidenceWeights }>
>;

/**
 * Made by `npm run train` from passage-questions.json, victoria-ch02.json, smith-b4ch08.json, dubois-dawn.json, xquad-a.json; not to be edited. With each set left out of the training in turn, a right
 * sentence came:
 *
 * words
 * left out           questions  first  in three  low first  low in three
 * passage-questions         60    60%       73%        38%           56%
 * victoria-ch02             77    31%       47%         5%           25%
 * smith-b4ch08              85    47%       60%        21%           40%
 * dubois-dawn               82    52%       65%        28%           45%
 * xquad-a                  606    74%       92%          –             –
 *
 * encoder
 * left out           questions  first  in three  low first  low in three
 * passage-questions         60    62%       83%        47%           76%
 * victoria-ch02             91    48%       62%        33%           49%
 * smith-b4ch08              98    56%       67%        39%           54%
 * dubois-dawn               98    55%       71%        38%           59%
 * xquad-a                  611    78%       95%          –             –
 */
export const models: Models = {
  "words": {
    "ranking": {
      "sentenceBm25": 1.403,
      "paragraphBm25": 1.34,
      "coverage": -7.093,
      "coverageWithBefore": 0.3927,
      "paragraphCoverage": -0.3637,
      "trigrams": 0.7887,
      "names": -0.9676,
      "namesNearby": 1.186,
      "bigrams": 0.6226,
      "typeOffered": 0.6907,
      "typeMissing": -0.7357,
      "length": -0.196,
      "opensParagraph": 0.2507,
      "alignment": 3.39,
      "alignmentNearby": 3.587,
      "tellingAlignment": 5.475,
      "meaning": 3.957,
      "paragraphMeaning": 2.806
    },
    "confidence": {
      "bias": -0.6797,
      "late": 0,
      "similarity": 0,
      "alignmentNearby": 1.242,
      "paragraphCoverage": -1.804,
      "missingNames": -1.926,
      "paragraphBm25": 0.6454,
      "margin": 0.233
    }
  },
  "encoder": {
    "ranking": {
      "sentenceBm25": 1.6,
      "paragraphBm25": 0.8443,
      "coverage": -6.805,
      "coverageWithBefore": -0.09537,
      "paragraphCoverage": -1.742,
      "trigrams": -0.7402,
      "names": -1.131,
      "namesNearby": 0.4828,
      "bigrams": 0.5305,
      "typeOffered": 0.5511,
      "typeMissing": -0.6401,
      "length": -0.2578,
      "opensParagraph": -0.08212,
      "alignment": 1.208,
      "alignmentNearby": 1.591,
      "tellingAlignment": 3.069,
      "meaning": 2.262,
      "paragraphMeaning": 0.4795,
      "late": 11.84,
      "similarity": 6.449,
      "paragraphLate": 5.256,
      "paragraphSimilarity": 4.269
    },
    "confidence": {
      "bias": -1.389,
      "late": 1.249,
      "similarity": 1.171,
      "alignmentNearby": 0.6049,
      "paragraphCoverage": -2.063,
      "missingNames": -1.515,
      "paragraphBm25": 0.7327,
      "margin": 0.1359
    }
  }
};
