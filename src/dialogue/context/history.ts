import { wholeParagraph } from "../../document/excerpt.ts";
import type { Chapter, Excerpt, Text } from "../../document/model.ts";
import { excerptAt, paragraphAt, refOf } from "../reply/excerpt-reference.ts";
import type { Reply, ReplyKind } from "../reply/reply.ts";
import type { ExcerptRef } from "../reply/button-action.ts";

/** What a later turn needs of an earlier one. */
export interface Turn {
  /** What was asked, with what it leaned on put in; empty where that is not known. */
  readonly question: string;
  readonly kind: ReplyKind;
  /** The fingerprint of the text that was asked. */
  readonly text: string;
  /** What was shown, best first. */
  readonly excerpts: readonly ExcerptRef[];
  /** What waits behind "more", best first. */
  readonly further: readonly ExcerptRef[];
}

/** As if a paragraph had just been shown; undefined when the text has none at that place. */
export function paragraphTurn(text: Text, place: number): Turn | undefined {
  const paragraph = paragraphAt(text, place);
  if (!paragraph) return undefined;
  const shown = [refOf(wholeParagraph(text, paragraph))];
  return { question: "", kind: "paragraph", text: text.fingerprint, excerpts: shown, further: [] };
}

/** How many turns are worth remembering. */
export const mostTurns = 8;

function furtherOf({ buttons: actions }: Reply): readonly ExcerptRef[] {
  return actions.flatMap(({ action: step }) => (step?.kind === "show" ? step.excerpts : []));
}

function turnOf(reply: Reply, last: Turn | undefined): Turn | undefined {
  const text = (reply.excerpts[0] ?? reply.nearest[0])?.excerpt.text.fingerprint;
  if (reply.kind === "talk" || text === undefined) return undefined;
  // A paragraph or a note looked at in between leaves what was asked, and what more there is on it, as they were.
  const before = last?.text === text ? last : undefined;
  return {
    question: reply.asked ?? before?.question ?? "",
    kind: reply.kind,
    text,
    excerpts: reply.excerpts.map(({ excerpt }) => refOf(excerpt)),
    further: reply.kind === "paragraph" || reply.kind === "note" ? (before?.further ?? []) : furtherOf(reply),
  };
}

/** The conversation after a reply, oldest turn first. Small talk leaves it as it was. */
export function remember(history: readonly Turn[], reply: Reply): readonly Turn[] {
  if (reply.forgets === "all") return [];
  if (reply.forgets === "last") return history.slice(0, -1);
  const turn = turnOf(reply, history.at(-1));
  return turn ? [...history, turn].slice(-mostTurns) : history;
}

/** The turns that are about the text as it is now. */
export function turnsOn(text: Text, history: readonly Turn[]): readonly Turn[] {
  return history.filter((turn) => turn.text === text.fingerprint);
}

/** What a turn showed, best first. */
export function excerptsOf(text: Text, turn: Turn | undefined): Excerpt[] {
  return turn?.excerpts.flatMap((ref) => excerptAt(text, ref) ?? []) ?? [];
}

/** What was shown last, by the last turn that showed anything. */
export function lastExcerpts(text: Text, history: readonly Turn[]): Excerpt[] {
  return excerptsOf(
    text,
    history.findLast(({ excerpts: shown }) => shown.length > 0),
  );
}

/** The chapter that was spoken of last. */
export function currentChapter(text: Text, history: readonly Turn[]): Chapter | undefined {
  return lastExcerpts(text, history)[0]?.paragraph.chapter;
}

/** Where the last question was answered or, where it wasn't, would be likeliest. */
export function focusExcerpt(text: Text, history: readonly Turn[]): Excerpt | undefined {
  const last = history.at(-1);
  const [ref] = last?.kind === "not-found" ? last.further : [];
  return (ref && excerptAt(text, ref)) ?? lastExcerpts(text, history)[0];
}
