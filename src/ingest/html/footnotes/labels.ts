const brackets = /^[[({]\s*(.*?)\s*[\])}]$/u;
const labels = /^(?:\d{1,5}[a-z]?|\d{1,3}[.:–-]\d{1,4}|[a-z]{1,2}\d{0,3}|[ivxlc]{1,7}|[*†‡§‖¶#]{1,4})$/iu;

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
  return labels.test(labelIn(printed));
}

/** Whether what a link to a note prints stands for the note, and is none of the words: a label, "[note]", a picture. */
export function standsForNote(printed: string): boolean {
  return printed.trim() === "" || looksLikeLabel(printed) || /^\s*[[(].{1,10}[\])]\s*$/u.test(printed);
}

/** Whether a link leads back by what it says: an arrow, or "back to the text". */
export function looksLikeReturn(printed: string): boolean {
  return /^[[(]?\s*(?:[\^↩↵↑⇑⤴⏎←⬏⮌↖▲]+|(?:go )?back\b.{0,30}|return\b.{0,30})\ufe0e?\ufe0f?\s*[\])]?$/iu.test(
    printed.trim(),
  );
}

/** A label at the beginning of a note, with the punctuation that parts it from the words. */
const leading = /^\s*(?:[[({]\s*([^\s\])}]{1,9})\s*[\])}]\s*[.:]?|([^\s.:)]{1,9})(?:[.:)]|(?=\s)))\s*/u;

/** A note's first paragraph without its label in front; undefined where it has none. */
function withoutLabel(paragraph: string, label: string): { rest: string; bare: boolean } | undefined {
  const [all, bracketed, plain] = leading.exec(paragraph) ?? [];
  if (!all || (bracketed ?? plain)?.toLowerCase() !== label.toLowerCase()) return undefined;
  return { rest: paragraph.slice(all.length), bare: all.trim() === plain };
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
  const clean = notes.map(({ paragraphs }) => paragraphs.map(withoutRemains));
  const stripped = notes.map(({ label }, index) => withoutLabel(clean[index]?.[0] ?? "", label));
  const printed = notes.length > 1 && stripped.filter(Boolean).length * 2 > notes.length;
  return clean.map((paragraphs, index) => {
    const found = stripped[index];
    return found && (printed || !found.bare) ? [found.rest, ...paragraphs.slice(1)] : paragraphs;
  });
}
