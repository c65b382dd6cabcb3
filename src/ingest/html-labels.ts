const brackets = /^[[({]\s*(.*?)\s*[\])}]$/u;
const label = /^(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§‖¶#]{1,4})$/iu;

/** A note's label out of what is printed for it: "57" for "[57]", "⁵⁷" and "Note 57". */
export function labelIn(printed: string): string {
  const words = printed
    .normalize("NFKC")
    .replace(/[\s\u{200b}\u{2060}]+/gu, " ")
    .trim();
  const inner = brackets.exec(words)?.[1] ?? words;
  return inner.replace(/^(?:foot|end)?note\s+(?=\d)/iu, "").replace(/(?<=.)[.:]$/u, "");
}

/** Whether this is printed as a note's label is. */
export function looksLikeLabel(printed: string): boolean {
  return label.test(labelIn(printed));
}

/** Whether a link leads back by what it says: an arrow, or "back to the text". */
export function looksLikeReturn(printed: string): boolean {
  return /^[[(]?\s*(?:[\^↩↵↑⇑⤴⏎←⬏⮌↖▲]+|(?:go )?back\b.{0,30}|return\b.{0,30})\ufe0e?\ufe0f?\s*[\])]?$/iu.test(
    printed.trim(),
  );
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** The label at the beginning of a note, with the punctuation that parts it from the words. */
function printedLabel(of: string): RegExp {
  return new RegExp(
    String.raw`^\s*(?:[[({]\s*${escaped(of)}\s*[\])}]\s*[.:]?|${escaped(of)}(?:[.:)]|(?=\s)))\s*`,
    "iu",
  );
}

/** Without what is left of links that led back: "^", the point behind a number, brackets around nothing. */
function withoutRemains(paragraph: string): string {
  return paragraph.replace(/^\s*(?:[\^↑]|[.:)](?=\s))\s*/u, "").replace(/\s*[[(]\s*[\])]\s*$/u, "");
}

/** The texts of notes and their labels. */
interface Labelled {
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/**
 * The notes' paragraphs without the labels printed in front. Where most notes have theirs in front, it is printed;
 * where hardly any has, a note that begins with its own number ("17 Edward IV, c. 3") begins so.
 */
export function withoutLabels(notes: readonly Labelled[]): (readonly string[])[] {
  const bare = notes.map(({ paragraphs }) => paragraphs.map(withoutRemains));
  const begins = notes.map(
    ({ label: of }, index) => of !== "" && printedLabel(of).test(bare[index]?.[0] ?? ""),
  );
  const printed = begins.filter(Boolean).length * 2 > notes.length && notes.length > 1;
  return notes.map(({ label: of }, index) => {
    const [first = "", ...rest] = bare[index] ?? [];
    const taken = first.replace(printedLabel(of), "");
    const plain = /^\s*[\w*†‡§]+\s/u.test(first);
    return begins[index] && (printed || !plain) ? [taken, ...rest] : [first, ...rest];
  });
}
