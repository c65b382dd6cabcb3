import type { FC } from "hono/jsx";
import type { Chapter, PageStart, Paragraph, Range, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { endnotesOf, type Edition } from "../../features/export/edition.ts";
import { textAddress } from "../../features/typesetting/addresses.ts";
import { Endnotes } from "../../features/typesetting/endnotes.tsx";
import { Margin } from "../../features/typesetting/margin.tsx";
import { annotatedRanges } from "../../features/typesetting/pieces.ts";
import { NoteReferences, notesMarkedIn } from "../../features/typesetting/note-references.ts";
import { Row } from "../../features/typesetting/paragraph.tsx";
import { Conversation } from "../conversation/conversation.tsx";
import { oncePerText } from "../once-per-text.ts";
import { partsOf, type Part } from "../parts.ts";
import { Contents } from "./contents.tsx";
import { Layout } from "./layout.tsx";
import { LinkPreview, type LinkPreviewProps } from "./link-preview.tsx";
import { Pager } from "./pager.tsx";

/** The place at which a page is opened. */
export interface Place {
  readonly paragraph: Paragraph;
  /** The range of the excerpt in the paragraph's clean text, which is marked. */
  readonly range?: Range | undefined;
}

interface TextPageProps {
  readonly base: string;
  readonly text: Text;
  readonly part: Part;
  readonly place?: Place | undefined;
  readonly unlisted: boolean;
  /** What a preview of a link to the page shows. */
  readonly preview?: LinkPreviewProps | undefined;
  /** What a group wrote beside the text; undefined if the reader may not see that. */
  readonly edition?: Edition | undefined;
}

/** The printed pages that begin in each paragraph, by its ordinal. */
const pagesByParagraph = oncePerText(({ pages }): ReadonlyMap<number, readonly PageStart[]> => {
  const byParagraph = new Map<number, PageStart[]>();
  for (const page of pages) {
    const others = byParagraph.get(page.paragraph);
    if (others) others.push(page);
    else byParagraph.set(page.paragraph, [page]);
  }
  return byParagraph;
});

const endnotesIn = oncePerText(endnotesOf);

/** The numbers of the chapters, from 1. */
const chapterNumbers = oncePerText(
  ({ chapters }): ReadonlyMap<Chapter, number> =>
    new Map(chapters.map((chapter, index) => [chapter, index + 1])),
);

const Title: FC<{ readonly text: Text }> = ({ text: { title, metadata } }) => {
  const facts = [metadata?.edition, metadata?.published].filter((fact) => fact !== undefined);
  return (
    <header class="title-page">
      <h1 dir="auto">{title}</h1>
      {metadata?.author !== undefined && (
        <p class="author" dir="auto">
          {metadata.author}
        </p>
      )}
      {facts.length > 0 && (
        <p class="edition" dir="auto">
          {facts.join(" · ")}
        </p>
      )}
    </header>
  );
};

/** A page of a text: all of a short one, a chapter of a long one. */
export const TextPage: FC<TextPageProps> = ({ base, text, part, place, unlisted, edition, preview }) => {
  const endnotes = endnotesIn(text);
  const references = new NoteReferences(endnotes);
  const pages = pagesByParagraph(text);
  const isFirstPart = part.number === 1;
  const rows = part.paragraphs.map((paragraph, index) => {
    const { chapter, ordinal } = paragraph;
    const begins = chapter !== undefined && chapter !== text.paragraphs[ordinal - 2]?.chapter;
    const continues = !begins && index === 0 && chapter !== undefined;
    const annotations = edition?.annotations.get(ordinal) ?? [];
    const marks = [
      ...annotatedRanges(paragraph, annotations),
      ...(paragraph === place?.paragraph && place.range ? [{ kind: "cited", ...place.range } as const] : []),
    ];
    return (
      <>
        {begins && (
          <h2 id={`c${chapterNumbers(text).get(chapter) ?? 0}`} dir="auto">
            {chapter.heading}
          </h2>
        )}
        {continues && (
          <h2 class="continued" dir="auto">
            {chapter.heading} <span>(continued)</span>
          </h2>
        )}
        <Row paragraph={paragraph} references={references} pages={pages.get(ordinal) ?? []} marks={marks}>
          <Margin
            name={paragraphName(paragraph)}
            annotations={annotations}
            discussion={edition?.discussions.get(ordinal)}
          />
        </Row>
      </>
    );
  });
  const heading = part.heading === undefined || isFirstPart ? "" : `${part.heading} · `;
  return (
    <Layout
      base={base}
      title={`${heading}${text.title}`}
      unlisted={unlisted}
      head={preview && <LinkPreview {...preview} base={base} />}
      bar={
        <>
          <span class="running-head" dir="auto">
            {text.title}
          </span>
          {text.chapters.length > 1 && (
            <button type="button" popovertarget="contents">
              Contents
            </button>
          )}
          <a class="find" href={`${textAddress(base, text.id)}/find`}>
            Search
          </a>
        </>
      }
    >
      {text.chapters.length > 1 && <Contents base={base} text={text} part={part} />}
      <article
        class={edition ? "text annotated" : "text"}
        {...(text.language !== "und" && { lang: text.language })}
        data-text={text.id}
        data-place={place?.paragraph.ordinal}
      >
        {isFirstPart ? <Title text={text} /> : <h1 class="visually-hidden">{text.title}</h1>}
        {rows}
        <Endnotes notes={notesMarkedIn(part.paragraphs, endnotes)} />
      </article>
      {partsOf(text).length > 1 && <Pager base={base} text={text} part={part} />}
      <Conversation action={`${base}/ask`} text={text.id} title={text.title} history="" />
    </Layout>
  );
};
