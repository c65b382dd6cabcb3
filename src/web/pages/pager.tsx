import type { FC } from "hono/jsx";
import type { Text } from "../../document/model.ts";
import { localized } from "../../shared/locale/message.ts";
import { partPath, partsOf, type Part } from "../parts.ts";

interface PagerProps {
  readonly base: string;
  readonly text: Text;
  /** The part that is read. */
  readonly part: Part;
  /** The query that the links keep. */
  readonly query: string;
}

function nameOf({ heading, number }: Part): string {
  return heading ?? localized("web-page", { label: String(number) });
}

/** Links to the parts before and after one. */
export const Pager: FC<PagerProps> = ({ base, text, part, query }) => {
  const parts = partsOf(text);
  const [previous, next] = [parts[part.number - 2], parts[part.number]];
  return (
    <nav class="pager" aria-label={localized("web-pages")}>
      {previous && (
        <a rel="prev" href={partPath(base, text, previous) + query}>
          ← {nameOf(previous)}
        </a>
      )}
      <span>
        {part.number} / {parts.length}
      </span>
      {next && (
        <a rel="next" href={partPath(base, text, next) + query}>
          {nameOf(next)} →
        </a>
      )}
    </nav>
  );
};
