import type { Text } from "../../document/model.ts";
import type { SearchResult } from "../../retrieval/search-result.ts";
import { answerButtons, moreButton } from "../reply/actions.ts";
import type { Reply } from "../reply/reply.ts";

/** The confidence from which an excerpt is offered as the answer, 0…1. */
export const answerThreshold = 0.5;

/** Evidence weaker than this, beside the best, waits behind "More". */
const weakEvidence = 0.01;

/** How many excerpts beyond those of the answer are looked for, to have something behind "More". */
export const mostFurther = 9;

const notThere = "That isn't in the text, as far as I can find.";

/** Nothing is offered as the answer; the nearest passages wait behind a button. */
export function nearestReply(
  text: Text,
  { confidence, excerpts: ranked }: SearchResult,
  limit: number,
  say = notThere,
): Reply {
  const nearest = ranked.slice(0, limit);
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

/** What the text has on a question, or that it has nothing. */
export function answerReply(text: Text, finding: SearchResult, limit: number): Reply {
  const { confidence, excerpts: ranked } = finding;
  const [best] = ranked;
  if (!best || confidence < answerThreshold) return nearestReply(text, finding, limit);
  const strong = ranked.filter(({ score }) => score >= weakEvidence * best.score).slice(0, limit);
  return {
    kind: "answer",
    confidence,
    say: "",
    excerpts: strong,
    nearest: [],
    layout: "lead",
    buttons: answerButtons(best.excerpt, ranked.slice(strong.length)),
  };
}
