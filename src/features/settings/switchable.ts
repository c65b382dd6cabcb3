/** The features that a group can switch off. */
export const features = ["discuss", "notes", "plan", "quiz", "passing", "places"] as const;

export type Feature = (typeof features)[number];

/** The names of the features, as members see them. */
export const featureNames: Readonly<Record<Feature, string>> = {
  discuss: "discussions",
  notes: "notes in the margin",
  plan: "the reading plan",
  quiz: "quizzes",
  passing: "answers to questions in passing",
  places: "places that are named in passing",
};
