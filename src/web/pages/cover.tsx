import { createHash } from "node:crypto";
import type { FC } from "hono/jsx";
import type { Text } from "../../document/model.ts";

/** The cloths of covers, as classes of the style sheet. */
const cloths = 8;

/** In characters of a line, at the size of the title. */
const lineLength = 15;
const mostLines = 6;

/** Breaks words into lines; what doesn't fit is left out, with an ellipsis. */
function linesOf(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ""} …`];
}

/** A cover made from title and author. Its cloth and its ornament follow from the title, so that a book keeps them. */
export const Cover: FC<{ readonly text: Pick<Text, "title" | "metadata"> }> = ({
  text: { title, metadata },
}) => {
  const [first = 0, second = 0] = createHash("sha256").update(title).digest();
  const lines = linesOf(title);
  const top = 78 - lines.length * 4;
  return (
    <svg class={`cover cloth-${first % cloths}`} viewBox="0 0 160 230" aria-hidden="true">
      <rect class="cloth" width="160" height="230" rx="3" />
      <rect class="spine" width="9" height="230" />
      <rect class="frame" x="20" y="14" width="126" height="202" rx="1" />
      <rect class="frame thin" x="24" y="18" width="118" height="194" rx="1" />
      {lines.map((line, index) => (
        <text class="cover-title" x="83" y={top + index * 19} text-anchor="middle">
          {line}
        </text>
      ))}
      <g class="ornament" transform={`translate(83 158) rotate(${(second % 4) * 45})`}>
        <path d="M0 -13 C4 -4 4 -4 13 0 C4 4 4 4 0 13 C-4 4 -4 4 -13 0 C-4 -4 -4 -4 0 -13Z" />
        <circle r="2.2" class="eye" />
      </g>
      {metadata?.author !== undefined && (
        <text class="cover-author" x="83" y="198" text-anchor="middle">
          {linesOf(metadata.author)[0]}
        </text>
      )}
    </svg>
  );
};
