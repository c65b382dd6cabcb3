import { romanPattern } from "../../nlp/english/number-words.ts";

/** What a heading says about the division that it opens. */
export interface HeadingParts {
  /** As citations name it: "Bk. IV, ch. VIII"; without a number, the heading's own words. */
  readonly name: string;
  /** What the last of its numbers counts. */
  readonly counts: "chapters" | "parts" | undefined;
  /** Whether it says "chapter" or the like, and doesn't leave that to the bare number. */
  readonly worded: boolean;
  /** Whether it has no words of its own beside the number. */
  readonly bare: boolean;
}

/** The words for divisions, as citations abbreviate them. */
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
/** Other words for chapters, which citations print as the heading does. */
const otherWords = [
  ..."letter canto lecture essay section".split(" "),
  ..."chapitre kapitel capítulo capitolo hoofdstuk rozdział kapitola глава розділ".split(" "),
];

const units = "one|two|three|four|five|six|seven|eight|nine";
const cardinals = `${units}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty)(?:[- ](?:${units}))?`;
const ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last";
const behind = String.raw`(?=$|[\s.,:;)—–-])[\s.,:;)—–-]*`;

const worded = new RegExp(
  `^(${[...partWords.keys(), ...chapterWords.keys(), ...otherWords].join("|")})\\.?\\s+(?:the\\s+)?(${romanPattern}|\\d{1,4}|${cardinals}|${ordinals})${behind}`,
  "iu",
);
const chinese = /^第\s*[\d〇零一二两三四五六七八九十百千]+\s*[章回节節]\s*/u;
/** "XI", "XI: The wreck", "XI The wreck", "3. Home". A lone C, D, L or M is a letter of the alphabet. */
const bareNumber = new RegExp(
  String.raw`^(?![CDLM](?:$|\W))(${romanPattern}|\d{1,3})(?:$|[.:)—–]\s*|(?<=^[IVXL]{2,})\s+)`,
  "u",
);

/** In characters. */
const longestName = 60;

function ownWords(heading: string): string {
  if (heading.length <= longestName) return heading;
  return `${heading.slice(0, longestName).replace(/\s+\S*$/u, "")}…`;
}

function printedNumber(number: string): string {
  return new RegExp(`^${romanPattern}$`, "iu").test(number)
    ? number.toUpperCase()
    : number.charAt(0).toUpperCase() + number.slice(1).toLowerCase();
}

/** Joins the names of divisions, the larger first: "Bk. IV, ch. VIII". */
export function nested(names: readonly string[]): string {
  const abbreviated = /^(?:Bk|Pt|Vol|Ch)\./u;
  return names
    .map((name, index) =>
      index > 0 && abbreviated.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name,
    )
    .join(", ");
}

/** Reads a heading's words. */
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
  if (names.length > 0) return { name: nested(names), counts, worded: true, bare: rest === "" };
  const [han] = chinese.exec(heading) ?? [];
  if (han) return { name: han.trim(), counts: "chapters", worded: true, bare: han.length === heading.length };
  const [all, number] = bareNumber.exec(heading) ?? [];
  if (all && number) {
    return { name: `Ch. ${number}`, counts: "chapters", worded: false, bare: all.length === heading.length };
  }
  return { name: ownWords(heading), counts: undefined, worded: false, bare: false };
}
