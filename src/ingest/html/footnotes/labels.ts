const brackets = /^[[({]\s*(.*?)\s*[\])}]$/u;
const labels = /^(?:\d{1,5}[a-z]?|\d{1,3}[.:–-]\d{1,4}|[a-z]{1,2}\d{0,3}|[ivxlc]{1,7}|[*†‡§‖¶#]{1,4})$/iu;

/** The label in the printed words of a reference: "57" for "[57]", "⁵⁷" and "Note 57". */
export function labelIn(printed: string): string {
  const words = printed
    .normalize("NFKC")
    .replace(/[\s\u{200b}\u{2060}]+/gu, " ")
    .trim();
  const inner = brackets.exec(words)?.[1] ?? words;
  return inner.replace(/^(?:foot|end)?note\s+(?=\d)/iu, "").replace(/(?<=.)[.:]$/u, "");
}

/** True if the words have the form of a footnote's label. */
export function looksLikeLabel(printed: string): boolean {
  return labels.test(labelIn(printed));
}

/** True if a link's words stand for a footnote and aren't words of the text: a label, "[note]", or only a picture. */
export function standsForFootnote(printed: string): boolean {
  return printed.trim() === "" || looksLikeLabel(printed) || /^\s*[[(].{1,10}[\])]\s*$/u.test(printed);
}

/** True if a link's words say that it leads back: an arrow, or "back to the text". */
export function looksLikeReturn(printed: string): boolean {
  return /^[[(]?\s*(?:[\^↩↵↑⇑⤴⏎←⬏⮌↖▲]+|(?:go )?back\b.{0,30}|return\b.{0,30})\ufe0e?\ufe0f?\s*[\])]?$/iu.test(
    printed.trim(),
  );
}

/** A label at the beginning of a footnote, with the punctuation behind it. */
const leading = /^\s*(?:[[({]\s*([^\s\])}]{1,9})\s*[\])}]\s*[.:]?|([^\s.:)]{1,9})(?:[.:)]|(?=\s)))\s*/u;

/** A footnote's first paragraph without the label in front. Returns undefined if it has none. */
function withoutLabel(paragraph: string, label: string): { rest: string; bare: boolean } | undefined {
  const [all, bracketed, plain] = leading.exec(paragraph) ?? [];
  if (!all || (bracketed ?? plain)?.toLowerCase() !== label.toLowerCase()) return undefined;
  return { rest: paragraph.slice(all.length), bare: all.trim() === plain };
}

/** Removes remains of links that led back: "^", the point behind a number, empty brackets. */
function withoutRemains(paragraph: string): string {
  return paragraph.replace(/^\s*(?:[\^↑]|[.:)](?=\s))\s*/u, "").replace(/\s*[[(]\s*[\])]\s*$/u, "");
}

/** A footnote's paragraphs and its label. */
interface LabelledFootnote {
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/**
 * The footnotes' paragraphs without the labels printed in front. If most footnotes begin with their labels, these are
 * removed. Otherwise a footnote that begins with its own number ("17 Edward IV, c. 3") is left as it is.
 */
export function withoutLabels(footnotes: readonly LabelledFootnote[]): (readonly string[])[] {
  const clean = footnotes.map(({ paragraphs }) => paragraphs.map(withoutRemains));
  const stripped = footnotes.map(({ label }, index) => withoutLabel(clean[index]?.[0] ?? "", label));
  const printed = footnotes.length > 1 && stripped.filter(Boolean).length * 2 > footnotes.length;
  return clean.map((paragraphs, index) => {
    const found = stripped[index];
    return found && (printed || !found.bare) ? [found.rest, ...paragraphs.slice(1)] : paragraphs;
  });
}
