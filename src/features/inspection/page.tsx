import { readFile } from "node:fs/promises";
import type { FC } from "hono/jsx";
import { footnoteId } from "../../document/footnotes.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { overallWarnings } from "../../ingest/draft/footnote-warnings.ts";
import type { Omission } from "../../ingest/document.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import { bundled } from "../../shared/package-path.ts";
import { countOf } from "../../shared/count.ts";
import { endnotesOf, type Endnote } from "../../document/endnotes.ts";
import { leftOut, understood } from "../texts/understanding.ts";
import { directionOf } from "../typesetting/direction.ts";
import { pageHtml } from "../typesetting/html.ts";
import { noteAnchor, NoteReferences } from "../typesetting/note-references.ts";
import { Paragraphs } from "../typesetting/paragraphs.tsx";
import { StandalonePage } from "../typesetting/standalone-page.tsx";
import { groupBy } from "../../shared/collections/group-by.ts";

/** A warning, and the ordinal of the paragraph that it is about. */
interface Doubt {
  readonly sentence: string;
  /** The sentence without the name of the paragraph. */
  readonly words: string;
  readonly ordinal: number | undefined;
}

/** The warnings about a text with their places, which they begin with: "Ch. XI ¶3: note 57 has no text." */
function doubtsOf({ text, warnings }: IngestedText): Doubt[] {
  const ordinals = new Map(text.paragraphs.map((paragraph) => [paragraphName(paragraph), paragraph.ordinal]));
  return [...overallWarnings(text), ...warnings].map((sentence) => {
    const colon = sentence.indexOf(": ");
    const ordinal = ordinals.get(sentence.slice(0, colon));
    return { sentence, words: ordinal === undefined ? sentence : sentence.slice(colon + 2), ordinal };
  });
}

const Doubts: FC<{ readonly doubts: readonly Doubt[] }> = ({ doubts }) => (
  <div>
    <h3>{countOf(doubts.length, "place")} to check</h3>
    <ul>
      {doubts.map(({ sentence, ordinal }) => (
        <li dir="auto">{ordinal === undefined ? sentence : <a href={`#p${ordinal}`}>{sentence}</a>}</li>
      ))}
    </ul>
  </div>
);

const LeftOut: FC<{ readonly omissions: readonly Omission[] }> = ({ omissions }) => (
  <details>
    <summary>Left out: {leftOut(omissions)}</summary>
    <ul>
      {omissions.map(({ kind, words }) => (
        <li dir="auto">
          {kind}: {words}
        </li>
      ))}
    </ul>
  </details>
);

/** The notes whose first marker stands in each paragraph, by its ordinal. */
function notesByParagraph(
  { paragraphs }: Text,
  endnotes: ReadonlyMap<string, Endnote>,
): ReadonlyMap<number, readonly Endnote[]> {
  const seen = new Set<string>();
  return new Map(
    paragraphs.map(({ ordinal, markers }) => {
      const ids = [...new Set(markers.map(footnoteId))].filter((id) => !seen.has(id));
      for (const id of ids) seen.add(id);
      return [ordinal, ids.flatMap((id) => endnotes.get(id) ?? [])];
    }),
  );
}

const Note: FC<{ readonly note: Endnote }> = ({ note }) => (
  <p id={noteAnchor(note)} dir="auto">
    <span class="label">{note.label}</span>
    {note.body ?? <span class="doubt">without a text</span>}
  </p>
);

interface BesideProps {
  readonly paragraph: Paragraph;
  readonly notes: readonly Endnote[];
  readonly doubts: readonly Doubt[];
}

/** The notes of a paragraph, and the doubts about it. */
const Beside: FC<BesideProps> = ({ paragraph, notes, doubts }) => {
  if (notes.length + doubts.length === 0) return <></>;
  return (
    <aside class="notes" aria-label={`Notes on ${paragraphName(paragraph)}`}>
      {notes.map((note) => (
        <Note note={note} />
      ))}
      {doubts.map(({ words }) => (
        <p class="doubt" dir="auto">
          {words}
        </p>
      ))}
    </aside>
  );
};

const Inspection: FC<{ readonly ingested: IngestedText }> = ({ ingested }) => {
  const { text, omissions } = ingested;
  const doubts = doubtsOf(ingested);
  const doubtsAt = groupBy(doubts, ({ ordinal }) => ordinal);
  const endnotes = endnotesOf(text);
  // Also a note without a text has a place beside the text, which its markers lead to.
  const places = new Map([...endnotes].map(([id, note]) => [id, { ...note, body: note.body ?? "" }]));
  const references = new NoteReferences(places);
  const notesAt = notesByParagraph(text, endnotes);
  const { author, edition, published, released, source } = text.metadata ?? {};
  const digital = released && `digital edition ${released}`;
  const facts = [author, edition, published, digital, source].filter((fact) => fact !== undefined);
  return (
    <main>
      <article
        class="text inspected"
        lang={text.language === "und" ? undefined : text.language}
        {...directionOf(text)}
      >
        <header class="title-page">
          <h1 dir="auto">{text.title}</h1>
          {facts.length > 0 && <p dir="auto">{facts.join(" · ")}</p>}
        </header>
        <section class="report" lang="en" dir="ltr" aria-label="What was read">
          <p class="understood">{understood(text, 0)}</p>
          {doubts.length > 0 && <Doubts doubts={doubts} />}
          {omissions.length > 0 && <LeftOut omissions={omissions} />}
        </section>
        <Paragraphs
          text={text}
          paragraphs={text.paragraphs}
          references={references}
          beside={(paragraph) => (
            <Beside
              paragraph={paragraph}
              notes={notesAt.get(paragraph.ordinal) ?? []}
              doubts={doubtsAt.get(paragraph.ordinal) ?? []}
            />
          )}
        />
      </article>
    </main>
  );
};

/** The style sheets of the page, as one. */
async function styleSheet(): Promise<string> {
  const names = ["src/features/typesetting/text.css", "src/features/inspection/inspection.css"];
  const sheets = await Promise.all(names.map((name) => readFile(bundled(name), "utf8")));
  return sheets.join("\n");
}

/**
 * A self-contained page, without scripts, that shows how a file was read: the words with their markers, the notes beside
 * them, the doubtful places, and what was left out.
 */
export async function inspectionPage(ingested: IngestedText): Promise<string> {
  const style = await styleSheet();
  return pageHtml(
    <StandalonePage title={ingested.text.title} language="en" style={style}>
      <Inspection ingested={ingested} />
    </StandalonePage>,
  );
}
