import { overlap, quoteOf } from "../../../document/excerpt.ts";
import { mergedRanges } from "../../../document/ranges.ts";
import { languageOf } from "../../../nlp/language.ts";
import type { RankedExcerpt } from "../../../retrieval/search-result.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { remember, type Turn } from "../../../dialogue/context/history.ts";
import { notThere } from "../../../dialogue/policy/answer.ts";
import { pronounIn } from "../../../dialogue/coreference/pronouns.ts";
import { answerButtons, moreButton } from "../../../dialogue/reply/buttons.ts";
import type { Reply } from "../../../dialogue/reply/reply.ts";
import type { Compared } from "../../../dialogue/utterance/comparison.ts";
import type { Utterance } from "../../../dialogue/utterance/utterance.ts";
import { answerFromText } from "./from-text.ts";
import { localized } from "../../../shared/locale/message.ts";

/** One of the two questions with its reply. */
interface Half {
  /** The question in the words of the message. */
  readonly asked: string;
  readonly reply: Reply;
}

function quoted({ asked }: Half): string {
  return `“${asked}”`;
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
  const first = { asked: one.core, reply: await answerFromText(one, history, index, limit) };
  const historyAfter = remember(history, first.reply);
  const second = { asked: other.core, reply: await answerFromText(other, historyAfter, index, limit) };
  const refersToNothing = first.reply.kind === "not-found" && pronounIn(other) !== undefined;
  return refersToNothing ? undefined : bothReplies([first, second], index, limit);
}

/** The excerpts, with those that share a sentence joined into one. */
function joined(ranked: readonly RankedExcerpt[]): RankedExcerpt[] {
  const all: RankedExcerpt[] = [];
  for (const each of ranked) {
    const at = all.findIndex(({ excerpt }) => overlap(excerpt, each.excerpt));
    const known = all[at];
    if (!known) {
      all.push(each);
      continue;
    }
    const first = Math.min(known.excerpt.first, each.excerpt.first);
    const last = Math.max(known.excerpt.last, each.excerpt.last);
    all[at] = {
      ...known,
      excerpt: { ...known.excerpt, first, last },
      emphasis: mergedRanges([...known.emphasis, ...each.emphasis]),
    };
  }
  return all;
}

/** The least share of a name's content words by which an excerpt mentions it: "the loss" for "Berg's loss". */
const leastMentioned = 0.5;

function mentions({ excerpt }: RankedExcerpt, name: string): boolean {
  const { queryTokens, isStopWord } = languageOf(excerpt.text.language);
  const stems = new Set(queryTokens(quoteOf(excerpt)).map(({ stem }) => stem));
  const words = queryTokens(name).filter((word) => !isStopWord(word));
  const mentioned = words.filter(({ stem }) => stems.has(stem));
  return words.length > 0 && mentioned.length >= leastMentioned * words.length;
}

/**
 * Answers a comparison of two things: by one excerpt that has both, else by the best excerpt for each, from which the reader
 * can tell. It says if the text has nothing on one of them.
 */
export async function answerComparison(
  utterance: Utterance,
  sides: readonly [Compared, Compared],
  history: readonly Turn[],
  index: TextIndex,
  limit: number,
): Promise<Reply> {
  const asked = await answerFromText(utterance, history, index, limit);
  const [best] = asked.excerpts;
  if (!best || sides.every(({ name }) => mentions(best, name))) return asked;
  const halfOf = async ({ name, question }: Compared): Promise<Half> => {
    const reply = await answerFromText(question, [], index, limit);
    return {
      asked: name,
      reply: { ...reply, excerpts: reply.excerpts.filter((each) => mentions(each, name)) },
    };
  };
  const halves = [await halfOf(sides[0]), await halfOf(sides[1])] as const;
  if (halves.every(({ reply }) => reply.excerpts.length === 0)) return asked;
  const both = bothReplies(halves, index, limit);
  return both ? { ...both, asked: utterance.text } : asked;
}

/** The best excerpts of two replies, with a line on which answers what. Undefined if one of them answers nothing. */
function bothReplies(halves: readonly [Half, Half], index: TextIndex, limit: number): Reply | undefined {
  if (halves.some(({ reply }) => reply.kind === "talk")) return undefined;
  const [, second] = halves;
  const answered = halves.filter(({ reply }) => reply.excerpts.length > 0);
  const shown = joined(answered.flatMap(({ reply }) => reply.excerpts.slice(0, 1))).slice(0, limit);
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
      distinct(all).filter(({ excerpt }) => !shown.some((each) => overlap(each.excerpt, excerpt))),
    ),
    asked: second.reply.asked ?? second.asked,
  };
}
