import { fold } from "../../nlp/english/tokens.ts";
import { languageOf } from "../../nlp/language.ts";
import type { Text } from "../../document/model.ts";
import { agreementOf, isAlteration, type IsFunctionWord } from "./agreement.ts";
import { align } from "./alignment.ts";
import { Comparer, stretchesOf, type Difference, type Stretch } from "./comparison.ts";
import { likelyWindows, verbatimWindows, type LikelyWindow } from "./windows.ts";
import { readQuotation, type Quoted } from "./quoted-words.ts";
import { wordStreamOf, type Window, type WordStream } from "./word-stream.ts";

/** How many of a text's likeliest blocks are looked into. */
const mostBlocks = 8;

/** Where a quotation stands in a text, word for word or nearly so. */
export interface Place {
  readonly text: Text;
  /** Where it begins, counted in words. */
  readonly first: number;
  /** From its first word to its last; more than one where it goes on in the next paragraph. */
  readonly stretches: readonly Stretch[];
  /** The parts of it that were quoted: all, but for what an ellipsis or brackets stand for. */
  readonly quoted: readonly Stretch[];
  /** None where it is exact. */
  readonly differences: readonly Difference[];
  /** The quoter's own words, in brackets. */
  readonly own: readonly string[];
  /** How much of it agrees with the text, 0…1; 0 where it is merely like it. */
  readonly agreement: number;
}

/** One text, with the quotation taken apart to be looked for in it. */
export class Search {
  readonly #text: Text;
  readonly #stream: WordStream;
  readonly #quoted: Quoted;
  readonly #comparer: Comparer;
  readonly #isFunctionWord: IsFunctionWord;

  constructor(text: Text, quotation: string) {
    this.#text = text;
    this.#stream = wordStreamOf(text);
    this.#quoted = readQuotation(quotation, this.#stream);
    this.#comparer = new Comparer(this.#stream);
    const language = languageOf(text.language);
    this.#isFunctionWord = (value) =>
      language.isFunctionWord({ value, lemma: fold(value), stem: value, start: 0, end: value.length });
  }

  /** Where it may stand word for word. */
  verbatim(): Place[] {
    return verbatimWindows(this.#quoted.parts, this.#stream).flatMap((window) => this.placeIn(window));
  }

  likely(): (LikelyWindow & { readonly search: Search })[] {
    return likelyWindows(this.#quoted.parts, this.#stream, mostBlocks).map((window) => ({
      ...window,
      search: this,
    }));
  }

  /** What the quotation looks like beside this part of the text; nothing, if not a word is the same. */
  placeIn(window: Window): Place[] {
    const steps = align(this.#quoted.parts, this.#stream.slice(window), this.#stream.labels);
    const comparison = this.#comparer.compare(steps, this.#quoted.after);
    const { same, unlike, differences, own } = comparison;
    const standing = [...same, ...unlike].flatMap((step) => step.standing?.index ?? []);
    const [first, last] = [Math.min(...standing), Math.max(...standing)];
    if (same.length === 0) return [];
    const isAltered = isAlteration(comparison, this.#isFunctionWord);
    return [
      {
        text: this.#text,
        first,
        stretches: stretchesOf(this.#stream.slice({ from: first, to: last + 1 })),
        quoted: stretchesOf(same.flatMap((step) => step.standing ?? [])),
        differences,
        own,
        agreement: isAltered ? agreementOf(comparison, this.#isFunctionWord) : 0,
      },
    ];
  }
}
