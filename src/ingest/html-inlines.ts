import type { Inline } from "./document.ts";

function endsOpen(inline: Inline | undefined): boolean {
  return inline?.kind === "words" && /[[(]\s*$/u.test(inline.words);
}

function startsClosed(inline: Inline | undefined): boolean {
  return inline?.kind === "words" && /^\s*[\])]/u.test(inline.words);
}

/** The brackets around a reference belong to its label: "[" and "]" around "57". */
function withoutBrackets(content: readonly Inline[]): Inline[] {
  const bracketed = content.map(
    ({ kind }, index) => kind === "note" && endsOpen(content[index - 1]) && startsClosed(content[index + 1]),
  );
  return content.map((inline, index) => {
    if (inline.kind === "note") return inline;
    const opened = bracketed[index + 1] ? inline.words.replace(/[[(]\s*$/u, "") : inline.words;
    return { kind: "words", words: bracketed[index - 1] ? opened.replace(/^\s*[\])]/u, "") : opened };
  });
}

/** The words and references of one block, as they are read. */
export interface InlineBuffer {
  words(words: string): void;
  note(target: string, label: string): void;
  /** Ends a line, and says whether that left an empty line, which parts paragraphs. */
  lineBreak(): boolean;
  /** What was read since the last time; none if only white space was. */
  take(): Inline[];
}

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
    note(target, label) {
      content.push({ kind: "note", target, label });
      [written, broken] = [true, false];
    },
    lineBreak() {
      this.words(" ");
      const empty = broken;
      broken = true;
      return empty;
    },
    take() {
      const taken = written ? withoutBrackets(content) : [];
      content = [];
      [written, broken] = [false, false];
      return taken;
    },
  };
}
