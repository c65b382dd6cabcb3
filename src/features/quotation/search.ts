import { fold } from "../../nlp/english/tokens.ts";
import { languageOf } from "../../nlp/language.ts";
import type { Text } from "../../document/model.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import { agreementOf, isAlteredQuotation, shared, type IsStopWord } from "./agreement.ts";
import { align } from "./alignment.ts";
import { compare, rangesOf, type Difference, type ParagraphRange } from "./comparison.ts";
import { likelyWindows, mostCells, verbatimWindows, withinCells, type LikelyWindow } from "./windows.ts";
import { parseQuotation, type ParsedQuotation } from "./parse.ts";
import { wordStreamOf, type Window, type WordStream } from "./word-stream.ts";

/** The number of blocks of a text that are searched, highest scores first. */
const mostBlocks = 8;

/** A passage of a text that matches a quotation, exactly or nearly. */
export interface QuotationMatch {
  readonly text: Text;
  /** The index of its first word among the words of the text. */
  readonly firstWord: number;
  /** From its first word to its last; more than one if it continues in the next paragraph. */
  readonly ranges: readonly ParagraphRange[];
  /** The ranges that were quoted: all except those that an ellipsis or brackets stand for. */
  readonly quoted: readonly ParagraphRange[];
  /** Empty if the match is exact. */
  readonly differences: readonly Difference[];
  /** The words that the quotation has in brackets. */
  readonly bracketed: readonly string[];
  /** The agreement of the quotation with the text, 0…1; 0 if it merely resembles the passage. */
  readonly agreement: number;
}

/** A window of the text that a search is for. */
interface SearchedWindow extends Window {
  readonly search: Search;
}

/** The matches in some windows. Yields to the event loop meanwhile. */
export async function matchesIn(windows: readonly SearchedWindow[]): Promise<QuotationMatch[]> {
  const matches: QuotationMatch[] = [];
  for (const { search, ...window } of windows) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const match = await search.matchIn(window);
    if (match) matches.push(match);
  }
  return matches;
}

const letter = /[\p{L}\p{N}]/u;

/** True if ranges are all words of one sentence. */
function isSentence([range, ...others]: readonly ParagraphRange[]): boolean {
  if (!range || others.length > 0) return false;
  const { paragraph, start, end } = range;
  return paragraph.sentences.some(
    (sentence) =>
      sentence.start <= start &&
      end <= sentence.end &&
      !letter.test(paragraph.text.slice(sentence.start, start)) &&
      !letter.test(paragraph.text.slice(end, sentence.end)),
  );
}

/** A search for one quotation in one text. */
export class Search {
  /** The number of words and ellipses of the quotation. */
  readonly parts: number;
  readonly #text: Text;
  readonly #stream: WordStream;
  readonly #quoted: ParsedQuotation;
  readonly #isStopWord: IsStopWord;

  private constructor(text: Text, stream: WordStream, quotation: string) {
    this.#text = text;
    this.#stream = stream;
    this.#quoted = parseQuotation(quotation, this.#stream);
    this.parts = this.#quoted.parts.length;
    const language = languageOf(text.language);
    this.#isStopWord = (value) =>
      language.isStopWord({ value, lemma: fold(value), stem: value, start: 0, end: value.length });
  }

  static async of(text: Text, quotation: string): Promise<Search> {
    const stream = await wordStreamOf(text);
    await pause();
    return new Search(text, stream, quotation);
  }

  /** Matches in the passages that may contain the quotation word for word. */
  async verbatim(): Promise<QuotationMatch[]> {
    const windows = verbatimWindows(this.#quoted.parts, this.#stream);
    await pause();
    return matchesIn(
      withinCells(windows, () => this.parts, mostCells).map((window) => ({ ...window, search: this })),
    );
  }

  /** The windows that share the most words with the quotation. */
  async likely(): Promise<(LikelyWindow & SearchedWindow)[]> {
    const windows = await likelyWindows(this.#quoted.parts, this.#stream, mostBlocks);
    return windows.map((window) => ({ ...window, search: this }));
  }

  /** The match in a window of the text; undefined if the quotation has no word in common with it. */
  async matchIn(window: Window): Promise<QuotationMatch | undefined> {
    const steps = await align(this.#quoted.parts, this.#stream.slice(window), this.#stream.labels);
    await pause();
    const comparison = compare(this.#stream, steps, this.#quoted.trailing);
    const { same, differing, differences, bracketed } = comparison;
    const agreeing = shared(comparison);
    if (agreeing.length === 0) return undefined;
    const quoted = agreeing.flatMap((step) => step.textWord ?? []).toSorted((a, b) => a.index - b.index);
    const indexes = [...same, ...differing].flatMap((step) => step.textWord?.index ?? []);
    const [firstWord, lastWord] = [Math.min(...indexes), Math.max(...indexes)];
    const ranges = rangesOf(this.#stream.slice({ from: firstWord, to: lastWord + 1 }));
    const isAltered = isAlteredQuotation(comparison, this.#isStopWord, isSentence(ranges));
    return {
      text: this.#text,
      firstWord,
      ranges,
      quoted: rangesOf(quoted),
      differences,
      bracketed,
      agreement: isAltered ? agreementOf(comparison, this.#isStopWord) : 0,
    };
  }
}
