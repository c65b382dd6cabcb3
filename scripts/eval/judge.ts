import type { Range, Text } from "../../src/document/model.ts";
import type { Asked, Cited, Gold, Outcome } from "./model.ts";

/** A question with the reply to it. */
export interface Trial {
  readonly asked: Asked;
  readonly text: Text;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/**
 * The excerpts that count. "as answered": those displayed. "ranking": all that were found, so that the ranking is measured
 * independently of the decision to answer.
 */
export type View = "as answered" | "ranking";

/** How sure a reply is: "sure" without a hedge, "hedged", or "denied" if it says that the text has no answer. */
export type Certainty = "sure" | "hedged" | "denied";

function certaintyOf({ kind }: Outcome): Certainty {
  if (kind === "closest") return "hedged";
  return kind === "not-found" || kind === "talk" ? "denied" : "sure";
}

/** True if a reply claims that the text has an answer: with a probability of at least one half. */
export function isAnswered({ kind, confidence, excerpts }: Outcome): boolean {
  return excerpts.length > 0 && (kind !== "closest" || confidence >= 0.5);
}

/** All excerpts that were found, best first. */
export function rankedIn({
  excerpts,
  nearest,
  ranked = [...excerpts, ...nearest],
}: Outcome): readonly Cited[] {
  return ranked;
}

/** A trial with its judgement. */
export interface Judged {
  readonly id: string;
  readonly lowOverlap: boolean;
  /** True if the claimed probability of an answer is at least one half. */
  readonly answered: boolean;
  readonly certainty: Certainty;
  /** True if the reply was small talk. */
  readonly talked: boolean;
  /** The claimed probability that the first excerpt answers, 0…1; 0 for small talk. */
  readonly confidence: number;
  /** The rank of the first excerpt that hits, from 1; Infinity if none does. */
  readonly sentenceRank: number;
  /** The rank of the first excerpt from a gold paragraph, from 1; Infinity if there is none. */
  readonly paragraphRank: number;
  /** True if the first excerpt contains one of the answer spans; undefined if the set has none. */
  readonly spanFirst: boolean | undefined;
  /** True if the first excerpt has the right footnotes; undefined if these aren't known. */
  readonly notesRight: boolean | undefined;
  /** Length of the first excerpt in UTF-16 units; undefined if there is none. */
  readonly characters: number | undefined;
  /** Length of the first excerpt in sentences; undefined if there is none. */
  readonly sentences: number | undefined;
  /** The number of quotes that differ from the text at their position. */
  readonly unfaithful: number;
  readonly milliseconds: number;
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}

/** True if an excerpt contains a gold sentence, or at least half of one that is longer than the excerpt. */
export function hits(excerpt: Cited, { paragraph, range }: Gold): boolean {
  if (excerpt.paragraph !== paragraph || !range) return false;
  if (contains(excerpt, range)) return true;
  const common = Math.min(excerpt.end, range.end) - Math.max(excerpt.start, range.start);
  return lengthOf(range) > lengthOf(excerpt) && common * 2 >= lengthOf(range);
}

function rankOf(excerpts: readonly Cited[], right: (excerpt: Cited) => boolean): number {
  const index = excerpts.findIndex(right);
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
}

/**
 * Undefined unless the excerpt contains the best gold sentence, whose footnotes are known. An excerpt of this sentence
 * alone must have the same footnotes. A longer one may have others too.
 */
function notesRight(excerpt: Cited | undefined, { gold: [best], notes }: Asked): boolean | undefined {
  if (!excerpt || !notes || !best?.range) return undefined;
  if (excerpt.paragraph !== best.paragraph || !contains(excerpt, best.range)) return undefined;
  const alone = lengthOf(excerpt) === lengthOf(best.range);
  return (
    notes.every((label) => excerpt.notes.includes(label)) && (!alone || excerpt.notes.length === notes.length)
  );
}

function isFaithful({ text: id, paragraph, start, end, quote }: Cited, text: Text): boolean {
  const source = text.paragraphs.find(({ number }) => number === paragraph);
  return id === text.id && quote !== "" && source?.text.slice(start, end) === quote;
}

function sentencesIn(excerpt: Cited, text: Text): number {
  const source = text.paragraphs.find(({ number }) => number === excerpt.paragraph);
  return source?.sentences.filter((sentence) => contains(excerpt, sentence)).length ?? 0;
}

/** Judges the reply to a question. */
export function judge({ asked, text, outcome, milliseconds }: Trial, view: View): Judged {
  const { excerpts, nearest, kind, confidence } = outcome;
  const ranked = rankedIn(outcome);
  const shown = view === "as answered" ? excerpts : ranked;
  const [first] = shown;
  return {
    id: asked.id,
    lowOverlap: asked.lowOverlap ?? false,
    answered: isAnswered(outcome),
    certainty: certaintyOf(outcome),
    talked: kind === "talk",
    confidence: kind === "talk" ? 0 : confidence,
    sentenceRank: rankOf(shown, (excerpt) => asked.gold.some((gold) => hits(excerpt, gold))),
    paragraphRank: rankOf(shown, ({ paragraph }) => asked.gold.some((gold) => gold.paragraph === paragraph)),
    spanFirst:
      asked.spans.length === 0 ? undefined : asked.spans.some((span) => first?.quote.includes(span) ?? false),
    notesRight: notesRight(first, asked),
    characters: first?.quote.length,
    sentences: first && sentencesIn(first, text),
    unfaithful: [...excerpts, ...nearest].filter((excerpt) => !isFaithful(excerpt, text)).length,
    milliseconds,
  };
}
