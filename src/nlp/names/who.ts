import type { Paragraph, Range, Text } from "../../document/model.ts";
import { Groups, wordsIn, type Group } from "./name-groups.ts";

/** Where somebody is mentioned in a paragraph. */
export interface Mentioned {
  readonly paragraph: Paragraph;
  readonly ranges: readonly Range[];
}

/** A person or an institution of a text. */
export interface Somebody {
  /** The fullest name the text has. */
  readonly name: string;
  /** The other forms of it, the commonest first. */
  readonly variants: readonly string[];
  /** By paragraph, in order. */
  readonly mentions: readonly Mentioned[];
  /** How many mentions there are. */
  readonly total: number;
}

function mentionsOf(group: Group): Mentioned[] {
  const byParagraph = new Map<Paragraph, Range[]>();
  for (const { paragraph, start, end } of group.mentions.toSorted((a, b) => a.start - b.start)) {
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), { start, end }]);
  }
  return [...byParagraph]
    .map(([paragraph, ranges]) => ({ paragraph, ranges }))
    .toSorted((a, b) => a.paragraph.ordinal - b.paragraph.ordinal);
}

function somebody(group: Group): Somebody {
  const forms = [...group.forms].toSorted(([, a], [, b]) => b - a).map(([form]) => form);
  const most = Math.max(...forms.map((form) => wordsIn(form).length));
  const name = forms.find((form) => wordsIn(form).length === most) ?? group.base;
  return {
    name,
    variants: forms.filter((form) => form !== name),
    mentions: mentionsOf(group),
    total: group.mentions.length,
  };
}

const known = new WeakMap<Text, readonly Somebody[]>();

/**
 * The people and institutions of a text, those mentioned most first. They are told by capitals, titles and what the
 * words around make of them: no list of names, so some are missed and some are none.
 */
export function whoIn(text: Text): readonly Somebody[] {
  const all =
    known.get(text) ??
    new Groups(text)
      .people()
      .map(somebody)
      .toSorted((a, b) => b.total - a.total);
  known.set(text, all);
  return all;
}
