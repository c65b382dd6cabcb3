import type { FC } from "hono/jsx";
import type { Paragraph, Range, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { Edition } from "../../features/export/edition.ts";
import { textAddress } from "../../features/typesetting/addresses.ts";
import { directionOf } from "../../features/typesetting/direction.ts";
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
import { partPath, partsOf, type Part } from "../parts.ts";
import { Contents } from "./contents.tsx";
import { Layout } from "./layout.tsx";
import { LinkPreview, type LinkPreviewProps } from "./link-preview.tsx";
import { Pager } from "./pager.tsx";
import { SideBySide, type OtherEdition } from "./side-by-side.tsx";

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
  /** The excerpt and addresses for previews of links to the page. */
  readonly preview?: LinkPreviewProps | undefined;
  /** The text with the notes and discussions of a group; undefined if the reader may not see them. */
  readonly edition?: Edition | undefined;
  /** The edition that is read beside the text; undefined if the text is read alone. */
  readonly other?: OtherEdition | undefined;
  /** The editions that can be read beside it. */
  readonly others: readonly Text[];
}

type EditionsProps = Pick<TextPageProps, "base" | "text" | "part" | "other" | "others">;

/** The link to the text beside another edition, or alone again; with several editions, the button that lists them. */
const EditionLink: FC<EditionsProps> = ({ base, text, part, other, others }) => {
  const path = partPath(base, text, part);
  if (other) {
    return (
      <a class="edition" href={path}>
        {localized("web-alone")}
      </a>
    );
  }
  const [only, ...more] = others;
  if (!only) return null;
  return more.length > 0 ? (
    <button type="button" class="edition" popovertarget="editions">
      {localized("web-editions")}
    </button>
  ) : (
    <a class="edition" href={`${path}?with=${only.id}`}>
      {localized("web-beside", { title: only.title })}
    </a>
  );
};

/** The list of several other editions. It opens above the page, without a script. */
const Editions: FC<EditionsProps> = ({ base, text, part, other, others }) => {
  if (other || others.length < 2) return null;
  return (
    <nav id="editions" class="contents" popover="auto" aria-label={localized("web-editions")}>
      <h2>{localized("web-editions")}</h2>
      <ol>
        {others.map((edition) => (
          <li dir="auto" {...languageOf(edition)}>
            <a href={`${partPath(base, text, part)}?with=${edition.id}`}>{edition.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** A page of a text: all of a short one, a chapter of a long one. */
export const TextPage: FC<TextPageProps> = (props) => {
  const { base, text, part, place, unlisted, edition, preview, other, others } = props;
  const query = other ? `?with=${other.text.id}` : "";
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
      runningHead={
        <span class="running-head" dir="auto" {...languageOf(text)}>
          {text.title}
        </span>
      }
      controls={
        <>
          {text.chapters.length > 1 && (
            <button type="button" popovertarget="contents">
              {localized("export-contents")}
            </button>
          )}
          <EditionLink base={base} text={text} part={part} other={other} others={others} />
          <button type="button" class="read-to" hidden>
            {localized("web-read-to-here")}
          </button>
          <a class="find" href={`${textAddress(base, text.id)}/find`}>
            {localized("web-search")}
          </a>
        </>
      }
    >
      <Editions base={base} text={text} part={part} other={other} others={others} />
      {text.chapters.length > 1 && <Contents base={base} text={text} part={part} query={query} />}
      <article
        class={other ? "text beside" : edition ? "text annotated" : "text"}
        {...languageOf(text)}
        {...directionOf(text)}
        data-text={text.id}
        data-last={text.paragraphs.length}
        data-place={place?.paragraph.ordinal}
      >
        {other ? (
          <SideBySide text={text} part={part} other={other} marksIn={marksIn} />
        ) : (
          <>
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
          </>
        )}
      </article>
      {partsOf(text).length > 1 && <Pager base={base} text={text} part={part} query={query} />}
      <Conversation action={`${base}/ask`} text={text.id} title={text.title} history="" />
    </Layout>
  );
};
