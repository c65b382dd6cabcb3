import type { Text } from "../../document/model.ts";
import type { SearchResult } from "../../retrieval/search-result.ts";
import { answerButtons, moreButton } from "../reply/buttons.ts";
import type { Reply } from "../reply/reply.ts";
import { answerThreshold, leastRelativeScore } from "./thresholds.ts";

const notThere = "That isn't in the text, as far as I can find.";

/** A "not found" with the nearest passages behind a button. */
export function nearestReply(
  text: Text,
  { confidence, excerpts }: SearchResult,
  limit: number,
  say = notThere,
): Reply {
  const nearest = excerpts.slice(0, limit);
  return {
    kind: "not-found",
    confidence,
    say,
    excerpts: [],
    nearest,
    layout: "even",
    buttons: moreButton(text.fingerprint, nearest, "Nearest passages"),
  };
}

/** The answer that a search result gives, or a "not found" if its confidence is below the threshold. */
export function answerReply(text: Text, result: SearchResult, limit: number): Reply {
  const { confidence, excerpts } = result;
  const [best] = excerpts;
  if (!best || confidence < answerThreshold) return nearestReply(text, result, limit);
  const shown = excerpts.filter(({ score }) => score >= leastRelativeScore * best.score).slice(0, limit);
  return {
    kind: "answer",
    confidence,
    say: "",
    excerpts: shown,
    nearest: [],
    layout: "lead",
    buttons: answerButtons(best.excerpt, excerpts.slice(shown.length)),
  };
}
