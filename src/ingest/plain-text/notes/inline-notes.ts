import type { Printed } from "../layout/paragraphs.ts";

const words = String.raw`((?:[^[\]]|\[[^[\]]{0,200}\]){1,4000})`;
/** A note in its mark, as Org mode and Pandoc have it: "[fn:: It was late.]", "[fn:clerk: It was late.]", "^[It was late.]". */
const inline = new RegExp(
  String.raw`\s?(?:\[fn:([^\s[\]\\:]{0,60}):\s*${words}\]|(?<=\S\s?)\^\[(?!\^)${words}\])`,
  "gu",
);
const numbered = /\[(?:\^|fn:)(\d{1,4})[\]:]/gu;

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
    const notes: Printed[] = [];
    const text = paragraph.text.replace(inline, (_all, name = "", ofOrg?: string, ofPandoc?: string) => {
      const label: string = name || nextLabel();
      const body = `[^${label}]: ${(ofOrg ?? ofPandoc ?? "").trim()}`;
      notes.push({ ...paragraph, text: body, separated: false, full: false });
      return `[^${label}]`;
    });
    return [{ ...paragraph, text }, ...notes];
  });
}
