import type { Child, FC } from "hono/jsx";
import { footnoteId } from "../../document/footnotes.ts";
import type { PageStart, Paragraph, Verse } from "../../document/model.ts";
import { paragraphInWords } from "../../document/paragraphs.ts";
import type { NoteReferences } from "./note-references.ts";
import { piecesOf, type Mark, type Piece } from "./pieces.ts";

function verseNumber({ chapter, number }: Verse, isFirst: boolean): string {
  return isFirst && chapter !== undefined ? `${chapter}:${number}` : String(number);
}

function words({ text, marks }: Extract<Piece, { kind: "words" }>): Child {
  return marks.length === 0 ? text : <mark class={marks.join(" ")}>{text}</mark>;
}

interface WordsProps {
  readonly paragraph: Paragraph;
  readonly references: NoteReferences;
  readonly marks?: readonly Mark[];
  /** The printed pages that begin in the paragraph. */
  readonly pages?: readonly PageStart[];
}

/** The words of a paragraph with the references to its notes, the numbers of its verses and of its printed pages. */
const Words: FC<WordsProps> = ({ paragraph, references, marks = [], pages = [] }) => (
  <>
    {piecesOf(paragraph, marks, pages).map((piece) => {
      switch (piece.kind) {
        case "words":
          return words(piece);
        case "marker": {
          const { id, href } = references.to(footnoteId(piece.marker));
          return (
            <sup>
              <a id={id} role="doc-noteref" href={href}>
                {piece.marker.label}
              </a>
            </sup>
          );
        }
        case "page":
          return (
            <span
              class="page"
              role="doc-pagebreak"
              aria-label={`Page ${piece.page.label}`}
              data-label={piece.page.label}
            />
          );
        case "verse": {
          const isFirst = piece.verse === paragraph.verses?.[0];
          return <span class={isFirst ? "verse first" : "verse"}>{verseNumber(piece.verse, isFirst)}</span>;
        }
      }
    })}
  </>
);

interface RowProps extends WordsProps {
  /** What stands beside the paragraph. */
  readonly children?: Child;
}

/** A numbered paragraph, with what stands beside it. The number isn't part of the words, so it isn't copied with them. */
export const Row: FC<RowProps> = ({ children, ...props }) => {
  const { paragraph } = props;
  const anchor = `p${paragraph.ordinal}`;
  const name = paragraphInWords(paragraph);
  return (
    <div class="row" id={anchor}>
      <a
        class="number"
        href={`#${anchor}`}
        aria-label={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
        data-number={paragraph.number}
      />
      <p class="words" dir="auto">
        <Words {...props} />
      </p>
      {children}
    </div>
  );
};
