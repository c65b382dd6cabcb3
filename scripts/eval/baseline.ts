import MiniSearch from "minisearch";
import { defaultLimit } from "../../src/dialogue/request.ts";
import { cite } from "../../src/document/excerpt.ts";
import type { Text } from "../../src/document/model.ts";
import type { Ask } from "./model.ts";

/** What there is to beat: a sentence is an excerpt, ranked by MiniSearch at its defaults, always an answer. */
export async function prepareMiniSearch(text: Text): Promise<Ask> {
  const citations = text.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((_, index) => cite({ text, paragraph, first: index, last: index })),
  );
  const search = new MiniSearch({ fields: ["quote"] });
  search.addAll(citations.map(({ quote }, id) => ({ id, quote })));
  return (words) => {
    const hits = search.search(words).slice(0, defaultLimit);
    const excerpts = hits.flatMap(({ id, score }) => {
      const citation = citations[Number(id)];
      return citation ? [{ ...citation, score }] : [];
    });
    const best = excerpts[0]?.score ?? 0;
    return { kind: "answer", confidence: best / (1 + best), excerpts, nearest: [] };
  };
}
