import type { Element } from "domhandler";
import { childAt, valueAt } from "./ooxml.ts";

/** The two series that Word numbers separately. */
export type Series = "footnote" | "endnote";

/** Settings of a series, with the values of ECMA-376 part 1, 17.11. */
interface NumberingRules {
  /** An ST_NumberFormat. */
  readonly format: string;
  readonly start: number;
  /** "continuous", "eachSect" or "eachPage". */
  readonly restart: string;
}

/** The numbering rules of a document or section. Those that it leaves out have the inherited values. */
function rulesIn(properties: Element | undefined, inherited: NumberingRules): NumberingRules {
  const start = Number(valueAt(properties, "w:numStart"));
  return {
    format: valueAt(properties, "w:numFmt") ?? inherited.format,
    start: Number.isInteger(start) && start > 0 ? start : inherited.start,
    restart: valueAt(properties, "w:numRestart") ?? inherited.restart,
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

/** The `number`th sign. After the last sign they repeat doubled, then tripled: "z", "aa", "bb". */
function repeatedSign(signs: readonly string[], number: number): string {
  const sign = signs[(number - 1) % signs.length] ?? "";
  return sign.repeat(Math.ceil(number / signs.length));
}

/** "1st", "2nd", "11th" */
function ordinal(number: number): string {
  const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
  return `${number}${endings[new Intl.PluralRules("en", { type: "ordinal" }).select(number)] ?? "th"}`;
}

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
const russian = Array.from("абвгдежзиклмнопрстуфхцчшщэюя");
const ideographs = Array.from("〇一二三四五六七八九");

/** "一", "十二", "三十". Undefined from 100 on. */
function ideographic(number: number): string | undefined {
  if (number >= 100) return undefined;
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (ideographs[tens] ?? "")}十`;
  return ten + (units === 0 && tens > 0 ? "" : (ideographs[units] ?? ""));
}
const chicago = ["*", "†", "‡", "§"];

/** A number as Word prints it (ECMA-376 part 1, 17.18.59 ST_NumberFormat). Rare formats fall back to digits. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "lowerLetter":
      return repeatedSign(letters, number);
    case "upperLetter":
      return repeatedSign(letters, number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "ordinal":
      return ordinal(number);
    case "russianLower":
      return repeatedSign(russian, number);
    case "russianUpper":
      return repeatedSign(russian, number).toUpperCase();
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return ideographic(number) ?? String(number);
    case "chicago":
      return repeatedSign(chicago, number);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    default:
      return String(number);
  }
}

/** Numbers the footnotes of one series through a document, as Word does. */
export class NoteNumbering {
  readonly #series: Series;
  readonly #document: NumberingRules;
  #section: NumberingRules;
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

  /**
   * Applies the rules of the next section.
   *
   * @param properties the section's `w:sectPr`
   */
  enterSection(properties: Element | undefined): void {
    this.#section = rulesIn(childAt(properties, `w:${this.#series}Pr`), this.#document);
    if (this.#section.restart === "eachSect") this.#count = 0;
  }

  /** Starts the next page. */
  enterPage(): void {
    if (this.#section.restart === "eachPage") this.#count = 0;
  }

  /** The label of the next footnote. The start is added to all numbers of a section, even if these continue others. */
  next(): string {
    const { start, format } = this.#section;
    this.#count += 1;
    return formatNumber(this.#count + start - 1, format);
  }
}
