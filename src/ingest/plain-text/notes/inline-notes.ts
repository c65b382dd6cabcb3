import type { Printed } from "../layout/paragraphs.ts";

const words = String.raw`((?:[^[\]]|\[[^[\]]{0,200}\]){1,4000})`;
/**
 * A note in its mark, as Org mode, Pandoc, AsciiDoc, LaTeX, wikis and typists have it: "[fn:: It was late.]",
 * "[fn:clerk: It was late.]", "^[It was late.]", "footnote:[It was late.]", "\footnote{It was late.}",
 * "<ref>It was late.</ref>", "((It was late.))", "[Footnote 1: It was late.]".
 */
const inline = new RegExp(
  [
    String.raw`\s?\[fn:([^\s[\]\\:]{0,60}):\s*${words}\]`,
    String.raw`(?<=\S)\s?(?:\^|footnote:)\[(?!\^|\d{1,4}\])${words}\]`,
    String.raw`(?<=\S)\s?\[footnote(?:\s(\d{1,4}|[A-Z]))?:\s*${words}\]`,
    String.raw`(?<=\S)\\footnote\{([^{}]{1,4000})\}`,
    String.raw`(?<=\S)<ref(?:\s[^<>]{0,200})?>([^<>]{1,4000})</ref>`,
    String.raw`(?<=\S)\(\(((?=[^()]*\s)(?:[^()]|\([^()]{0,200}\)){1,4000})\)\)`,
  ].join("|"),
  "giu",
);
/** Matches a part of every such note. It is found in a fraction of the time. */
const sign = /[[{>]|\(\(/u;
const numbered = /\[(?:\^|fn:)?(\d{1,4})[\]:]/gu;

/** Puts notes that stand in their marks behind the paragraph, in the form of other notes. */
export function takeOutInlineNotes(paragraphs: readonly Printed[]): Printed[] {
  const taken = new Set(
    paragraphs.flatMap(({ text }) => [...text.matchAll(numbered)].map(([, label = ""]) => label)),
  );
  let count = 0;
  const nextLabel = () => {
    do count++;
    while (taken.has(String(count)));
    return String(count);
  };
  return paragraphs.flatMap((paragraph) => {
    if (!sign.test(paragraph.text)) return paragraph;
    const notes: Printed[] = [];
    const text = paragraph.text.replace(
      inline,
      (_all, ofOrg?: string, org?: string, pandoc?: string, typed?: string, typist?: string, ...more) => {
        const other = more.find((each: unknown) => typeof each === "string");
        const label = (ofOrg ?? typed) || nextLabel();
        const body = `[^${label}]: ${(org ?? pandoc ?? typist ?? other ?? "").trim()}`;
        notes.push({ ...paragraph, text: body, separated: false, full: false });
        return `[^${label}]`;
      },
    );
    return [{ ...paragraph, text }, ...notes];
  });
}
