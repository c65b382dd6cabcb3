import { everyText } from "../../dialogue/intent/named-text.ts";
import { soFar } from "../spoilers/so-far.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { clockTime, sayZone, timeZones, zoneMeant } from "../settings/time-zone.ts";
import type { CommandContext } from "./context.ts";
import type { Choice, CommandOption, Suggest } from "./options.ts";
import { localized } from "../../shared/locale/message.ts";

/** The default length of a preview, in UTF-16 units. */
const previewLength = 80;

function titles({ library }: CommandContext): Choice<string>[] {
  return library.texts.map(({ id, title }) => ({ name: title, value: id }));
}

/** The number of time zones that are suggested, at most. */
const mostZones = 25;

/** The text to read; without it, the first of the shelf. */
export const textOption = {
  type: "string",
  description: "Which text of the shelf; without it, the first",
  suggest: (typed, _selection, context) => matching(typed, titles(context)),
} as const satisfies CommandOption;

/** The text to read, or all texts. */
export const textOrAll = {
  type: "string",
  description: "Which text of the shelf, or * for all; without it, the first",
  suggest: (typed, _selection, context) =>
    matching(typed, [...titles(context), { name: localized("command-all-texts"), value: everyText }]),
} as const satisfies CommandOption;

/** True to show the reply to the asker alone. */
export const privateOption = {
  type: "boolean",
  description: "Show the answer to you alone",
} as const satisfies CommandOption;

/** A paragraph's number, in a text with chapters after the chapter's name, and its first words if they have been read. */
function suggestionName(paragraph: Paragraph, { paragraphs: read }: Text): string {
  const name = paragraphName(paragraph).replace(/^¶/u, "");
  return paragraph.ordinal > read.length ? name : `${name}  ${preview(paragraph.text)}`;
}

/** The paragraphs with a number or words, by the way they are cited. @param read the text as far as it has been read */
export async function matchingParagraphs(
  typed: string,
  paragraphs: readonly Paragraph[],
  read: Text,
): Promise<Choice<string>[]> {
  const choices = await flatMapYielding(paragraphs, (paragraph) => [
    {
      name: suggestionName(paragraph, read),
      value: paragraphName(paragraph),
      label: String(paragraph.number),
    },
  ]);
  return matching(typed, choices);
}

/** A paragraph of the selected text, in any form that `parseParagraph` reads. */
export const paragraphOption = {
  type: "string",
  description: "The paragraph's number, or its first words",
  maxLength: 100,
  async suggest(typed, selection, context) {
    const { text, whole } = (await soFar(context)).indexNamed(selection.text);
    return matchingParagraphs(typed, whole.text.paragraphs, text);
  },
} as const satisfies CommandOption;

/** The beginning of a passage, cut between words. @param longest in UTF-16 units */
export function preview(words: string, longest = previewLength): string {
  if (words.length <= longest) return words;
  const cut = graphemePrefix(words, longest);
  // In scripts without spaces, up to 30 characters after the last space are not part of a word.
  return `${cut.replace(/\s+\S{0,30}$/u, "")}…`;
}

/** Suggests time zones, each with its time of day: first the one that is meant, such as by "CET". */
export const suggestZones: Suggest<string> = (typed, _selection, { now }) => {
  const meant = typed.trim() === "" ? undefined : zoneMeant(typed);
  const found = matching(
    typed,
    timeZones.map((zone) => ({ name: sayZone(zone), value: zone })),
  ).filter(({ value }) => value !== meant);
  const all = meant === undefined ? found : [{ name: sayZone(meant), value: meant }, ...found];
  return all.slice(0, mostZones).map(({ name, value }) => ({
    name: localized("command-zone-clock", { zone: name, clock: clockTime(now, value) }),
    value,
  }));
};

/** A choice with the number or sign that it goes by, where that isn't its value. */
type Labelled<Value> = Choice<Value> & { readonly label?: string };

/** The choices that match what was typed: by the exact label first, then by a beginning, then anywhere in the name. */
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
  const ranked = choices.map((choice) => ({ choice, rank: rankOf(choice) }));
  return [0, 1, 2].flatMap((wantedRank) =>
    ranked.flatMap(({ choice: { name, value }, rank }) => (rank === wantedRank ? [{ name, value }] : [])),
  );
}
