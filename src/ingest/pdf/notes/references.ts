import type { EndnoteSection } from "./endnotes.ts";
import type { Footnote } from "./footnotes.ts";

/** How a label is printed: raised, raised where it may be something else, such as an exponent, or in the words. */
export type LabelPrint = "raised" | "doubtful" | "inline";

/** Finds the notes that labels in the text refer to. Labels must be looked up in the order of the text. */
export class References {
  readonly #footnotes: ReadonlyMap<string, Footnote>;
  readonly #labels: ReadonlySet<string>;
  readonly #sections: readonly EndnoteSection[];
  #section: EndnoteSection | undefined;
  /** The index of the group of notes that the text has come to. */
  #group = 0;
  /** The labels that were found on each page, and those that are printed clearly there. */
  readonly #found = new Set<string>();
  readonly #clear: ReadonlySet<string>;
  /** The last number that was found. */
  #last = 0;
  readonly #continues: boolean;

  /**
   * @param continues true if a raised number that goes on with the sequence refers to a note, even if there is none
   * @param clear the labels that can't be exponents, each with its page in front: "12 3"
   */
  constructor(
    footnotes: readonly Footnote[],
    sections: readonly EndnoteSection[],
    { continues, clear }: { readonly continues: boolean; readonly clear: ReadonlySet<string> },
  ) {
    this.#clear = clear;
    this.#footnotes = new Map(footnotes.map((footnote) => [`${footnote.page} ${footnote.label}`, footnote]));
    this.#sections = sections;
    this.#continues = continues;
    this.#labels = new Set([
      ...footnotes.map(({ label }) => label),
      ...sections.flatMap(({ groups }) => groups.flatMap((group) => [...group.keys()])),
    ]);
  }

  /** Goes on to a passage. Its notes are those of the next section of endnotes. */
  enter(passage: number): void {
    const section = this.#sections.find(({ start, scope }) => start > passage && scope <= passage);
    if (section === this.#section) return;
    this.#section = section;
    this.#group = 0;
  }

  /**
   * The target of a label. Returns undefined if no note has it.
   *
   * @param print how it is printed
   */
  targetOf(label: string, page: number, print: LabelPrint): string | undefined {
    const place = `${page} ${label}`;
    if (
      print === "doubtful" &&
      (this.#found.has(place) || this.#clear.has(place) || !this.#isDue(label, page))
    )
      return undefined;
    const target =
      this.#footnoteOf(label, page) ??
      this.#endnoteOf(label) ??
      (print === "raised" ? this.#missing(label) : undefined);
    if (target !== undefined && /^\d/u.test(label)) this.#last = Number(label);
    if (target !== undefined) this.#found.add(place);
    return target;
  }

  /** True if a note with this label comes next: on its page, or in the sequence. */
  #isDue(label: string, page: number): boolean {
    if (!this.#footnotes.has(`${page} ${label}`)) return this.#isNext(label);
    const before = `${page} ${Number(label) - 1}`;
    return !this.#footnotes.has(before) || this.#found.has(before);
  }

  /** True if a label is the number behind the last one that was found, or the first. */
  #isNext(label: string): boolean {
    return Number(label) === this.#last + 1 || label === "1";
  }

  /** A footnote on this page, or one for which there was no room on it. */
  #footnoteOf(label: string, page: number): string | undefined {
    return (this.#footnotes.get(`${page} ${label}`) ?? this.#footnotes.get(`${page + 1} ${label}`))?.target;
  }

  #endnoteOf(label: string): string | undefined {
    const groups = this.#section?.groups ?? [];
    if (label === "1" && this.#last > 1 && this.#group < groups.length - 1) this.#group++;
    return groups[this.#group]?.get(label)?.target;
  }

  /** A note that isn't in the file, or wasn't found. */
  #missing(label: string): string | undefined {
    const isNext = this.#isNext(label) && (label !== "1" || this.#last !== 1);
    return this.#continues && isNext && !this.#labels.has(label)
      ? `missing ${this.#last} ${label}`
      : undefined;
  }
}
