import { coveringLabels } from "../../document/footnotes.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import { pagesOf } from "../../document/pages.ts";
import { placeName } from "../../document/verses.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";

function workOf({ title, metadata }: Text): string[] {
  const { author, edition, published } = metadata ?? {};
  return [author, `“${title}”`, edition, published].filter((part) => part !== undefined);
}

function notesOf(excerpt: Excerpt): string[] {
  const labels = coveringLabels(excerpt);
  if (labels.length === 0) return [];
  return [localized("lookup-notes-listed", { count: labels.length, labels: labels.join(", ") })];
}

/** The facts that a citation usually has and that the file of a text doesn't state. */
function missingFrom({ metadata, pages }: Text): string {
  const missing = [
    ...(metadata?.author === undefined ? [localized("request-missing-author")] : []),
    ...(metadata?.published === undefined ? [localized("request-missing-year")] : []),
    ...(pages.length === 0 ? [localized("request-missing-pages")] : []),
  ];
  if (missing.length === 0) return "";
  return localized("request-missing", { what: listOf(missing, "disjunction") });
}

/** The citation of the excerpt shown last, or of the whole text, from what its file states. */
export function citationReply(text: Text, shown: Excerpt | undefined): Reply {
  const missing = missingFrom(text);
  if (!shown) {
    const say = [`${workOf(text).join(", ")}.`, missing, localized("request-cite-passage")];
    return textReply(say.filter(Boolean).join("\n"));
  }
  const pages = pagesOf(shown);
  const place = [placeName(shown), ...(pages === undefined ? [] : [pages]), ...notesOf(shown)];
  return quoteReply({
    kind: "paragraph",
    say: [`${[...workOf(text), ...place].join(", ")}.`, missing].filter(Boolean).join("\n"),
    excerpts: [asRanked(shown)],
    layout: "even",
    buttons: [],
  });
}
