import { cite } from "../../document/citation.ts";
import { quoteOf, rangeOf } from "../../document/excerpt.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { plainText } from "./plain-text.ts";
import type { NoteHit, Reply } from "./reply.ts";

function citation({ excerpt, score }: RankedExcerpt) {
  return { ...cite(excerpt), score };
}

/** A match in a footnote, with the place of its marker. */
function noteCitation({ match: found, footnote: note, text }: NoteHit) {
  const { paragraph, marker } = note;
  const chapter = paragraph.chapter?.name;
  return {
    text: text.id,
    note: marker.label,
    paragraph: paragraph.number,
    ...(chapter !== undefined && { chapter }),
    ...rangeOf(found.excerpt),
    quote: quoteOf(found.excerpt),
    score: found.score,
  };
}

/** A reply in the JSON format of `ibid ask --json`, without the id. */
export function asJson(reply: Reply) {
  return {
    kind: reply.kind,
    confidence: reply.confidence,
    excerpts: reply.excerpts.map(citation),
    ...(reply.kind === "not-found" ? { nearest: reply.nearest.map(citation) } : {}),
    ...(reply.noteHits ? { noteHits: reply.noteHits.map(noteCitation) } : {}),
    reply: plainText(reply),
  };
}
