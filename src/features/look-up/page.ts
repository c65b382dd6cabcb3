import type { PageLookUp } from "../../dialogue/intent/look-up/page-look-up.ts";
import { neighbourButtons } from "../../dialogue/reply/buttons.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { notFoundReply, quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { excerptAround } from "../../document/excerpt.ts";
import type { Excerpt, PageStart, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { localized } from "../../shared/locale/message.ts";

/** The sentences of a page, an excerpt for each paragraph. A sentence that goes over the page's ends is whole. */
export function excerptsOn(text: Text, start: PageStart): Excerpt[] {
  const next = text.pages[text.pages.indexOf(start) + 1];
  return text.paragraphs.slice(start.paragraph - 1, next?.paragraph).flatMap((paragraph) => {
    const { ordinal, text: words } = paragraph;
    const from = ordinal === start.paragraph ? start.offset : 0;
    const to = ordinal === next?.paragraph ? next.offset : words.length;
    return from < to ? [excerptAround(text, paragraph, { start: from, end: to })] : [];
  });
}

/** The words of a printed page; if several pages have the number, those of the first. */
export function pageLookUpReply(text: Text, { label, starts }: Omit<PageLookUp, "kind">): Reply {
  const [start] = starts;
  if (!start) {
    const [first, last] = [text.pages[0]?.label ?? "", text.pages.at(-1)?.label ?? ""];
    return notFoundReply(localized("lookup-no-page", { label, first, last }));
  }
  const excerpts = starts.map((each) => excerptsOn(text, each)).find(({ length }) => length > 0) ?? [];
  const [first] = excerpts;
  const last = excerpts.at(-1);
  if (!first || !last) return notFoundReply(localized("lookup-empty-page", { label: start.label }));
  const place =
    first === last
      ? paragraphName(first.paragraph)
      : localized("lookup-from-to", {
          first: paragraphName(first.paragraph),
          last: paragraphName(last.paragraph),
        });
  return quoteReply({
    kind: "paragraph",
    say: localized("lookup-page", { label: start.label, place }),
    excerpts: excerpts.map(asRanked),
    layout: "lead",
    buttons: neighbourButtons(first),
  });
}
