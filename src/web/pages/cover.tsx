import { createHash } from "node:crypto";
import type { FC } from "hono/jsx";
import type { Text } from "../../document/model.ts";
import { graphemesOf } from "../../shared/graphemes.ts";

/** The cloths of covers, as classes of the style sheet. */
const cloths = 8;

/** Of an author's name, in widths of a letter. */
const authorLength = 26;

/** The sizes of titles, as long as a title fits: widths of a letter in a line, lines, and the distance of lines. */
const sizes = [
  { lineLength: 15, mostLines: 4, leading: 19, className: "cover-title" },
  { lineLength: 19, mostLines: 6, leading: 15.5, className: "cover-title small" },
] as const;

/** Characters that are about two letters wide, and between which lines may break. */
const square =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303F\u30FC\uFF00-\uFF60]/u;

/** The width of some words, in widths of a letter. */
function widthOf(words: string): number {
  return graphemesOf(words).reduce((sum, grapheme) => sum + (square.test(grapheme) ? 2 : 1), 0);
}

/** The pieces of some words that aren't divided, each with the space before it. A word longer than a line is divided anywhere. */
function unbroken(words: string, lineLength: number): string[] {
  const pieces = words.trim().match(/\s*\S+/gu) ?? [];
  return pieces.flatMap((piece) =>
    square.test(piece) || widthOf(piece.trim()) > lineLength ? graphemesOf(piece) : [piece],
  );
}

/** Breaks words into lines. */
function linesOf(words: string, lineLength: number): string[] {
  const lines: string[] = [];
  for (const piece of unbroken(words, lineLength)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece) <= lineLength) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  }
  return lines.filter((line) => line !== "");
}

/** A title in the largest size that it fits in. At the smallest, lines that don't fit are left out, with an ellipsis. */
function setTitle(title: string) {
  const [large, small] = sizes;
  const lines = linesOf(title, large.lineLength);
  if (lines.length <= large.mostLines) return { ...large, lines };
  const more = linesOf(title, small.lineLength);
  if (more.length <= small.mostLines) return { ...small, lines: more };
  const cut = more.slice(0, small.mostLines);
  return { ...small, lines: [...cut.slice(0, -1), `${cut.at(-1) ?? ""} …`] };
}

/** A cover made from title and author. Its cloth and its ornament follow from the title, so that a book keeps them. */
export const Cover: FC<{ readonly text: Pick<Text, "title" | "metadata"> }> = ({
  text: { title, metadata },
}) => {
  const [first = 0, second = 0] = createHash("sha256").update(title).digest();
  const { lines, leading, className } = setTitle(title);
  const top = 86 - (lines.length * leading) / 2;
  return (
    <svg class={`cover cloth-${first % cloths}`} viewBox="0 0 160 230" aria-hidden="true">
      <rect class="cloth" width="160" height="230" rx="3" />
      <rect class="spine" width="9" height="230" />
      <rect class="frame" x="20" y="14" width="126" height="202" rx="1" />
      <rect class="frame thin" x="24" y="18" width="118" height="194" rx="1" />
      {lines.map((line, index) => (
        <text class={className} x="83" y={top + index * leading} text-anchor="middle">
          {line}
        </text>
      ))}
      <g class="ornament" transform={`translate(83 158) rotate(${(second % 4) * 45})`}>
        <path d="M0 -13 C4 -4 4 -4 13 0 C4 4 4 4 0 13 C-4 4 -4 4 -13 0 C-4 -4 -4 -4 0 -13Z" />
        <circle r="2.2" class="eye" />
      </g>
      {metadata?.author !== undefined && (
        <text class="cover-author" x="83" y="198" text-anchor="middle">
          {linesOf(metadata.author, authorLength)[0]}
        </text>
      )}
    </svg>
  );
};
