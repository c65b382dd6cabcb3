import type { Element } from "domhandler";
import { childAt, valueAt } from "./ooxml.ts";

/** The two series in which Word counts notes. */
export type Series = "footnote" | "endnote";

interface Rules {
  readonly format: string;
  readonly start: number;
  readonly restart: string;
}

/** What a document or a section says of its notes' numbers; what it leaves out is as before. */
function rulesIn(properties: Element | undefined, before: Rules): Rules {
  const start = Number(valueAt(properties, "w:numStart"));
  return {
    format: valueAt(properties, "w:numFmt") ?? before.format,
    start: Number.isInteger(start) && start > 0 ? start : before.start,
    restart: valueAt(properties, "w:numRestart") ?? before.restart,
  };
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(number: number): string {
  let left = number;
  let written = "";
  for (const [value, numeral] of numerals) {
    for (; left >= value; left -= value) written += numeral;
  }
  return written;
}

/** The `number`th of the signs; when they are used up, they come again doubled, then threefold. */
function inRounds(signs: readonly string[], number: number): string {
  const sign = signs[(number - 1) % signs.length] ?? "";
  return sign.repeat(Math.ceil(number / signs.length));
}

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
const chicago = ["*", "†", "‡", "§"];

/** A note's number as Word shows it (ECMA-376 part 1, 17.18.59 ST_NumberFormat); in digits for the rarer formats. */
function formatted(number: number, format: string): string {
  switch (format) {
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "lowerLetter":
      return inRounds(letters, number);
    case "upperLetter":
      return inRounds(letters, number).toUpperCase();
    case "chicago":
      return inRounds(chicago, number);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    default:
      return String(number);
  }
}

/** Counts the notes of one series through a document, as Word does. */
export class NoteNumbering {
  readonly #series: Series;
  readonly #document: Rules;
  #section: Rules;
  #count = 0;

  /** @param settings the root of the settings part */
  constructor(series: Series, settings: Element | undefined) {
    this.#series = series;
    this.#document = rulesIn(childAt(settings, `w:${series}Pr`), {
      format: series === "footnote" ? "decimal" : "lowerRoman",
      start: 1,
      restart: "continuous",
    });
    this.#section = this.#document;
  }

  /** @param properties the section's `w:sectPr` */
  enterSection(properties: Element | undefined): void {
    this.#section = rulesIn(childAt(properties, `w:${this.#series}Pr`), this.#document);
    if (this.#section.restart === "eachSect") this.#count = 0;
  }

  enterPage(): void {
    if (this.#section.restart === "eachPage") this.#count = 0;
  }

  /** The label of the next note. The start is added to all numbers of a section, even where these count on. */
  next(): string {
    const { start, format } = this.#section;
    this.#count += 1;
    return formatted(this.#count + start - 1, format);
  }
}
