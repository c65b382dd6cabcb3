import type { Range, Text } from "../../src/document/model.ts";
import type { Asked, Cited, Gold, Outcome } from "./model.ts";

/** A question that was asked. */
export interface Trial {
  readonly asked: Asked;
  readonly text: Text;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/**
 * Which excerpts are looked at. "as answered": those offered as an answer. "ranking": the nearest passages where none
 * was offered, so that the ranking is measured without the decision.
 */
export type View = "as answered" | "ranking";

/** What a trial came to. */
export interface Judged {
  readonly id: string;
  readonly lowOverlap: boolean;
  /** Whether anything was offered as an answer. */
  readonly answered: boolean;
  readonly talked: boolean;
  /** Probability that the first excerpt answers, as claimed, 0…1; none where the reply was small talk. */
  readonly confidence: number;
  /** The place of the first excerpt that hits, from 1; infinite when none does. */
  readonly sentenceRank: number;
  /** The place of the first excerpt from a gold paragraph, from 1; infinite when there is none. */
  readonly paragraphRank: number;
  /** Whether an answer's wording stands in the first excerpt; undefined where none is known. */
  readonly spanFirst: boolean | undefined;
  /** Whether the first excerpt has the right notes; undefined where it can't be told. */
  readonly notesRight: boolean | undefined;
  /** Length of the first excerpt in UTF-16 units and in sentences; undefined when there is none. */
  readonly characters: number | undefined;
  readonly sentences: number | undefined;
  /** How many quotes are not what stands at their place in the text. */
  readonly unfaithful: number;
  readonly milliseconds: number;
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}

/** Whether an excerpt has a gold sentence: all of it, or half of one that is longer than the excerpt. */
export function hits(excerpt: Cited, { paragraph, range }: Gold): boolean {
  if (excerpt.paragraph !== paragraph || !range) return false;
  if (holds(excerpt, range)) return true;
  const common = Math.min(excerpt.end, range.end) - Math.max(excerpt.start, range.start);
  return lengthOf(range) > lengthOf(excerpt) && common * 2 >= lengthOf(range);
}

function rankOf(excerpts: readonly Cited[], right: (excerpt: Cited) => boolean): number {
  const index = excerpts.findIndex(right);
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
}

/**
 * Only told of an excerpt that holds the best gold sentence, since the notes are known of that one: they must be the
 * same; in a longer excerpt, which has the notes of its other sentences too, they must be among them.
 */
function notesRight(excerpt: Cited | undefined, { gold: [best], notes }: Asked): boolean | undefined {
  if (!excerpt || !notes || !best?.range) return undefined;
  if (excerpt.paragraph !== best.paragraph || !holds(excerpt, best.range)) return undefined;
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
  return source?.sentences.filter((sentence) => holds(excerpt, sentence)).length ?? 0;
}

export function judge({ asked, text, outcome, milliseconds }: Trial, view: View): Judged {
  const { excerpts, nearest, kind, confidence } = outcome;
  const answered = excerpts.length > 0;
  const shown = answered || view === "as answered" ? excerpts : nearest;
  const [first] = shown;
  return {
    id: asked.id,
    lowOverlap: asked.lowOverlap ?? false,
    answered,
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
