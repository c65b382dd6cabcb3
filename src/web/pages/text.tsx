import type { FC } from "hono/jsx";
import type { Paragraph, Range, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { Edition } from "../../features/export/edition.ts";
import { textAddress } from "../../features/typesetting/addresses.ts";
import { Endnotes } from "../../features/typesetting/endnotes.tsx";
import { Margin } from "../../features/typesetting/margin.tsx";
import { annotatedRanges, type Mark } from "../../features/typesetting/pieces.ts";
import { NoteReferences, notesMarkedIn } from "../../features/typesetting/note-references.ts";
import { Paragraphs } from "../../features/typesetting/paragraphs.tsx";
import { endnotesOf } from "../../document/endnotes.ts";
import { Title } from "../../features/typesetting/title.tsx";
import { languageOf } from "../../features/typesetting/language.ts";
import { localized } from "../../shared/locale/message.ts";
import { Conversation } from "../conversation/conversation.tsx";
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

/** A page of a text: all of a short one, a chapter of a long one. */
export const TextPage: FC<TextPageProps> = ({ base, text, part, place, unlisted, edition, preview }) => {
  const endnotes = endnotesOf(text);
  const isFirstPart = part.number === 1;
  const annotationsOn = ({ ordinal }: Paragraph) => edition?.annotations.get(ordinal) ?? [];
  const marksIn = (paragraph: Paragraph): Mark[] => [
    ...annotatedRanges(paragraph, annotationsOn(paragraph)),
    ...(paragraph === place?.paragraph && place.range ? [{ kind: "cited", ...place.range } as const] : []),
  ];
  const heading = part.heading === undefined || isFirstPart ? "" : `${part.heading} · `;
  return (
    <Layout
      base={base}
      title={`${heading}${text.title}`}
      unlisted={unlisted}
      head={preview && <LinkPreview {...preview} base={base} />}
      bar={
        <>
          <span class="running-head" dir="auto" {...languageOf(text)}>
            {text.title}
          </span>
          {text.chapters.length > 1 && (
            <button type="button" popovertarget="contents">
              {localized("export-contents")}
            </button>
          )}
          <a class="find" href={`${textAddress(base, text.id)}/find`}>
            {localized("web-search")}
          </a>
        </>
      }
    >
      {text.chapters.length > 1 && <Contents base={base} text={text} part={part} />}
      <article
        class={edition ? "text annotated" : "text"}
        {...languageOf(text)}
        data-text={text.id}
        data-place={place?.paragraph.ordinal}
      >
        {isFirstPart ? <Title text={text} /> : <h1 class="visually-hidden">{text.title}</h1>}
        <Paragraphs
          text={text}
          paragraphs={part.paragraphs}
          references={new NoteReferences(endnotes)}
          marksIn={marksIn}
          beside={(paragraph) => (
            <Margin
              name={paragraphName(paragraph)}
              annotations={annotationsOn(paragraph)}
              discussion={edition?.discussions.get(paragraph.ordinal)}
            />
          )}
        />
        <Endnotes notes={notesMarkedIn(part.paragraphs, endnotes)} />
      </article>
      {partsOf(text).length > 1 && <Pager base={base} text={text} part={part} />}
      <Conversation action={`${base}/ask`} text={text.id} title={text.title} history="" />
    </Layout>
  );
};
