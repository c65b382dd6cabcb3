import {
  answerabilityFeatures,
  topicFeatures,
  type AnswerabilityFeatures,
  type AnswerabilityModel,
  type LogisticRegression,
} from "../../src/retrieval/answerability/classifier.ts";
import type { RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { Models } from "../../src/retrieval/weights.ts";
import { decisionFeatures, withoutAnswer, type Trained } from "./examples.ts";
import { fitGates, named, type Case, type Sign } from "./softmax.ts";

/** A case with where it comes from. */
export interface Decision extends Case {
  readonly features: AnswerabilityFeatures;
  readonly set: string;
  readonly squad: boolean;
  readonly kind: Trained["kind"] | "taken away";
}

const decisionPenalty = 0.01;

/** How much the decision learns from each kind: most from the questions that people made up to have no answer. */
function decisionWeight(kind: Decision["kind"], squad: boolean, encoded: boolean): number {
  if (kind === "made up") return 4;
  // Where all of a text is about the same, an answerable question without its paragraph is a poor stand-in.
  if (kind === "taken away") return squad ? 1 : 0.25;
  // There are many, and for the encoder they are easy.
  return kind === "foreign" && encoded ? 0.4 : 1;
}

/** The decisions that questions call for, with the candidates ranked by these weights. */
export function decisionsOf(examples: readonly Trained[], weights: RankingWeights): Decision[] {
  const encoded = weights.maxSim !== undefined;
  return examples.flatMap((example) => {
    const { set, squad, kind } = example;
    const decision = (each: Trained, as: Decision["kind"]): Decision => {
      const features = decisionFeatures(each, weights);
      return {
        set,
        squad,
        kind: as,
        features,
        row: answerabilityFeatures.map((name) => features[name]),
        yes: as === "answerable",
        weight: decisionWeight(as, squad, encoded),
      };
    };
    if (kind !== "answerable" || example.right.size === 0) return [decision(example, kind)];
    return [decision(example, kind), decision(withoutAnswer(example), "taken away")];
  });
}

/** Yes and no weigh the same in all, or yes so many times as much. */
export function balanced<Each extends Case>(decisions: readonly Each[], favour = 1): Each[] {
  const mass = (yes: boolean) =>
    decisions.reduce((sum, decision) => sum + (decision.yes === yes ? decision.weight : 0), 0);
  const ratio = mass(true) / (mass(false) || 1) / favour;
  return decisions.map((decision) =>
    decision.yes ? decision : { ...decision, weight: decision.weight * ratio },
  );
}

type Name = (typeof answerabilityFeatures)[number];

const gateFeatures: Readonly<Record<"oneSubject" | "manySubjects", readonly (readonly Name[])[]>> = {
  oneSubject: [topicFeatures, answerabilityFeatures],
  manySubjects: [topicFeatures],
};

/**
 * In a text about one subject, where questions with an answer and without lie close together, one withheld is taken for so
 * many times as bad as one given for nothing: whoever sees the passage can judge it.
 */
const leniency = 1.15;

function fitConfidence(
  decisions: readonly Decision[],
  subjects: "oneSubject" | "manySubjects",
): LogisticRegression[] {
  const gates = gateFeatures[subjects];
  const shapes = gates.map((names) => ({
    columns: names.map((name) => answerabilityFeatures.indexOf(name)),
    signs: names.map((name): Sign => {
      if (name === "oovNameWeight") return -1;
      return names === topicFeatures ? 1 : 0;
    }),
  }));
  const favour = subjects === "oneSubject" ? leniency : 1;
  return fitGates(balanced(decisions, favour), shapes, decisionPenalty).map(
    ([bias = 0, ...weights], gate) => ({
      bias,
      ...named(gates[gate] ?? [], weights),
    }),
  );
}

/**
 * The gates of a text about one subject. By stems alone no text is known to be about one, so that all sets teach the
 * same gate.
 */
export function oneSubjectGates(model: keyof Models, decisions: readonly Decision[]): LogisticRegression[] {
  if (model === "stems") return fitConfidence(decisions, "manySubjects");
  return fitConfidence(
    decisions.filter(({ squad }) => !squad),
    "oneSubject",
  );
}

/** The unity that tells the sets about one subject from the SQuAD files: between the two. */
const unity = { words: 0.32, encoder: 0.32 };

/** The model of the decision to answer. */
export function confidenceModel(model: keyof Models, decisions: readonly Decision[]): AnswerabilityModel {
  const oneSubject = oneSubjectGates(model, decisions);
  if (model === "stems") return { singleTopic: oneSubject, multiTopic: oneSubject, minCoherence: 1 };
  const manySubjects = fitConfidence(
    decisions.filter(({ squad }) => squad),
    "manySubjects",
  );
  return { singleTopic: oneSubject, multiTopic: manySubjects, minCoherence: unity[model] };
}
