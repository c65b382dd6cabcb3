import type { EndnoteSection } from "./endnotes.ts";
import type { Footnote } from "./footnotes.ts";

/** Finds the notes that labels in the text refer to. Labels must be looked up in the order of the text. */
export class References {
  readonly #footnotes: ReadonlyMap<string, Footnote>;
  readonly #labels: ReadonlySet<string>;
  readonly #sections: readonly EndnoteSection[];
  #section: EndnoteSection | undefined;
  /** The index of the group of notes that the text has come to. */
  #group = 0;
  /** The last number that was found. */
  #last = 0;
  readonly #continues: boolean;

  /** @param continues true if a raised number that goes on with the sequence refers to a note, even if there is none */
  constructor(footnotes: readonly Footnote[], sections: readonly EndnoteSection[], continues: boolean) {
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
    const section = this.#sections.find(({ start }) => start > passage);
    if (section === this.#section) return;
    this.#section = section;
    this.#group = 0;
  }

  /**
   * The target of a label. Returns undefined if no note has it.
   *
   * @param isRaised true if it is printed as a label, false if it may be something else
   */
  targetOf(label: string, page: number, isRaised: boolean): string | undefined {
    const target =
      this.#footnoteOf(label, page) ??
      this.#endnoteOf(label) ??
      (isRaised ? this.#missing(label) : undefined);
    if (target !== undefined && /^\d/u.test(label)) this.#last = Number(label);
    return target;
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
    const isNext = Number(label) === this.#last + 1 || (label === "1" && this.#last > 1);
    return this.#continues && isNext && !this.#labels.has(label)
      ? `missing ${this.#last} ${label}`
      : undefined;
  }
}
