import type { PlainTextStyle } from "../dialogue/reply/plain-text.ts";

function sgr(on: number, off: number): (text: string) => string {
  return (text) => (text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`);
}

const bold = sgr(1, 22);
const dim = sgr(2, 22);

/** Bold for the words that matched, dim for what is not the author's. */
export const coloured: PlainTextStyle = {
  say: (text) => text,
  words: (text, emphasised) => (emphasised ? bold(text) : text),
  note: (label) => dim(label),
  citation: (line) => dim(line),
};
