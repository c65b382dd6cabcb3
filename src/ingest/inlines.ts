import type { Inline } from "./document.ts";

/** A note's label and where it stood in clean text. */
export interface Reference {
  /** Which of the document's notes it refers to. */
  readonly target: string;
  readonly label: string;
  readonly offset: number;
}

export interface Clean {
  readonly text: string;
  /** In the order of their offsets. */
  readonly references: readonly Reference[];
}

const space = /[\t\n\f\r \u2028\u2029]+/gu;
/** Nothing that anyone wrote: parsers let them through. */
const controls = /(?![\t\n\f\r])\p{Cc}/gu;

/** What never has white space before it, unless the author put it there. */
const closing = /^[.,;:!?…)\]}”’]/u;

/**
 * Words and references as clean text: white space collapsed as HTML shows it, none at the ends. A reference stands
 * right behind the word before it, and the white space between them goes where punctuation follows ("word [1].").
 */
export function cleanInlines(content: readonly Inline[]): Clean {
  let text = "";
  let spaced = false;
  let behindNote = false;
  const references: Reference[] = [];
  for (const inline of content) {
    if (inline.kind === "note") {
      const { target, label } = inline;
      references.push({ target, label: cleanText(label), offset: text.length });
      behindNote = true;
      continue;
    }
    const words = inline.words.replace(controls, "").replace(space, " ");
    const core = words.replace(/^ | $/gu, "");
    if (words.startsWith(" ")) [spaced, behindNote] = [true, false];
    if (core === "") continue;
    const gap = spaced && text !== "" && !(behindNote && closing.test(core)) ? " " : "";
    text += gap + core;
    [spaced, behindNote] = [words.endsWith(" "), false];
  }
  const trimmed = text.trim();
  const indent = text.length - text.trimStart().length;
  const within = (offset: number) => Math.min(Math.max(0, offset - indent), trimmed.length);
  return {
    text: trimmed,
    references: references.map((reference) => ({ ...reference, offset: within(reference.offset) })),
  };
}

/** The same for words without references. */
export function cleanText(words: string): string {
  return cleanInlines([{ kind: "words", words }]).text;
}
