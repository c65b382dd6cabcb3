import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { overlap } from "../../document/excerpt.ts";
import { answerButtons, moreButton } from "../../dialogue/reply/actions.ts";
import { answerFromText } from "./answer-in.ts";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { bare } from "../../dialogue/utterance/said.ts";

/** Half of what was asked, and what there is on it. */
interface Half {
  readonly words: string;
  readonly reply: Reply;
}

function named({ words }: Half): string {
  return `“${bare(words)}”`;
}

/** Those that have no sentence in common with one before. */
function apart(ranked: readonly RankedExcerpt[]): RankedExcerpt[] {
  return ranked.filter(
    ({ excerpt }, index) => !ranked.slice(0, index).some((before) => overlap(before.excerpt, excerpt)),
  );
}

/** Which excerpt is on which half. */
function guide(answered: readonly Half[], missing: Half | undefined, excerpts: number): string {
  const [first, second] = answered;
  if (first && missing) return `On ${named(first)}; I can't find ${named(missing)} in the text.`;
  if (!first || !second) return "";
  return excerpts === 1 ? "Both are answered here:" : `First ${named(first)}, then ${named(second)}:`;
}

function nothingOn(halves: readonly Half[], index: TextIndex, limit: number): Reply | undefined {
  const [first] = halves;
  if (!first) return undefined;
  const nearest = apart(halves.flatMap(({ reply }) => reply.nearest.slice(0, 2))).slice(0, limit);
  return {
    ...first.reply,
    say: "Neither of the two is in the text, as far as I can find.",
    nearest,
    buttons: moreButton(index.text.fingerprint, nearest, "Nearest passages"),
  };
}

/**
 * The best excerpt for each of two questions; the second is heard after the first. Undefined when one of them can't
 * be looked for by itself.
 */
export function answerTwoQuestions(
  [one, other]: readonly [string, string],
  history: readonly Turn[],
  index: TextIndex,
  limit: number,
): Reply | undefined {
  const first = { words: one, reply: answerFromText(history, one, index, limit) };
  const second = { words: other, reply: answerFromText(remember(history, first.reply), other, index, limit) };
  const halves = [first, second];
  // What leans on something that isn't in the text can't be looked for by itself.
  const leansOnNothing = first.reply.kind === "not-found" && pronounIn(other) !== undefined;
  if (leansOnNothing || halves.some(({ reply }) => reply.kind === "talk")) return undefined;
  const answered = halves.filter(({ reply }) => reply.kind === "answer");
  const all = apart(
    [0, 1, 2].flatMap((rank) => answered.flatMap(({ reply }) => reply.excerpts.slice(rank, rank + 1))),
  );
  const best = answered.flatMap(({ reply }) => reply.excerpts.slice(0, 1));
  const shown = apart(best).slice(0, limit);
  const [lead] = shown;
  const asked = second.reply.asked ?? other;
  if (!lead) return nothingOn(halves, index, limit);
  return {
    kind: "answer",
    confidence: Math.min(...answered.map(({ reply }) => reply.confidence)),
    say: guide(
      answered,
      halves.find(({ reply }) => reply.kind !== "answer"),
      shown.length,
    ),
    excerpts: shown,
    nearest: [],
    layout: "even",
    buttons: answerButtons(
      lead.excerpt,
      all.filter((ranked) => !shown.includes(ranked)),
    ),
    asked,
  };
}
