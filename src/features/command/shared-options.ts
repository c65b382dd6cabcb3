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
  const rank = ranking(typed);
  const ranked = await flatMapYielding(paragraphs, (paragraph) =>
    rank({
      name: suggestionName(paragraph, read),
      value: paragraphName(paragraph),
      label: String(paragraph.number),
    }),
  );
  return inOrder(ranked);
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
export const suggestZones: Suggest<string> = async (typed, _selection, { now }) => {
  const meant = typed.trim() === "" ? undefined : await zoneMeant(typed);
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

/** A choice that matches what was typed, with the way in which it does; the lower, the better. */
interface Ranked<Value extends string | number> {
  readonly choice: Choice<Value>;
  readonly rank: number;
}

/** Returns a function that ranks a choice: by the exact label first, then by a beginning, then anywhere in the name. */
function ranking(typed: string) {
  const wanted = typed.trim().toLowerCase();
  return <Value extends string | number>(choice: Labelled<Value>): Ranked<Value>[] => {
    const { name, value, label = String(value) } = choice;
    const [lowerName, lowerLabel] = [name.toLowerCase(), label.toLowerCase()];
    const ranked = (rank: number) => [{ choice: { name, value }, rank }];
    if (lowerLabel === wanted) return ranked(0);
    if (lowerLabel.startsWith(wanted) || lowerName.startsWith(wanted)) return ranked(1);
    return lowerName.includes(wanted) ? ranked(2) : [];
  };
}

function inOrder<Value extends string | number>(ranked: readonly Ranked<Value>[]): Choice<Value>[] {
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

/** The choices that match what was typed, the best first. */
export function matching<Value extends string | number>(
  typed: string,
  choices: readonly Labelled<Value>[],
): Choice<Value>[] {
  return inOrder(choices.flatMap(ranking(typed)));
}
