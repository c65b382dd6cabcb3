import type { Choice } from "../../features/command/options.ts";
import { limits, shorten } from "./limits.ts";

/** The suggestions that Discord takes: the first ones, with names cut, and without those whose value is too long. */
export function choicesOf(suggested: readonly Choice<string | number>[]): Choice<string | number>[] {
  return suggested
    .filter(
      ({ name, value }) => name.trim() !== "" && value !== "" && String(value).length <= limits.choiceValue,
    )
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: shorten(name, limits.choiceName), value }));
}
