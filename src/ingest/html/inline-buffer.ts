import type { Inline, PrintedVerse } from "../document.ts";

const closing: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };

/** Matches the separators between references in a pair of brackets. */
const separator = /^\s*[,;–-]?\s*$/u;

/** The index behind the references that begin at an index, with what separates them. */
function endOfReferences(content: readonly Inline[], start: number): number {
  let end = start + 1;
  for (let index = start + 1; index < content.length; index++) {
    const inline = content[index];
    if (inline?.kind === "footnote") end = index + 1;
    else if (inline?.kind !== "words" || !separator.test(inline.words)) break;
  }
  return end;
}

/** Removes brackets around references, since they belong to the label: "[" and "]" around "57". */
function withoutBrackets(content: readonly Inline[]): Inline[] {
  const cleaned = content.slice();
  for (let start = 0; start < content.length; start++) {
    if (content[start]?.kind !== "footnote") continue;
    const end = endOfReferences(content, start);
    const before = cleaned[start - 1];
    const after = cleaned[end];
    if (before?.kind === "words" && after?.kind === "words") {
      const close = closing[before.words.at(-1) ?? ""];
      if (close !== undefined && after.words.startsWith(close)) {
        cleaned[start - 1] = { kind: "words", words: before.words.slice(0, -1) };
        cleaned[end] = { kind: "words", words: after.words.slice(1) };
      }
    }
    start = end - 1;
  }
  return cleaned;
}

/** Collects the words and references of one block. */
export interface InlineBuffer {
  words(words: string): void;
  footnote(target: string, label: string): void;
  page(label: string): void;
  verse(verse: PrintedVerse): void;
  /** Ends a line. Returns true if that made an empty line, which separates paragraphs. */
  lineBreak(): boolean;
  /**
   * Returns and clears the content since the last call. Empty if it was only white space; then page marks are kept for
   * the next block.
   */
  take(): Inline[];
}

/** Creates an empty buffer. */
export function inlineBuffer(): InlineBuffer {
  let content: Inline[] = [];
  let written = false;
  let broken = false;
  return {
    words(words) {
      const last = content.at(-1);
      if (words.trim() !== "") [written, broken] = [true, false];
      if (last?.kind === "words") content[content.length - 1] = { kind: "words", words: last.words + words };
      else content.push({ kind: "words", words });
    },
    footnote(target, label) {
      content.push({ kind: "footnote", target, label });
      [written, broken] = [true, false];
    },
    page(label) {
      content.push({ kind: "page", label });
    },
    verse(verse) {
      content.push({ kind: "verse", verse });
    },
    lineBreak() {
      this.words(" ");
      const empty = broken;
      broken = true;
      return empty;
    },
    take() {
      const taken = written ? withoutBrackets(content) : [];
      content = written ? [] : content.filter(({ kind }) => kind === "page");
      [written, broken] = [false, false];
      return taken;
    },
  };
}
