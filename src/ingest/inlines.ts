import type { Verse } from "../document/model.ts";
import type { Inline, PrintedVerse } from "./document.ts";

/** A reference to a footnote in clean text. */
export interface Reference {
  /** The key of the footnote among those of its document. */
  readonly target: string;
  readonly label: string;
  readonly offset: number;
}

/** Clean text, and the references and numbers of verses that were taken out of it. */
export interface Clean {
  readonly text: string;
  /** In the order of their offsets. */
  readonly references: readonly Reference[];
  /** In the order of their offsets; absent if there are none. */
  readonly verses?: readonly Verse[] | undefined;
}

const space = /[\t\n\f\r \u2028\u2029]+/gu;
/** Control characters, which parsers let through. */
const controls = /(?![\t\n\f\r])\p{Cc}/gu;

/** Punctuation that has no white space in front. */
const closing = /^[.,;:!?…)\]}”’]/u;

/**
 * Makes clean text of words and references: white space is collapsed as in HTML and removed at the ends. A reference
 * stands directly behind the word before it. White space between the two is dropped if punctuation follows
 * ("word [1]."). A verse begins at its first word.
 */
export function cleanInlines(content: readonly Inline[]): Clean {
  let text = "";
  let spaced = false;
  let afterReference = false;
  const references: Reference[] = [];
  const verses: Verse[] = [];
  let opening: PrintedVerse[] = [];
  for (const inline of content) {
    if (inline.kind === "verse") {
      opening.push(inline.verse);
      [spaced, afterReference] = [true, false];
      continue;
    }
    if (inline.kind === "footnote") {
      const { target, label } = inline;
      references.push({ target, label: cleanText(label), offset: text.length });
      afterReference = true;
      continue;
    }
    const words = inline.words.replace(controls, "").replace(space, " ");
    const core = words.replace(/^ | $/gu, "");
    if (words.startsWith(" ")) [spaced, afterReference] = [true, false];
    if (core === "") continue;
    const gap = spaced && text !== "" && !(afterReference && closing.test(core)) ? " " : "";
    const start = text.length + gap.length;
    verses.push(...opening.map((verse) => ({ ...verse, offset: start })));
    opening = [];
    text += gap + core;
    [spaced, afterReference] = [words.endsWith(" "), false];
  }
  const trimmed = text.trim();
  const indent = text.length - text.trimStart().length;
  const within = (offset: number) => Math.min(Math.max(0, offset - indent), trimmed.length);
  return {
    text: trimmed,
    references: references.map((reference) => ({ ...reference, offset: within(reference.offset) })),
    ...(verses.length > 0 && {
      verses: verses.map((verse) => ({ ...verse, offset: within(verse.offset) })),
    }),
  };
}

/** Makes clean text of words without references. */
export function cleanText(words: string): string {
  return cleanInlines([{ kind: "words", words }]).text;
}

/** The words of a content without its references and verses, unchanged. */
export function plainWords(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === "words" ? inline.words : "")).join("");
}
