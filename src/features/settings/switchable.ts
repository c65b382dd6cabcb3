import { localized } from "../../shared/locale/message.ts";

/** The features that a group can switch off. */
export const features = ["discuss", "notes", "plan", "quiz", "passing", "places"] as const;

export type Feature = (typeof features)[number];

/** The name of a feature, as members see it. */
export function featureName(feature: Feature): string {
  return localized("settings-feature-name", { feature });
}
