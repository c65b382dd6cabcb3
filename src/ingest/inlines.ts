import type { Verse } from "../document/model.ts";
import type { Inline, PrintedVerse } from "./document.ts";

/** A reference to a footnote in clean text. */
export interface Reference {
  /** The key of the footnote among those of its document. */
  readonly target: string;
  readonly label: string;
  readonly offset: number;
}

/** The start of a printed page in clean text. */
export interface PageMark {
  /** As printed: "112", "xiv". */
  readonly label: string;
  readonly offset: number;
}

/** Clean text, and the references, numbers of verses and page marks that were taken out of it. */
export interface Clean {
  readonly text: string;
  /** In the order of their offsets. */
  readonly references: readonly Reference[];
  /** In the order of their offsets; absent if there are none. */
  readonly verses?: readonly Verse[] | undefined;
  /** In the order of their offsets; absent if there are none. */
  readonly pages?: readonly PageMark[] | undefined;
}

/** White space that isn't a single space. */
const space = /[\t\n\f\r\u2028\u2029][\t\n\f\r \u2028\u2029]*| [\t\n\f\r \u2028\u2029]+/gu;
/** Control characters, which parsers let through. */
const controls = /\p{Cc}(?<![\t\n\f\r])/gu;

/** Punctuation that has no white space in front. */
const closing = /^[.,;:!?…)\]}”’]/u;

/** White space or punctuation between the labels of several footnotes in one place: "1,2", "1; 2", "1–3". */
const separator = /^\s*[,;·–/|&、，；،؛-]?\s*$/u;

/** More pieces than the words between two labels are divided into. */
const maxPieces = 6;

/**
 * The content without the punctuation between two references, which belongs to their labels. White space is kept, and
 * drops out as any other between references.
 */
function withoutSeparators(content: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  let pieces: Inline[] = [];
  let behindReference = false;
  for (const inline of content) {
    if (inline.kind === "words") {
      pieces.push(inline);
      continue;
    }
    const isBetween = behindReference && inline.kind === "footnote" && pieces.length <= maxPieces;
    const between = isBetween ? plainWords(pieces) : "";
    if (isBetween && separator.test(between))
      kept.push({ kind: "words", words: /\s/u.test(between) ? " " : "" });
    else kept.push(...pieces);
    kept.push(inline);
    pieces = [];
    behindReference = inline.kind === "footnote";
  }
  return [...kept, ...pieces];
}

/**
 * Makes clean text of words and references: white space is collapsed as in HTML and removed at the ends. A reference
 * stands directly behind the word before it. White space between the two is dropped if punctuation follows
 * ("word [1]."). A verse or a page begins at its first word.
 */
export function cleanInlines(content: readonly Inline[]): Clean {
  let text = "";
  let spaced = false;
  let afterReference = false;
  const references: Reference[] = [];
  const verses: Verse[] = [];
  const pages: PageMark[] = [];
  /** The verses and pages that no word has followed yet. */
  let opening: PrintedVerse[] = [];
  let openingPages: string[] = [];
  const placeOpening = () => {
    verses.push(...opening.map((verse) => ({ ...verse, offset: text.length })));
    pages.push(...openingPages.map((label) => ({ label, offset: text.length })));
    [opening, openingPages] = [[], []];
  };
  for (const inline of withoutSeparators(content)) {
    if (inline.kind === "page") {
      openingPages.push(cleanText(inline.label));
      continue;
    }
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
    if (spaced && text !== "" && !(afterReference && closing.test(core))) text += " ";
    placeOpening();
    text += core;
    [spaced, afterReference] = [words.endsWith(" "), false];
  }
  opening = [];
  placeOpening();
  const trimmed = text.trim();
  const indent = text.length - text.trimStart().length;
  const within = <Place extends { readonly offset: number }>(place: Place): Place => ({
    ...place,
    offset: Math.min(Math.max(0, place.offset - indent), trimmed.length),
  });
  return {
    text: trimmed,
    references: references.map(within),
    ...(verses.length > 0 && { verses: verses.map(within) }),
    ...(pages.length > 0 && { pages: pages.map(within) }),
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
