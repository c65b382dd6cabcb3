import type { Fingerprint } from "../../document/fingerprint.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import type { Chapter, Excerpt, Text } from "../../document/model.ts";
import type { ExcerptRef } from "../reply/button-action.ts";
import { excerptAt, paragraphAt, refOf } from "../reply/excerpt-reference.ts";
import type { Reply, ReplyKind } from "../reply/reply.ts";

/** A turn of a conversation, reduced to what later turns need. */
export interface Turn {
  /** The question, rewritten so that it is complete in itself; empty if it isn't known. */
  readonly question: string;
  readonly kind: ReplyKind;
  /** The fingerprint of the text that was asked. */
  readonly fingerprint: Fingerprint;
  /** The excerpts that were shown, best first. */
  readonly excerpts: readonly ExcerptRef[];
  /** The excerpts behind "More" or "Nearest passages", best first. */
  readonly further: readonly ExcerptRef[];
  /** The confidence of the answer; undefined if it isn't known, or if nothing was asked but a place. */
  readonly confidence?: number | undefined;
  /** True if something was counted since. */
  readonly thenCounted?: boolean | undefined;
}

/** The most turns that are remembered. */
export const mostTurns = 8;

/** A turn in which a paragraph was shown. Returns undefined if the text has no paragraph with this ordinal. */
export function paragraphTurn(text: Text, ordinal: number): Turn | undefined {
  const paragraph = paragraphAt(text, ordinal);
  if (!paragraph) return undefined;
  const excerpts = [refOf(wholeParagraph(text, paragraph))];
  return { question: "", kind: "paragraph", fingerprint: text.fingerprint, excerpts, further: [] };
}

function furtherOf({ buttons }: Reply): readonly ExcerptRef[] {
  return buttons.flatMap(({ action }) => (action?.kind === "show" ? action.excerpts : []));
}

/** True for a reply that shows places, and answers no question. */
function showsPlaces({ kind }: Reply): boolean {
  return kind === "paragraph" || kind === "note";
}

function turnOf(reply: Reply, last: Turn | undefined): Turn | undefined {
  const text = (reply.excerpts[0] ?? reply.nearest[0])?.excerpt.text.fingerprint;
  if (reply.kind === "talk" || text === undefined) return undefined;
  // A look-up in between leaves the last question and its further excerpts as they were.
  const before = last?.fingerprint === text ? last : undefined;
  return {
    question: reply.asked ?? before?.question ?? "",
    kind: reply.kind,
    fingerprint: text,
    excerpts: reply.excerpts.map(({ excerpt }) => refOf(excerpt)),
    further: showsPlaces(reply) ? (before?.further ?? []) : furtherOf(reply),
    ...(showsPlaces(reply)
      ? reply.asked === undefined && { confidence: before?.confidence }
      : { confidence: reply.confidence }),
  };
}

/** The conversation after something was counted in a text. It goes on from what was shown before. */
function withCount(history: readonly Turn[], fingerprint: Fingerprint): readonly Turn[] {
  const last = history.at(-1);
  if (last?.fingerprint === fingerprint) return [...history.slice(0, -1), { ...last, thenCounted: true }];
  const turn: Turn = {
    question: "",
    kind: "talk",
    fingerprint,
    excerpts: [],
    further: [],
    thenCounted: true,
  };
  return [...history, turn].slice(-mostTurns);
}

/** The conversation after a reply, oldest turn first. Small talk leaves it as it was. */
export function remember(history: readonly Turn[], reply: Reply): readonly Turn[] {
  if (reply.forgets === "all") return [];
  if (reply.forgets === "last") return history.slice(0, -1);
  if (reply.countedIn !== undefined) return withCount(history, reply.countedIn);
  const turn = turnOf(reply, history.at(-1));
  return turn ? [...history, turn].slice(-mostTurns) : history;
}

/** The turns about a text in its present version. */
export function turnsOn(text: Text, history: readonly Turn[]): readonly Turn[] {
  return history.filter((turn) => turn.fingerprint === text.fingerprint);
}

/** The excerpts that a turn showed, best first; those that the text doesn't have are left out. */
export function excerptsOf(text: Text, turn: Turn | undefined): Excerpt[] {
  return turn?.excerpts.flatMap((ref) => excerptAt(text, ref) ?? []) ?? [];
}

/** The excerpts that were shown last, best first. */
export function lastExcerpts(text: Text, history: readonly Turn[]): Excerpt[] {
  return excerptsOf(
    text,
    history.findLast(({ excerpts }) => excerpts.length > 0),
  );
}

/** The chapter of the excerpt that was shown last. */
export function currentChapter(text: Text, history: readonly Turn[]): Chapter | undefined {
  return lastExcerpts(text, history)[0]?.paragraph.chapter;
}

/** The excerpt that the conversation is about: the best one shown last. */
export function focusExcerpt(text: Text, history: readonly Turn[]): Excerpt | undefined {
  return lastExcerpts(text, history)[0];
}

/** The number of turns before the last one that a follow-up may come back to. */
const mostEarlierTurns = 2;

/** The best excerpts of the turns before the one that showed `focusExcerpt`, the newest first. */
export function earlierExcerpts(text: Text, history: readonly Turn[]): Excerpt[] {
  const last = history.findLastIndex(({ excerpts }) => excerpts.length > 0);
  return history
    .slice(Math.max(0, last - mostEarlierTurns), Math.max(0, last))
    .toReversed()
    .flatMap((turn) => excerptsOf(text, turn).slice(0, 1));
}
