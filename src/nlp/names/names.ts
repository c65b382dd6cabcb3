import type { Paragraph } from "../../document/model.ts";
import { stopWords } from "../english/stop-words.ts";
import { fold } from "../english/tokens.ts";
import { stemOf } from "../english/wink.ts";
import { wholeMatches } from "../../shared/whole-words.ts";
import { entitiesIn, type Entity } from "./entities.ts";
import type { Gender } from "./name-words.ts";
import { genderOf, isImpersonal, UsageCounts, type Usage } from "./usage.ts";

/** The text before a word inside a sentence. It doesn't match before the first word of a sentence or a quotation. */
const insideSentence = /(?:[\p{L}\p{N},;)-]|\b\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Rev|Hon)\.)\s+$/u;
/** The rest of a longer name after a word: "’s Sea", " Sea". */
const longerName = /^['’]?s?\s\p{Lu}/u;

/** The length of the text before a word that `insideSentence` is tested on, in UTF-16 units. */
const reach = 12;

/** Occurrences of a word after which its usage isn't counted further. */
const maxOccurrences = 100;

const plainWord = /^[\p{L}\p{M}\p{N}'’-]+$/u;

/** The stems of a text's content words, and those among them that are always written with a capital. */
interface Stems {
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The paragraphs of a text that have a word with a stem; undefined if its index doesn't tell. */
export type ParagraphsWith = (stem: string) => readonly Paragraph[] | undefined;

/**
 * The names of a text. There is no list of names: they are recognised by capitals inside sentences, and what they
 * denote is inferred from titles and from the words around them. Everything is computed on first use.
 */
export class Names {
  readonly #paragraphs: readonly Paragraph[];
  readonly #stems: Stems | undefined;
  readonly #paragraphsWith: ParagraphsWith;
  readonly #usage = new Map<string, Usage>();
  readonly #alwaysCapital = new Map<string, boolean>();
  #entities: Promise<readonly Entity[]> | undefined;

  /**
   * @param stems by default names are recognised by their forms alone, which takes longer
   * @param paragraphsWith by default words are looked for in all paragraphs
   */
  constructor(
    paragraphs: readonly Paragraph[],
    stems?: Stems,
    paragraphsWith: ParagraphsWith = () => undefined,
  ) {
    this.#paragraphs = paragraphs;
    this.#stems = stems;
    this.#paragraphsWith = paragraphsWith;
  }

  /** True if a word, given in any case, is a name. */
  isName(word: string): boolean {
    const lower = word.toLowerCase();
    if (!this.#stems) return this.#isAlwaysCapital(lower);
    const stem = stemOf(fold(lower));
    if (this.#stems.names.has(stem)) return true;
    // "Mark" shares its stem with "marked", but not its form.
    return this.#stems.stems.has(stem) && !stopWords.has(lower) && this.#isAlwaysCapital(lower);
  }

  /** True if a word, given in any case, occurs with a capital inside a sentence. */
  isMentioned(word: string): boolean {
    return this.#usageOf(word).times > 0;
  }

  /** True if a name of one word more probably denotes a place, a people or a thing than a person. */
  isImpersonal(name: string): boolean {
    return isImpersonal(name, this.#usageOf(name));
  }

  /** The gender of the person that a name of one word denotes; undefined if the text doesn't tell. */
  genderOf(name: string): Gender | undefined {
    return genderOf(this.#usageOf(name));
  }

  /** The entities that the names denote, those with the most mentions first. */
  async entities(): Promise<readonly Entity[]> {
    this.#entities ??= entitiesIn(this.#paragraphs);
    return this.#entities;
  }

  /** The entities that are persons or institutions, those with the most mentions first. */
  async peopleAndInstitutions(): Promise<readonly Entity[]> {
    const entities = await this.entities();
    return entities.filter(({ kind }) => kind === "person" || kind === "institution");
  }

  #usageOf(name: string): Usage {
    const lower = name.toLowerCase();
    const known = this.#usage.get(lower) ?? this.#find(lower);
    this.#usage.set(lower, known);
    return known;
  }

  /** The paragraphs that a word may be in, in order. */
  #paragraphsOf(lower: string): readonly Paragraph[] {
    return this.#paragraphsWith(stemOf(fold(lower))) ?? this.#paragraphs;
  }

  /** Counts the occurrences that are inside sentences and aren't followed by another word of the same name. */
  #find(lower: string): Usage {
    const usage = new UsageCounts();
    if (!plainWord.test(lower)) return usage;
    const pattern = new RegExp(lower, "giu");
    for (const { text } of this.#paragraphsOf(lower)) {
      if (usage.times >= maxOccurrences) break;
      for (const { 0: value, index: start } of wholeMatches(text, pattern)) {
        const end = start + value.length;
        const before = text.slice(Math.max(0, start - reach), start);
        if (
          !/^\p{Lu}/u.test(value) ||
          !insideSentence.test(before) ||
          longerName.test(text.slice(end, end + 5))
        )
          continue;
        usage.add(text, { start, end });
      }
    }
    return usage;
  }

  #isAlwaysCapital(lower: string): boolean {
    const known = this.#alwaysCapital.get(lower);
    if (known !== undefined) return known;
    if (!plainWord.test(lower)) return false;
    const pattern = new RegExp(lower, "gu");
    const isWord = ({ text }: Paragraph) => wholeMatches(text, pattern).next().done !== true;
    const always = !this.#paragraphsOf(lower).some(isWord) && this.isMentioned(lower);
    this.#alwaysCapital.set(lower, always);
    return always;
  }
}
