import { readFile } from "node:fs/promises";
import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import { endnotesOf } from "../../document/endnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { localized } from "../../shared/locale/message.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import { bundled } from "../../shared/package-path.ts";
import { directionOf } from "../typesetting/direction.ts";
import { Endnotes } from "../typesetting/endnotes.tsx";
import { embeddedFonts } from "../typesetting/fonts.ts";
import { htmlOf, pageHtml } from "../typesetting/html.ts";
import { Margin } from "../typesetting/margin.tsx";
import { NoteReferences } from "../typesetting/note-references.ts";
import { Paragraphs } from "../typesetting/paragraphs.tsx";
import { chapterAnchor } from "../typesetting/per-text.ts";
import { annotatedRanges } from "../typesetting/pieces.ts";
import { StandalonePage } from "../typesetting/standalone-page.tsx";
import { Title } from "../typesetting/title.tsx";
import { colophonOf, orphanedOrdinals, type Edition } from "./edition.ts";

const Contents: FC<Pick<Edition, "text">> = ({ text }) => (
  <nav role="doc-toc">
    <details>
      <summary>{localized("export-contents")}</summary>
      <ol>
        {text.chapters.map((chapter) => (
          <li dir="auto">
            <a href={`#${chapterAnchor(text, chapter)}`}>{chapter.heading}</a>
          </li>
        ))}
      </ol>
    </details>
  </nav>
);

/** The annotations on paragraphs that the text no longer has. */
const Orphans: FC<{ readonly edition: Edition }> = ({ edition }) => {
  const ordinals = orphanedOrdinals(edition);
  if (ordinals.length === 0) return <></>;
  return (
    <section class="orphans" role="comment">
      <h2>{localized("export-lost-notes")}</h2>
      {ordinals.map((ordinal) => (
        <Margin
          name={localized("notes-gone-paragraph", { paragraph: `¶${ordinal}` })}
          annotations={edition.annotations.get(ordinal) ?? []}
          discussion={undefined}
        />
      ))}
    </section>
  );
};

const EditionView: FC<{ readonly edition: Edition }> = ({ edition }) => {
  const { text, annotations, discussions } = edition;
  const endnotes = endnotesOf(text);
  const isAnnotated = annotations.size + discussions.size > 0;
  return (
    <main>
      <article class={isAnnotated ? "text annotated" : "text"} {...directionOf(text)}>
        <Title text={text}>
          <p role="doc-colophon">{colophonOf(edition)}</p>
        </Title>
        {text.chapters.length > 1 && <Contents text={text} />}
        <Paragraphs
          text={text}
          paragraphs={text.paragraphs}
          references={new NoteReferences(endnotes)}
          marksIn={(paragraph) => annotatedRanges(paragraph, annotations.get(paragraph.ordinal) ?? [])}
          beside={(paragraph) => (
            <Margin
              name={paragraphName(paragraph)}
              annotations={annotations.get(paragraph.ordinal) ?? []}
              discussion={discussions.get(paragraph.ordinal)}
            />
          )}
        />
        <Endnotes notes={[...endnotes.values()]} />
        <Orphans edition={edition} />
      </article>
    </main>
  );
};

/** An edition as one self-contained HTML page, without scripts, of the components that the reading page is made of. */
export async function htmlEdition(edition: Edition): Promise<string> {
  const { title, language } = edition.text;
  const body = await htmlOf(<EditionView edition={edition} />);
  await pause();
  const fonts = await embeddedFonts(body);
  const style = await readFile(bundled("src/features/typesetting/text.css"), "utf8");
  await pause();
  return pageHtml(
    <StandalonePage title={title} language={language} style={fonts + style}>
      {raw(body)}
    </StandalonePage>,
  );
}
