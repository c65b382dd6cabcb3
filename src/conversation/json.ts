import { cite } from "../text/excerpt.ts";
import type { Ranked } from "../retrieval/ranked.ts";
import { plainText } from "./plain.ts";
import type { Reply } from "./reply.ts";

function citation({ excerpt, score }: Ranked) {
  return { ...cite(excerpt), score };
}

/** A reply as programs read it: the shape of `ibid ask --json`, without the id. */
export function asJson(reply: Reply) {
  return {
    kind: reply.kind,
    confidence: reply.confidence,
    excerpts: reply.excerpts.map(citation),
    ...(reply.kind === "not-found" ? { nearest: reply.nearest.map(citation) } : {}),
    reply: plainText(reply),
  };
}
