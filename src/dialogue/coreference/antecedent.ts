import type { DiscourseContext } from "../context/discourse-context.ts";
import { personAntecedent } from "./person-meant.ts";
import type { PronounKind } from "./salience.ts";
import { pluralAntecedent, thingAntecedent } from "./thing-meant.ts";

/**
 * What a pronoun of a question stands for: what fits in kind and number and isn't named beside it; of that rather who
 * answers the last question, then what that one speaks of, then what those before do, then whom the text names.
 * Undefined when nothing fits well.
 */
export function antecedentOf(said: string, kind: PronounKind, ground: DiscourseContext): string | undefined {
  switch (kind) {
    case "he":
    case "she":
      return personAntecedent(said, kind, ground);
    case "they":
      return pluralAntecedent(said, ground);
    case "it":
      return thingAntecedent(said, ground);
  }
}
