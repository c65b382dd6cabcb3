import type { FC } from "hono/jsx";
import type { Endnote } from "../export/edition.ts";
import { missingNotesAnchor, noteAnchor, referenceAnchor } from "./note-references.ts";

/** The notes at the end of a page. Those without words in the file share one line, which isn't printed. */
export const Endnotes: FC<{ readonly notes: readonly Endnote[] }> = ({ notes }) => {
  const missing = notes.filter(({ body }) => body === undefined);
  const written = notes.filter(({ body }) => body !== undefined);
  if (notes.length === 0) return <></>;
  return (
    <section role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol>
        {written.map((note) => (
          <li id={noteAnchor(note)}>
            <a
              role="doc-backlink"
              href={`#${referenceAnchor(note)}`}
              aria-label={`Note ${note.label}, back to the text`}
            >
              {note.label}
            </a>
            {note.body?.split("\n").map((line) => (
              <p class="words" dir="auto">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <p id={missingNotesAnchor} class="missing" tabindex={-1}>
          {written.length === 0 ? "The notes" : `The notes ${missing.map(({ label }) => label).join(", ")}`}{" "}
          stand in the text, but what they say isn’t in its file.
        </p>
      )}
    </section>
  );
};
