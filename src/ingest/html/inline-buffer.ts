import type { Inline } from "../document.ts";

const closing: Readonly<Record<string, string>> = { "[": "]", "(": ")" };

/** Whether brackets that belong together touch a reference on both sides. */
function encloses(before: Inline | undefined, after: Inline | undefined): boolean {
  if (before?.kind !== "words" || after?.kind !== "words") return false;
  return after.words.charAt(0) !== "" && after.words.charAt(0) === closing[before.words.at(-1) ?? ""];
}

/** The brackets around a reference belong to its label: "[" and "]" around "57". */
function withoutBrackets(content: readonly Inline[]): Inline[] {
  const bracketed = content.map(
    ({ kind }, index) => kind === "note" && encloses(content[index - 1], content[index + 1]),
  );
  return content.map((inline, index) => {
    if (inline.kind === "note") return inline;
    const start = bracketed[index - 1] ? 1 : 0;
    const end = inline.words.length - (bracketed[index + 1] ? 1 : 0);
    return { kind: "words", words: inline.words.slice(start, end) };
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
