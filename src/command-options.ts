import type { Choice, CommandOption, Ibid, Suggest } from "./command.ts";
import { everyText } from "./conversation/named-text.ts";
import { beginningOf } from "./text/graphemes.ts";
import { timeZones } from "./study/time-zone.ts";
import { placeName } from "./text/place.ts";

/** How much of a passage a suggestion shows, in UTF-16 units. */
const previewLength = 80;

function titles({ library }: Ibid): Choice<string>[] {
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

/** Suggests the paragraphs of the text that is chosen, by number or first words; the value is their place. */
export const suggestParagraphs: Suggest<number> = (typed, options, { library }) =>
  matching(
    typed,
    library.index(options.string("text")).text.paragraphs.map((paragraph) => ({
      name: `${placeName(paragraph).replace(/^¶/u, "")}  ${preview(paragraph.text)}`,
      value: paragraph.place,
    })),
  );

/** Suggests time zones, with spaces as people write them. */
export const suggestZones: Suggest<string> = (typed) =>
  matching(
    typed,
    timeZones.map((zone) => ({ name: zone.replaceAll("_", " "), value: zone })),
  );

/** The beginning of a passage, cut between words. */
export function preview(words: string): string {
  if (words.length <= previewLength) return words;
  const cut = beginningOf(words, previewLength);
  // Where no spaces tell words apart, what stands behind the last one is no part of a word.
  return `${cut.replace(/\s+\S{0,30}$/u, "")}…`;
}

/** The choices that begin with what was typed, then those that have it anywhere. */
export function matching<Value extends string | number>(
  typed: string,
  choices: readonly Choice<Value>[],
): Choice<Value>[] {
  const wanted = typed.trim().toLowerCase();
  const begins = ({ name, value }: Choice<Value>) =>
    String(value).toLowerCase().startsWith(wanted) || name.toLowerCase().startsWith(wanted);
  return [
    ...choices.filter(begins),
    ...choices.filter((choice) => !begins(choice) && choice.name.toLowerCase().includes(wanted)),
  ];
}
