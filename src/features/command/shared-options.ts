import type { Choice, CommandOption, CommandContext, Suggest } from "./command.ts";
import { everyText } from "../../dialogue/intent/named-text.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { Paragraph } from "../../document/model.ts";
import { timeZones } from "../settings/time-zone.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** How much of a passage a suggestion shows unless told otherwise, in UTF-16 units. */
const previewLength = 80;

function titles({ library }: CommandContext): Choice<string>[] {
  return library.texts.map(({ id, title }) => ({ name: title, value: id }));
}

/** The text a command is to read; without it, the shelf's first. */
export const textOption: CommandOption = {
  name: "text",
  description: "Which text of the shelf; without it, the first",
  type: "string",
  suggest: (typed, _options, ibid) => matching(typed, titles(ibid)),
};

/** The same, or all texts at once. */
export const textOrAll: CommandOption = {
  name: textOption.name,
  description: "Which text of the shelf, or * for all; without it, the first",
  type: "string",
  suggest: (typed, _options, ibid) =>
    matching(typed, [...titles(ibid), { name: "All texts", value: everyText }]),
};

/** A paragraph as it is suggested: its number, in a text with chapters after the chapter's name, and its first words. */
function suggestionName(paragraph: Paragraph): string {
  return `${paragraphName(paragraph).replace(/^¶/u, "")}  ${preview(paragraph.text)}`;
}

/** Those paragraphs that have the number, or the words; the value is how they are cited. */
export function matchingParagraphs(typed: string, paragraphs: readonly Paragraph[]): Choice<string>[] {
  return matching(
    typed,
    paragraphs.map((paragraph) => ({
      name: suggestionName(paragraph),
      value: paragraphName(paragraph),
      label: String(paragraph.number),
    })),
  );
}

/** A paragraph of the text that is chosen, as `paragraphTyped` reads it. */
export const paragraphOption = {
  name: "paragraph",
  description: "The paragraph's number, or its first words",
  type: "string",
  maxLength: 100,
  suggest: (typed, options, { library }) =>
    matchingParagraphs(typed, library.index(options.string("text")).text.paragraphs),
} as const satisfies CommandOption;

/** The beginning of a passage, cut between words. */
export function preview(words: string, longest = previewLength): string {
  if (words.length <= longest) return words;
  const cut = graphemePrefix(words, longest);
  // Where no spaces tell words apart, what stands behind the last one is no part of a word.
  return `${cut.replace(/\s+\S{0,30}$/u, "")}…`;
}

/** Suggests time zones, with spaces as people write them. */
export const suggestZones: Suggest<string> = (typed) =>
  matching(
    typed,
    timeZones.map((zone) => ({ name: zone.replaceAll("_", " "), value: zone })),
  );

/** A choice, and what it goes by where that isn't its value: a number or a sign. */
type Labelled<Value> = Choice<Value> & { readonly label?: string };

/** Those that go by exactly what was typed, those that begin with it, then those that have it anywhere. */
export function matching<Value extends string | number>(
  typed: string,
  choices: readonly Labelled<Value>[],
): Choice<Value>[] {
  const wanted = typed.trim().toLowerCase();
  const rankOf = ({ name, value, label = String(value) }: Labelled<Value>) => {
    if (label.toLowerCase() === wanted) return 0;
    if (label.toLowerCase().startsWith(wanted) || name.toLowerCase().startsWith(wanted)) return 1;
    return name.toLowerCase().includes(wanted) ? 2 : undefined;
  };
  return [0, 1, 2].flatMap((rank) =>
    choices.filter((choice) => rankOf(choice) === rank).map(({ name, value }) => ({ name, value })),
  );
}
