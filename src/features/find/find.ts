import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { parseKeywords, type Keyword } from "../../retrieval/query/keyword-query.ts";
import { findInFootnotes, findKeywords } from "../../retrieval/query/keyword-search.ts";
import { coveringMarkers, footnoteId } from "../../document/footnotes.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Text } from "../../document/model.ts";
import type { Library } from "../../retrieval/library.ts";
import { furtherOn } from "../spoilers/further-on.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { notFoundReply, quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { longestFind } from "../../dialogue/reply/button-action.ts";
import { pageButtons, pageHeading } from "../../dialogue/reply/buttons.ts";

/** Number of sentences on a page. */
const pageSize = 5;

/** The matches of a search in the footnotes of the sentences on a page. */
async function noteHitsOf(
  excerpts: readonly RankedExcerpt[],
  index: TextIndex,
  keywords: readonly Keyword[],
): Promise<Pick<Reply, "noteHits">> {
  const shown = new Set(excerpts.flatMap(({ excerpt }) => coveringMarkers(excerpt).map(footnoteId)));
  const hits = (await findInFootnotes(index, keywords)).filter(({ footnote }) => shown.has(footnote.id));
  return hits.length === 0 ? {} : { noteHits: hits.map((hit) => ({ ...hit, text: index.text })) };
}

/** A page of a keyword search in what has been read of a text; see `findReply`. */
export function findSoFar(
  soFar: Library,
  { id, fingerprint }: Text,
  { words, page }: { readonly words: string; readonly page: number },
): Promise<Reply> {
  const again = { kind: "find", fingerprint, page: 1, words: words.trim() } as const;
  return furtherOn(soFar, async (library) => findReply(await library.index(id).open(), words, page), again);
}

/**
 * One page of a keyword search, with its sentences in the order of the text.
 *
 * @param page counted from 1; a number beyond the last page shows the last page
 * @throws IbidError if the search is too long or can't be parsed
 */
export async function findReply(index: TextIndex, words: string, page = 1): Promise<Reply> {
  const search = words.trim();
  if (search.length > longestFind) {
    throw new IbidError("invalid-input", localizable("find-too-long", { most: longestFind }));
  }
  const keywords = parseKeywords(search);
  const found = await findKeywords(index, keywords);
  if (found.length === 0) {
    return notFoundReply(localized("find-nothing"));
  }
  const pages = Math.ceil(found.length / pageSize);
  const current = Math.min(Math.max(page, 1), pages);
  const count = localized("find-found", { count: found.length });
  const excerpts = found.slice((current - 1) * pageSize, current * pageSize);
  return quoteReply({
    kind: "answer",
    say: pageHeading(count, current, pages),
    excerpts,
    ...(await noteHitsOf(excerpts, index, keywords)),
    layout: "even",
    buttons: pageButtons(current, pages, (other) => ({
      kind: "find",
      fingerprint: index.text.fingerprint,
      page: other,
      words: search,
    })),
  });
}
