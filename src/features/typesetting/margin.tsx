import type { FC } from "hono/jsx";
import type { Annotation } from "../../store/study/annotations.ts";
import type { Discussion } from "../../store/study/discussions.ts";
import { localized } from "../../shared/locale/message.ts";
import { urlOf } from "../discussions/discussion.ts";
import { bylineOf } from "../notes/annotation.ts";

/** A member's note. */
const AnnotationView: FC<{ readonly annotation: Annotation }> = ({ annotation }) => (
  <div class={annotation.parent === null ? "note" : "note reply"}>
    <p class="by" dir="auto">
      {bylineOf(annotation)}
    </p>
    {annotation.quote !== null && <q dir="auto">{annotation.quote}</q>}
    {annotation.words.split(/\r\n?|\n/u).map((line) => (
      <p dir="auto">{line}</p>
    ))}
  </div>
);

interface MarginProps {
  /** The paragraph as people name it: "¶4". */
  readonly name: string;
  readonly annotations: readonly Annotation[];
  readonly discussion: Discussion | undefined;
}

/**
 * The notes and discussions of a group beside a paragraph. Its role tells screen readers, and Ibid if it reads the page as a file, that this
 * isn't part of the text.
 */
export const Margin: FC<MarginProps> = ({ name, annotations, discussion }) => {
  if (annotations.length === 0 && !discussion) return <></>;
  return (
    <aside role="comment" aria-label={localized("export-beside", { paragraph: name })}>
      {annotations.map((annotation) => (
        <AnnotationView annotation={annotation} />
      ))}
      {discussion && (
        <p class="talk" dir="auto">
          <span class="by">{localized("export-discussed")}</span>{" "}
          <a rel="noreferrer" href={urlOf(discussion)}>
            {discussion.title}
          </a>
        </p>
      )}
    </aside>
  );
};
