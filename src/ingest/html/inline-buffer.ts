import type { Inline } from "../document.ts";

const closing: Readonly<Record<string, string>> = { "[": "]", "(": ")" };

/** True if a pair of brackets touches a reference on both sides. */
function encloses(before: Inline | undefined, after: Inline | undefined): boolean {
  if (before?.kind !== "words" || after?.kind !== "words") return false;
  return after.words.charAt(0) !== "" && after.words.charAt(0) === closing[before.words.at(-1) ?? ""];
}

/** Removes brackets around references, since they belong to the label: "[" and "]" around "57". */
function withoutBrackets(content: readonly Inline[]): Inline[] {
  const bracketed = content.map(
    ({ kind }, index) => kind === "footnote" && encloses(content[index - 1], content[index + 1]),
  );
  return content.map((inline, index) => {
    if (inline.kind !== "words") return inline;
    const start = bracketed[index - 1] ? 1 : 0;
    const end = inline.words.length - (bracketed[index + 1] ? 1 : 0);
    return { kind: "words", words: inline.words.slice(start, end) };
  });
}

/** Collects the words and references of one block. */
export interface InlineBuffer {
  words(words: string): void;
  footnote(target: string, label: string): void;
  page(label: string): void;
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
