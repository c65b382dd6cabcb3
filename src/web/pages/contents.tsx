import type { FC } from "hono/jsx";
import type { Chapter, Text } from "../../document/model.ts";
import { oncePerText } from "../../document/once-per-text.ts";
import { chapterAnchor } from "../../features/typesetting/per-text.ts";
import { directionOf } from "../../features/typesetting/direction.ts";
import { languageOf } from "../../features/typesetting/language.ts";
import { localized } from "../../shared/locale/message.ts";
import { partPath, partsOf, type Part } from "../parts.ts";

interface ContentsProps {
  readonly base: string;
  readonly text: Text;
  /** The part that is read. */
  readonly part: Part;
  /** The query that the links keep. */
  readonly query: string;
}

/** The part in which each chapter begins. */
const beginningsOf = oncePerText((text): ReadonlyMap<Chapter, Part> => {
  const byChapter = new Map<Chapter, Part>();
  for (const part of partsOf(text)) {
    for (const { chapter } of part.paragraphs) {
      if (chapter && !byChapter.has(chapter)) byChapter.set(chapter, part);
    }
  }
  return byChapter;
});

/** The table of contents. It opens above the page, without a script. */
export const Contents: FC<ContentsProps> = ({ base, text, part, query }) => {
  const parts = beginningsOf(text);
  const isDivided = partsOf(text).length > 1;
  return (
    <nav id="contents" class="contents" popover="auto" aria-label={localized("export-contents")}>
      <h2>{localized("export-contents")}</h2>
      <ol {...languageOf(text)} {...directionOf(text)}>
        {text.chapters.map((chapter) => {
          const there = parts.get(chapter) ?? part;
          const path = there === part ? "" : partPath(base, text, there) + query;
          return (
            <li dir="auto">
              <a
                href={`${path}#${chapterAnchor(text, chapter)}`}
                aria-current={there === part && isDivided ? "true" : undefined}
              >
                {chapter.heading}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
