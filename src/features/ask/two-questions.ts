import { overlap } from "../../document/excerpt.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import { notThere } from "../../dialogue/policy/answer.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import { answerButtons, moreButton } from "../../dialogue/reply/buttons.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Utterance } from "../../dialogue/utterance/utterance.ts";
import { answerFromText } from "./answer.ts";
import { localized } from "../../shared/locale/message.ts";

/** One of the two questions with its reply. */
interface Half {
  readonly utterance: Utterance;
  readonly reply: Reply;
}

function quoted({ utterance }: Half): string {
  return `“${utterance.core}”`;
}

/** The excerpts without those that share a sentence with an earlier one. */
function distinct(ranked: readonly RankedExcerpt[]): RankedExcerpt[] {
  return ranked.filter(
    ({ excerpt }, index) => !ranked.slice(0, index).some((before) => overlap(before.excerpt, excerpt)),
  );
}

/** The sentence that says which excerpt answers which question. */
function guide(answered: readonly Half[], missing: Half | undefined, excerpts: number): string {
  const [first, second] = answered;
  if (first && missing) return localized("ask-one-found", { found: quoted(first), missing: quoted(missing) });
  if (!first || !second) return "";
  return excerpts === 1
    ? localized("ask-both-here")
    : localized("ask-first-then", { first: quoted(first), second: quoted(second) });
}

function hedgeFor(half: Half): string {
  return localized("ask-unsure-of", { question: quoted(half) });
}

function neitherFound([first, second]: readonly [Half, Half], index: TextIndex, limit: number): Reply {
  const candidates = [first, second].flatMap(({ reply }) => reply.nearest.slice(0, 2));
  const nearest = distinct(candidates).slice(0, limit);
  return {
    ...first.reply,
    say: `${notThere(index.text)} ${localized("ask-both-missing")}`,
    nearest,
    buttons: moreButton(index.text.fingerprint, nearest, localized("ask-nearest")),
  };
}

/**
 * Answers two questions asked in one message by the best excerpt for each; the second is a follow-up to the first.
 * Returns undefined if one of them can't be answered by itself.
 */
export async function answerTwoQuestions(
  [one, other]: readonly [Utterance, Utterance],
  history: readonly Turn[],
  index: TextIndex,
  limit: number,
): Promise<Reply | undefined> {
  const first = { utterance: one, reply: await answerFromText(one, history, index, limit) };
  const historyAfter = remember(history, first.reply);
  const second = { utterance: other, reply: await answerFromText(other, historyAfter, index, limit) };
  const halves = [first, second] as const;
  if (halves.some(({ reply }) => reply.kind === "talk")) return undefined;
  const refersToNothing = first.reply.kind === "not-found" && pronounIn(other) !== undefined;
  if (refersToNothing) return undefined;
  const answered = halves.filter(({ reply }) => reply.excerpts.length > 0);
  const shown = distinct(answered.flatMap(({ reply }) => reply.excerpts.slice(0, 1))).slice(0, limit);
  const [lead] = shown;
  if (!lead) return neitherFound(halves, index, limit);
  const all = [0, 1, 2].flatMap((rank) =>
    answered.flatMap(({ reply }) => reply.excerpts.slice(rank, rank + 1)),
  );
  const missing = halves.find(({ reply }) => reply.excerpts.length === 0);
  const unsure = answered.find(({ reply }) => reply.kind === "closest");
  return {
    kind: unsure ? "closest" : "answer",
    confidence: Math.min(...answered.map(({ reply }) => reply.confidence)),
    say: [guide(answered, missing, shown.length), ...(unsure ? [hedgeFor(unsure)] : [])].join("\n"),
    excerpts: shown,
    nearest: [],
    layout: "even",
    buttons: answerButtons(
      lead.excerpt,
      distinct(all).filter((ranked) => !shown.includes(ranked)),
    ),
    asked: second.reply.asked ?? other.text,
  };
}
