import type { Child, FC } from "hono/jsx";
import type { Paragraph, Text } from "../../document/model.ts";
import { hasVerses } from "../../document/verses.ts";
import { currentLocale } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import { elementsOf } from "./html.ts";
import type { AnchorPrefix, NoteReferences } from "./note-references.ts";
import { Row } from "./paragraph.tsx";
import { chapterAnchor, pagesByParagraph } from "./per-text.ts";
import type { Mark } from "./pieces.ts";

interface ParagraphsProps {
  readonly text: Text;
  /** Consecutive paragraphs of the text. */
  readonly paragraphs: readonly Paragraph[];
  readonly references: NoteReferences;
  readonly marksIn?: (paragraph: Paragraph) => readonly Mark[];
  /** Returns the margin beside a paragraph. */
  readonly beside?: (paragraph: Paragraph) => Child;
  readonly prefix?: AnchorPrefix;
  /** True if they go on a page on which their chapter is named. */
  readonly goesOn?: boolean;
}

/** A division's number before its title: "Chapter I. ", "XI: ". */
const numbered = /^(?:\p{L}+\s+)?(?:[IVXLC]+|\d+)(?:[.:]|\s*[—–])\s+(?=\P{L}*\p{L}{2})/u;

/** A heading, its number on a line of its own. */
const Heading: FC<{ readonly heading: string }> = ({ heading }) => {
  const [label] = numbered.exec(heading) ?? [];
  if (label === undefined) return <>{heading}</>;
  return (
    <>
      <span class="label">{label}</span>
      {heading.slice(label.length)}
    </>
  );
};

/** Paragraphs with the headings of their chapters. Yields to the event loop while it makes many. */
export const Paragraphs: FC<ParagraphsProps> = async (props) => {
  const { text, paragraphs, references, marksIn, beside, prefix = "", goesOn = false } = props;
  const pages = pagesByParagraph(text);
  const isVersed = hasVerses(text);
  const rows = await elementsOf(paragraphs.entries(), ([index, paragraph]) => {
    const { chapter, ordinal } = paragraph;
    const begins = chapter !== undefined && chapter !== text.paragraphs[ordinal - 2]?.chapter;
    const continues = !begins && index === 0 && chapter !== undefined && !goesOn;
    return (
      <>
        {begins && (
          <h2 id={prefix + chapterAnchor(text, chapter)} dir="auto">
            <Heading heading={chapter.heading} />
          </h2>
        )}
        {continues && (
          <h2 class="continued" dir="auto">
            {chapter.heading} <span lang={currentLocale()}>{localized("web-continued")}</span>
          </h2>
        )}
        <Row
          paragraph={paragraph}
          isVersed={isVersed}
          opens={begins || ordinal === 1}
          prefix={prefix}
          references={references}
          pages={pages.get(ordinal) ?? []}
          marks={marksIn?.(paragraph) ?? []}
        >
          {beside?.(paragraph)}
        </Row>
      </>
    );
  });
  return <>{rows}</>;
};
