import type { FC } from "hono/jsx";
import type { Endnote } from "../../document/endnotes.ts";
import { currentLocale } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import { elementsOf } from "./html.ts";
import { missingNotesAnchor, noteAnchor, referenceAnchor, type AnchorPrefix } from "./note-references.ts";

const Item: FC<{ readonly note: Endnote; readonly prefix: AnchorPrefix }> = ({ note, prefix }) => (
  <li id={noteAnchor(note, prefix)}>
    <a
      role="doc-backlink"
      href={`#${referenceAnchor(note, prefix)}`}
      aria-label={localized("export-back-to-text", { label: note.label })}
    >
      {note.label}
    </a>
    {note.body?.split("\n").map((line) => (
      <p class="words" dir="auto">
        {line}
      </p>
    ))}
  </li>
);

interface EndnotesProps {
  readonly notes: readonly Endnote[];
  readonly prefix?: AnchorPrefix;
  /** The title of the text, where a page has two. */
  readonly of?: string;
}

/**
 * The notes at the end of a page. Those without words in the file share one line, which isn't printed. Its role tells Ibid, if
 * it reads the page as a file, that this isn't part of the text. Yields to the event loop while it makes many.
 */
export const Endnotes: FC<EndnotesProps> = async ({ notes, prefix = "", of }) => {
  const missing = notes.filter(({ body }) => body === undefined);
  const written = notes.filter(({ body }) => body !== undefined);
  if (notes.length === 0) return <></>;
  const items = await elementsOf(written, (note) => <Item note={note} prefix={prefix} />);
  return (
    <section
      role="doc-endnotes"
      {...(of === undefined
        ? { "aria-labelledby": `${prefix}notes` }
        : { "aria-label": `${localized("export-notes")} · ${of}` })}
    >
      <h2 id={`${prefix}notes`} lang={currentLocale()}>
        {localized("export-notes")}
      </h2>
      <ol>{items}</ol>
      {missing.length > 0 && (
        <p
          id={missingNotesAnchor(prefix)}
          class="missing"
          role="comment"
          lang={currentLocale()}
          dir="auto"
          tabindex={-1}
        >
          {written.length === 0
            ? localized("export-no-note-has-text")
            : localized("export-notes-without-text", {
                labels: missing.map(({ label }) => label).join(", "),
              })}
        </p>
      )}
    </section>
  );
};
