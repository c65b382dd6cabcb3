/** What a group can do without. */
export const features = ["discuss", "notes", "plan", "quiz", "passing"] as const;

export type Feature = (typeof features)[number];

/** What each is called where members read it. */
export const featureNames: Readonly<Record<Feature, string>> = {
  discuss: "discussions",
  notes: "notes in the margin",
  plan: "the reading plan",
  quiz: "quizzes",
  passing: "answers to questions in passing",
};
