import { coveringLabels } from "../../document/footnotes.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import { pagesOf } from "../../document/pages.ts";
import { placeName } from "../../document/verses.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";

function workOf({ title, metadata }: Text): string[] {
  const { author, edition, published } = metadata ?? {};
  return [author, `“${title}”`, edition, published].filter((part) => part !== undefined);
}

function notesOf(excerpt: Excerpt): string[] {
  const labels = coveringLabels(excerpt);
  if (labels.length === 0) return [];
  return [`${labels.length === 1 ? "note" : "notes"} ${labels.join(", ")}`];
}

/** The facts that a citation usually has and that the file of a text doesn't state. */
function missingFrom({ metadata, pages }: Text): string {
  const missing = [
    ...(metadata?.author === undefined ? ["the author"] : []),
    ...(metadata?.published === undefined ? ["the year"] : []),
    ...(pages.length === 0 ? ["page numbers"] : []),
  ];
  if (missing.length === 0) return "";
  return `The file doesn't state ${new Intl.ListFormat("en", { type: "disjunction" }).format(missing)}.`;
}

/** The citation of the excerpt shown last, or of the whole text, from what its file states. */
export function citationReply(text: Text, shown: Excerpt | undefined): Reply {
  const missing = missingFrom(text);
  if (!shown) {
    const say = [
      `${workOf(text).join(", ")}.`,
      missing,
      "Ask for a passage, and I cite its paragraph and notes.",
    ];
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
