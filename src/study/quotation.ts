import { IbidError } from "../error.ts";
import type { Text } from "../text/model.ts";
import { agreementOf, isAlteration } from "./quotation-agreement.ts";
import { align } from "./quotation-alignment.ts";
import {
  Comparer,
  stretchesOf,
  type Comparison,
  type Difference,
  type Stretch,
} from "./quotation-comparison.ts";
import { likelyWindows, verbatimWindows, type LikelyWindow, type Window } from "./quotation-windows.ts";
import { readQuotation, type Quoted } from "./quoted-words.ts";
import { wordStreamOf, type WordStream } from "./word-stream.ts";

/** The longest quotation that is checked, in UTF-16 units. */
const longestQuotation = 4000;

/** How many of a text's likeliest blocks are looked into. */
const mostBlocks = 8;
/** How many windows of all texts are looked into: with words left out, a block has many paragraphs. */
const mostWindows = 40;
/** A window with less of what speaks for the likeliest isn't worth a look. */
const leastShare = 0.5;

/** Where a quotation stands in a text, word for word or nearly so. */
export interface Place {
  readonly text: Text;
  /** From its first word to its last; more than one where it goes on in the next paragraph. */
  readonly stretches: readonly Stretch[];
  /** The parts of it that were quoted: all, but for what an ellipsis or brackets stand for. */
  readonly quoted: readonly Stretch[];
  /** None where it is exact. */
  readonly differences: readonly Difference[];
  /** The quoter's own words, in brackets. */
  readonly own: readonly string[];
}

/** What came of checking a quotation: all places where it is exact, in order; or the likeliest one, where altered. */
export type Verdict =
  | { readonly kind: "exact"; readonly places: readonly [Place, ...Place[]] }
  | { readonly kind: "altered"; readonly places: readonly [Place] }
  | { readonly kind: "absent" };

interface Candidate {
  readonly place: Place;
  readonly comparison: Comparison;
  /** Index of its first word. */
  readonly first: number;
}

/** One text, with the quotation taken apart to be looked for in it. */
class Search {
  readonly #text: Text;
  readonly #stream: WordStream;
  readonly #quoted: Quoted;
  readonly #comparer: Comparer;

  constructor(text: Text, quotation: string) {
    this.#text = text;
    this.#stream = wordStreamOf(text);
    this.#quoted = readQuotation(quotation, this.#stream);
    this.#comparer = new Comparer(this.#stream.words);
  }

  /** Where it may stand word for word. */
  verbatim(): Candidate[] {
    return verbatimWindows(this.#quoted.parts, this.#stream).flatMap((window) => this.candidate(window));
  }

  likely(): (LikelyWindow & { readonly search: Search })[] {
    return likelyWindows(this.#quoted.parts, this.#stream, mostBlocks).map((window) => ({
      ...window,
      search: this,
    }));
  }

  /** What the quotation looks like beside this part of the text; nothing, if not a word is the same. */
  candidate(window: Window): Candidate[] {
    const { words, labels } = this.#stream;
    const steps = align(this.#quoted.parts, words, window, labels);
    const comparison = this.#comparer.compare(steps, this.#quoted.after);
    const { same, unlike, differences, own } = comparison;
    const standing = [...same, ...unlike].flatMap((step) => step.standing?.index ?? []);
    const [first, last] = [Math.min(...standing), Math.max(...standing)];
    if (same.length === 0) return [];
    const place = {
      text: this.#text,
      stretches: stretchesOf(words.slice(first, last + 1)),
      quoted: stretchesOf(same.flatMap((step) => step.standing ?? [])),
      differences,
      own,
    };
    return [{ place, comparison, first }];
  }
}

/**
 * Whether words stand in a text as they are quoted. These are no alteration: the kind of quotation marks, apostrophes
 * and dashes; white space; the case of the first letter; where it breaks off; the number of a note that stands there;
 * an ellipsis for words left out within a paragraph; the quoter's own words in square brackets.
 *
 * @param texts where to look; of equally good places, the first text's is taken
 * @throws IbidError when there are no words to check, or too many
 */
export function checkQuotation(quotation: string, texts: readonly Text[]): Verdict {
  if (!/[\p{L}\p{Nd}]/u.test(quotation)) {
    throw new IbidError("There are no words to check: give the quotation as somebody wrote it.");
  }
  if (quotation.length > longestQuotation) {
    throw new IbidError(
      `That is too long to check: give at most ${longestQuotation.toLocaleString("en")} characters at a time.`,
    );
  }
  const searches = texts.map((text) => new Search(text, quotation));
  const verbatim = exactAmong(searches.flatMap((search) => search.verbatim()));
  if (verbatim) return verbatim;
  const windows = searches.flatMap((search) => search.likely()).toSorted((a, b) => b.score - a.score);
  const worthwhile = windows.filter(({ score }) => score >= leastShare * (windows[0]?.score ?? 0));
  const candidates = worthwhile.slice(0, mostWindows).flatMap((window) => window.search.candidate(window));
  return exactAmong(candidates) ?? alteredAmong(candidates) ?? { kind: "absent" };
}

function exactAmong(candidates: readonly Candidate[]): Verdict | undefined {
  const exact = candidates.filter(({ place }) => place.differences.length === 0);
  const [first, ...others] = distinct(exact);
  return first && { kind: "exact", places: [first, ...others] };
}

function alteredAmong(candidates: readonly Candidate[]): Verdict | undefined {
  const [likeliest] = candidates
    .filter(({ comparison }) => isAlteration(comparison))
    .toSorted((a, b) => agreementOf(b.comparison) - agreementOf(a.comparison));
  return likeliest && { kind: "altered", places: [likeliest.place] };
}

/** Each place once, in the order of the texts. */
function distinct(candidates: readonly Candidate[]): Place[] {
  const places = new Map<Text, Map<number, Candidate>>();
  for (const candidate of candidates) {
    const own = places.get(candidate.place.text) ?? new Map<number, Candidate>();
    places.set(candidate.place.text, own.set(candidate.first, candidate));
  }
  return [...places.values()].flatMap((own) =>
    [...own.values()].toSorted((a, b) => a.first - b.first).map(({ place }) => place),
  );
}
