import type { Child, FC } from "hono/jsx";
import { footnoteId } from "../../document/footnotes.ts";
import type { PageStart, Paragraph, Verse } from "../../document/model.ts";
import { paragraphInWords } from "../../document/paragraphs.ts";
import { localized } from "../../shared/locale/message.ts";
import type { AnchorPrefix, NoteReferences } from "./note-references.ts";
import { piecesOf, type Mark, type Piece } from "./pieces.ts";

/** The number of a verse that begins within a paragraph. That of a chapter's first verse names the chapter. */
function verseNumber({ chapter, number }: Verse): string {
  return number === 1 && chapter !== undefined ? `${chapter}:${number}` : String(number);
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
              class={piece.page.offset === 0 ? "page at-start" : "page"}
              role="doc-pagebreak"
              aria-label={localized("web-page", { label: piece.page.label })}
              data-label={piece.page.label}
            />
          );
        case "verse":
          return piece.verse === firstVerse(paragraph) ? (
            <></>
          ) : (
            <span class="verse">{verseNumber(piece.verse)}</span>
          );
      }
    })}
  </>
);

/** The verse that a paragraph begins with. Its number stands in the margin, instead of the paragraph's. */
function firstVerse({ verses = [] }: Paragraph): Verse | undefined {
  return verses[0]?.offset === 0 ? verses[0] : undefined;
}

/** The digits of a number that fit into the margin of a phone. */
const longestInMargin = 3;

/** The number in the margin, as printed and in words. A paragraph without one goes on with a verse. */
function numberOf(
  paragraph: Paragraph,
  isVersed: boolean,
): { readonly printed: string; readonly words: string } {
  const name = paragraphInWords(paragraph);
  if (!isVersed) return { printed: String(paragraph.number), words: name };
  const verse = firstVerse(paragraph);
  if (!verse) return { printed: "", words: name };
  const printed = verse.chapter === undefined ? String(verse.number) : `${verse.chapter}:${verse.number}`;
  return { printed, words: localized("reply-cited-verses", { count: 1, verses: printed }) };
}

/** The shortest paragraph that may begin with a large initial, in UTF-16 units: it needs a few lines. */
const shortestOpening = 240;

/** True if a paragraph that opens a chapter begins with a large initial. */
function hasInitial({ text, markers }: Paragraph): boolean {
  return text.length >= shortestOpening && /^\p{Lu}/u.test(text) && markers[0]?.offset !== 0;
}

interface RowProps extends WordsProps {
  /** True if the text counts verses, so that they are cited instead of paragraphs. */
  readonly isVersed?: boolean;
  /** True if the paragraph opens a chapter or the text. */
  readonly opens?: boolean;
  readonly prefix?: AnchorPrefix;
  /** The margin beside the paragraph. */
  readonly children?: Child;
}

/** A numbered paragraph, with what stands beside it. The number isn't part of the words, so it isn't copied with them. */
export const Row: FC<RowProps> = ({ children, isVersed = false, opens = false, prefix = "", ...props }) => {
  const { paragraph } = props;
  const anchor = `${prefix}p${paragraph.ordinal}`;
  const { printed, words: name } = numberOf(paragraph, isVersed);
  const classes = ["row", ...(isVersed ? ["versed"] : opens && hasInitial(paragraph) ? ["opening"] : [])];
  return (
    <div class={classes.join(" ")} id={anchor}>
      <a
        class={printed.length > longestInMargin ? "number long" : "number"}
        href={`#${anchor}`}
        aria-label={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
        data-number={printed}
      />
      <p class="words" dir="auto">
        <Words {...props} />
      </p>
      {children}
    </div>
  );
};
