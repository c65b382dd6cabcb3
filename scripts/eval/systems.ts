import MiniSearch from "minisearch";
import { prepare } from "../../src/app/open-texts.ts";
import { remember, type Turn } from "../../src/dialogue/context/history.ts";
import { asJson } from "../../src/dialogue/reply/json.ts";
import { asRanked, excerptAt } from "../../src/dialogue/reply/excerpt-reference.ts";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { defaultLimit } from "../../src/dialogue/request.ts";
import { cite } from "../../src/document/citation.ts";
import { overlap } from "../../src/document/excerpt.ts";
import type { Text } from "../../src/document/model.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { Library } from "../../src/retrieval/library.ts";
import type { Ask, Cited, Converse } from "./model.ts";

/** Ibid without the sentence encoder. */
export async function prepareIbidWithoutEncoder(text: Text): Promise<Converse> {
  return converseWith(await Library.of([text]));
}

/** Ibid with the sentence encoder. */
export async function prepareIbid(text: Text): Promise<Converse> {
  const library = await Library.of([text]);
  await prepare(library.indexes);
  return converseWith(library);
}

/** The excerpts that a reply offers or has found nearest, then those behind its buttons. */
function rankedOf({ excerpts, nearest, buttons }: Reply): Cited[] {
  const shown = [...excerpts, ...nearest];
  const [text] = shown.map(({ excerpt }) => excerpt.text);
  const behind = buttons.flatMap(({ action }) =>
    text && action?.kind === "show" ? action.excerpts.flatMap((ref) => excerptAt(text, ref) ?? []) : [],
  );
  const further = behind.filter((excerpt) => !shown.some((other) => overlap(other.excerpt, excerpt)));
  return [...shown, ...further.map(asRanked)].map(({ excerpt, score }) => ({ ...cite(excerpt), score }));
}

/** Replies as `ibid ask --batch` does to the lines of one conversation. */
function converseWith(library: Library): Converse {
  return () => {
    let history: readonly Turn[] = [];
    return async (words) => {
      const reply = await respond({ words, limit: defaultLimit, history }, library);
      history = remember(history, reply);
      return { nearest: [], ...asJson(reply), ranked: rankedOf(reply) };
    };
  };
}

/** The baseline: MiniSearch with its default settings over single sentences. It always answers. */
export async function prepareMiniSearch(text: Text): Promise<Ask> {
  const citations = text.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((_, index) => cite({ text, paragraph, first: index, last: index })),
  );
  const search = new MiniSearch({ fields: ["quote"] });
  search.addAll(citations.map(({ quote }, id) => ({ id, quote })));
  return async (words) => {
    const hits = search.search(words).slice(0, defaultLimit);
    const excerpts = hits.flatMap(({ id, score }) => {
      const citation = citations[Number(id)];
      return citation ? [{ ...citation, score }] : [];
    });
    const best = excerpts[0]?.score ?? 0;
    return { kind: "answer", confidence: best / (1 + best), excerpts, nearest: [] };
  };
}
