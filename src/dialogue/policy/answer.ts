import { overlap, quoteOf, sentenceRangesOf, widen } from "../../document/excerpt.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import { mergedRanges } from "../../document/ranges.ts";
import { statesNothing } from "../../retrieval/ranking/statements.ts";
import type { RankedExcerpt, SearchResult } from "../../retrieval/search-result.ts";
import { answerButtons, buttonsInRow, closestButtons, moreButton } from "../reply/buttons.ts";
import type { Reply } from "../reply/reply.ts";
import { asRanked, refOf } from "../reply/excerpt-reference.ts";
import { contentOf, lowerWords } from "../utterance/utterance.ts";
import { verdictOn } from "./hearsay.ts";
import { introducedBy } from "./introduction.ts";
import { answerThreshold, closestThreshold, leastSecondScore, mostShared } from "./thresholds.ts";
import { localized } from "../../shared/locale/message.ts";

/** The line that a text has no answer. */
export function notThere({ title }: Text): string {
  return localized("ask-not-there", { title });
}

/** A "not found" with the nearest passages behind a button. */
export function nearestReply(
  text: Text,
  { confidence, excerpts }: SearchResult,
  limit: number,
  say = notThere(text),
): Reply {
  const nearest = excerpts.slice(0, limit);
  return {
    kind: "not-found",
    confidence,
    say,
    excerpts: [],
    nearest,
    layout: "even",
    buttons: moreButton(text.fingerprint, nearest, localized("ask-nearest")),
  };
}

function contentWordsOf({ excerpt }: RankedExcerpt): Set<string> {
  return new Set(contentOf(lowerWords(quoteOf(excerpt))));
}

/** True if the second excerpt has mostly other words than the first. */
function saysSomethingElse(first: RankedExcerpt, second: RankedExcerpt): boolean {
  const known = contentWordsOf(first);
  const words = [...contentWordsOf(second)];
  return words.filter((word) => known.has(word)).length <= mostShared * words.length;
}

/** Two excerpts that adjoin, as one. */
function joined(one: RankedExcerpt, other: RankedExcerpt): RankedExcerpt {
  const first = Math.min(one.excerpt.first, other.excerpt.first);
  const last = Math.max(one.excerpt.last, other.excerpt.last);
  return {
    ...one,
    excerpt: { ...one.excerpt, first, last },
    emphasis: mergedRanges([...one.emphasis, ...other.emphasis]),
  };
}

/**
 * The excerpts of an answer that are shown at once: the best with what it introduces, else with the second if that is nearly
 * as good and not a report whose verdict stands elsewhere.
 */
function shownAtOnce([best, second]: readonly RankedExcerpt[]): RankedExcerpt[] {
  const introduced = best && introducedBy(best.excerpt);
  if (introduced) return [best, asRanked(introduced)];
  if (!best || !second) return best ? [best] : [];
  const isNearlyAsGood = second.score >= leastSecondScore * best.score;
  const adds = isNearlyAsGood && saysSomethingElse(best, second) && !verdictOn(second.excerpt);
  if (!adds) return [best];
  return overlap(widen(best.excerpt, 1), second.excerpt) ? [joined(best, second)] : [best, second];
}

/**
 * An answer of the best excerpts, the others behind "More". If the best only reports what others say, the author's verdict
 * is shown with it.
 */
function sureReply(confidence: number, excerpts: readonly RankedExcerpt[], limit: number): Reply {
  const [best] = excerpts;
  if (!best) throw new RangeError("An answer has at least one excerpt");
  const verdict = limit > 1 ? verdictOn(best.excerpt) : undefined;
  const shown = verdict ? [best, asRanked(verdict)] : shownAtOnce(excerpts).slice(0, limit);
  const further = excerpts.filter((each) => !shown.some(({ excerpt }) => overlap(excerpt, each.excerpt)));
  return {
    kind: "answer",
    confidence,
    say: verdict ? localized("ask-reported") : "",
    excerpts: shown,
    nearest: [],
    layout: "even",
    buttons: answerButtons(best.excerpt, further),
  };
}

/** The excerpts with what the first introduces behind it. */
function withIntroduced([lead, ...others]: readonly RankedExcerpt[]): readonly RankedExcerpt[] {
  const introduced = lead && introducedBy(lead.excerpt);
  if (!introduced) return lead ? [lead, ...others] : [];
  const rest = others.filter(({ excerpt }) => !overlap(excerpt, introduced));
  return [lead, asRanked(introduced), ...rest];
}

/** The closest excerpts, with a line that they may not answer. */
function closestReply({ confidence, excerpts }: SearchResult, limit: number): Reply {
  const shown = withIntroduced(excerpts).slice(0, limit);
  return {
    kind: "closest",
    confidence,
    say: localized("ask-hedge"),
    excerpts: shown,
    nearest: [],
    layout: "lead",
    buttons: closestButtons(shown),
  };
}

/** The reply with a line and a button for the author's verdict, if its first excerpt reports what others say without it. */
function withVerdict(reply: Reply): Reply {
  const [lead, ...others] = reply.excerpts;
  const verdict = lead && verdictOn(lead.excerpt);
  if (!verdict || others.some(({ excerpt }) => overlap(excerpt, verdict))) return reply;
  const say = [reply.say, localized("ask-reported")].filter(Boolean).join("\n");
  const { fingerprint } = verdict.text;
  const button = {
    label: localized("ask-verdict"),
    action: { kind: "show", fingerprint, excerpts: [refOf(verdict)] },
  } as const;
  return { ...reply, say, buttons: [button, ...reply.buttons].slice(0, buttonsInRow) };
}

/** True if all sentences of an excerpt ask or only name a speaker. */
function onlyAsksOrNames(excerpt: Excerpt): boolean {
  const { text } = excerpt.paragraph;
  return sentenceRangesOf(excerpt).every(({ start, end }) => statesNothing(text.slice(start, end)));
}

/**
 * The reply that a search result gives, by its confidence: an answer unless its excerpt states nothing, the closest excerpts, or "not found".
 *
 * @param least the least confidence of the closest excerpts
 */
export function answerReply(
  text: Text,
  result: SearchResult,
  limit: number,
  least: number = closestThreshold,
): Reply {
  const { confidence, excerpts } = result;
  const [best] = excerpts;
  if (!best || confidence < least) return nearestReply(text, result, limit);
  const isSure = confidence >= answerThreshold && !onlyAsksOrNames(best.excerpt);
  return withVerdict(isSure ? sureReply(confidence, excerpts, limit) : closestReply(result, limit));
}
