import { createHash } from "node:crypto";
import type { FC } from "hono/jsx";
import type { Text } from "../../document/model.ts";

/** The cloths of covers, as classes of the style sheet. */
const cloths = 8;

/** Of an author's name, in characters. */
const authorLength = 26;

/** The sizes of titles, as long as a title fits: characters of a line, lines, and the distance of lines. */
const sizes = [
  { lineLength: 15, mostLines: 4, leading: 19, className: "cover-title" },
  { lineLength: 19, mostLines: 6, leading: 15.5, className: "cover-title small" },
] as const;

/** Breaks words into lines. */
function linesOf(words: string, lineLength: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
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
