import { romanPattern } from "../../nlp/english/number-words.ts";

/** The parts of a heading. */
export interface HeadingParts {
  /** The division's name in citations: "Bk. IV, ch. VIII". Without a number, the heading's own words. */
  readonly name: string;
  /** The kind of division that the last number counts. Undefined without a number. */
  readonly counts: "chapters" | "parts" | undefined;
  /** True if it has a word such as "chapter", not only a number. */
  readonly worded: boolean;
  /** True if it consists of its number, without a title. */
  readonly bare: boolean;
}

/** Words for divisions, with their abbreviations in citations. */
const partWords = new Map([
  ["book", "Bk."],
  ["bk", "Bk."],
  ["part", "Pt."],
  ["pt", "Pt."],
  ["volume", "Vol."],
  ["vol", "Vol."],
]);
const chapterWords = new Map([
  ["chapter", "Ch."],
  ["chap", "Ch."],
  ["ch", "Ch."],
]);
/** Words for chapters without an abbreviation. */
const otherWords = [
  ..."letter canto lecture essay section".split(" "),
  ..."chapitre kapitel capítulo capitolo hoofdstuk rozdział kapitola глава розділ".split(" "),
];

const units = "one|two|three|four|five|six|seven|eight|nine";
const cardinals = `${units}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty)(?:[- ](?:${units}))?`;
const ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last";
const afterNumber = String.raw`(?=$|[\s.,:;)—–-])[\s.,:;)—–-]*`;

const worded = new RegExp(
  `^(${[...partWords.keys(), ...chapterWords.keys(), ...otherWords].join("|")})\\.?\\s+(?:the\\s+)?(${romanPattern}|\\d{1,4}|${cardinals}|${ordinals})${afterNumber}`,
  "iu",
);
const chinese = /^第\s*[\d〇零一二两三四五六七八九十百千]+\s*[章回节節]\s*/u;
/**
 * "XI", "XI: The wreck", "XI The wreck", "3. Home". A single C, D, L or M is a letter, not a number, and "3.1" counts
 * sections.
 */
const bareNumber = new RegExp(
  String.raw`^(?![CDLM](?:$|\W))(${romanPattern}|\d{1,3})(?:$|[.:)—–](?!\d)\s*|(?<=^[IVXL]{2,})\s+)`,
  "u",
);

/** In characters. */
const maxNameLength = 60;

function ownWords(heading: string): string {
  if (heading.length <= maxNameLength) return heading;
  return `${heading.slice(0, maxNameLength).replace(/\s+\S*$/u, "")}…`;
}

function printedNumber(number: string): string {
  return new RegExp(`^${romanPattern}$`, "iu").test(number)
    ? number.toUpperCase()
    : number.charAt(0).toUpperCase() + number.slice(1).toLowerCase();
}

/** Joins the names of nested divisions, outermost first: "Bk. IV, ch. VIII". */
export function joinNames(names: readonly string[]): string {
  const abbreviated = /^(?:Bk|Pt|Vol|Ch)\./u;
  return names
    .map((name, index) =>
      index > 0 && abbreviated.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name,
    )
    .join(", ");
}

/** Parses the words of a heading. */
export function headingParts(heading: string): HeadingParts {
  const names: string[] = [];
  let rest = heading;
  let counts: HeadingParts["counts"];
  for (let match = worded.exec(rest); match; match = worded.exec(rest)) {
    const [all, word = "", number = ""] = match;
    const part = partWords.get(word.toLowerCase());
    const abbreviation = part ?? chapterWords.get(word.toLowerCase()) ?? word;
    names.push(`${abbreviation} ${printedNumber(number)}`);
    counts = part ? "parts" : "chapters";
    rest = rest.slice(all.length);
  }
  if (names.length > 0) return { name: joinNames(names), counts, worded: true, bare: rest === "" };
  const [han] = chinese.exec(heading) ?? [];
  if (han) return { name: han.trim(), counts: "chapters", worded: true, bare: han.length === heading.length };
  const [all, number] = bareNumber.exec(heading) ?? [];
  if (all && number) {
    return { name: `Ch. ${number}`, counts: "chapters", worded: false, bare: all.length === heading.length };
  }
  return { name: ownWords(heading), counts: undefined, worded: false, bare: false };
}
