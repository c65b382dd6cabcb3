import type { Inline } from "../../document.ts";

const opening = "[\\[({<〔【「『〈《‹«|［（｛]";
const closing = "[\\])}>〕】」』〉》›»|］）｝]";
/** Signs that stand for a footnote besides the usual ones. */
const ornaments = "⁂★☆◊◆◇♦♠♣♥●○■□△✝✠✱✲✶✻✽❖";
const bracketed = new RegExp(`^${opening}\\s*(.*?)\\s*${closing}$`, "u");
/** Words and signs in front of a number that only say that it is a note's: "Note 57", "fn. 3", "№ 5", "※4", "注3", "註一". */
const prefix =
  /^(?:(?:foot|end)?note\s*|(?:fn|no)\.?\s*|[※*#注註译譯訳]{1,2})(?=\p{Nd}|[一二三四五六七八九十]{1,3}$)/iu;

const labels = new RegExp(
  String.raw`^(?:\p{Nd}{1,5}[a-z*†‡]?|\d{1,3}[.:–-]\d{1,4}|[a-z]{1,2}\d{0,3}|[ivxlc]{1,7}(?:\.\d{1,4})?|[*†‡§‖¶#※]{1,4}|[${ornaments}]{1,4}|[一二三四五六七八九十]{1,3}|\p{sc=Hebrew}[\p{sc=Hebrew}'’"”]{0,4}|\p{L}\p{M}?)$`,
  "iu",
);
/** A label with the name of its group: "nb 1", "Anm. 2", "注 1". */
const grouped = /^[\p{L}\p{M}-]{1,12}\.?\s?\p{Nd}{1,3}$/u;

/** The first of ten consecutive circled numbers that aren't compatible with digits, with the number that it shows. */
const circled: readonly (readonly [first: number, shown: number])[] = [
  [0x2776, 1],
  [0x2780, 1],
  [0x278a, 1],
  [0x24eb, 11],
];

function withoutCircle(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const found = circled.find(([first]) => code >= first && code < first + 10);
  return found ? String(code - found[0] + found[1]) : character;
}

/** Arrows and other signs in front of a number or behind it. */
const around = /^(?:[←→↓↑↗↘⇒›‹°†‡•·]+|-(?=.*-$))?\s*(\p{Nd}{1,4})\s*(?:[→↓↑↗↘⇒›‹°ºª•·^-]+)?$/u;

/** The commonest label, which needs no cleaning. */
const plainNumber = /^\s*\d{1,5}\s*$/u;

/** The label as printed, without brackets and punctuation around it: "note 1" for "[note 1]", "57" for "57." and "⁵⁷". */
function printedLabelIn(printed: string): string {
  const [number] = plainNumber.exec(printed) ?? [];
  if (number !== undefined) return number.trim();
  const words = printed
    .trim()
    .replace(around, "$1")
    .replace(/[\u2776-\u2793\u24eb-\u24f4]/gu, withoutCircle)
    .normalize("NFKC")
    .replace(/[\s\u{200b}\u{2060}]+/gu, " ")
    .trim();
  const inner = bracketed.exec(words)?.[1] ?? words;
  return inner.replace(/(?<=.)[.,;:)\]/]+$/u, "").replace(/^[/^,;](?=.)/u, "");
}

/** The label in the printed words of a reference: "57" for "[57]", "57)", "⁵⁷" and "Note 57". */
export function labelIn(printed: string): string {
  return printedLabelIn(printed).replace(prefix, "");
}

/** True if the words have the form of a footnote's label. */
export function looksLikeLabel(printed: string): boolean {
  return labels.test(labelIn(printed));
}

/** True if the words are a label with the name of its group. Unless they are raised or in brackets, they may be words. */
export function looksLikeGroupLabel(printed: string): boolean {
  return grouped.test(printedLabelIn(printed));
}

/** True if a label stands in brackets. */
export function isBracketed(printed: string): boolean {
  return bracketed.test(printed.trim());
}

/** True if a link's words stand for a footnote and aren't words of the text: a label, "[note]", or only a picture. */
export function standsForFootnote(printed: string): boolean {
  return (
    printed.trim() === "" ||
    looksLikeLabel(printed) ||
    looksLikeGroupLabel(printed) ||
    /^\s*[[(].{1,10}[\])]\s*$/u.test(printed)
  );
}

const arrows = "↩↵↑⇑⤴⏎←⬏⮌↖▲⤶⮐◎⊙◉";
/** An arrow, with a number behind it where a footnote has several links back, or words of several languages. */
const returning = new RegExp(
  String.raw`^[[(]?\s*(?:[\^${arrows}]+|[${arrows}]+[\ufe0e\ufe0f]?\s*[\[(]?(?:\p{Nd}{1,3}|[a-z])|(?:(?:go|jump|skip) )?(?:back|up)\b.{0,30}|return\b.{0,30}|zurück\b.{0,30}|retour\b.{0,30}|vol(?:ver|tar)\b.{0,30}|назад|наверх|返回.{0,8})[\ufe0e\ufe0f]?\s*[\])]?$`,
  "iu",
);
const arrowsAtEnd = new RegExp(String.raw`(?:\s*[${arrows}][\ufe0e\ufe0f]?)+\s*$`, "u");

/** True if a link's words say that it leads back: an arrow, or "back to the text". */
export function looksLikeReturn(printed: string): boolean {
  return returning.test(printed.trim());
}

/** The labels of references as they are cited, by what is printed. */
export function citedLabels(printed: Iterable<string>): (printed: string) => string {
  const byLabel = new Map<string, Set<string>>();
  for (const each of printed) {
    const label = labelIn(each);
    byLabel.set(label, (byLabel.get(label) ?? new Set()).add(printedLabelIn(each)));
  }
  // Where "1" and "note 1" are two footnotes, the word in front tells them apart.
  const ambiguous = [...byLabel.values()].some(({ size }) => size > 1);
  return ambiguous ? printedLabelIn : labelIn;
}

/** A label at the beginning of a footnote, with the punctuation behind it. */
const leading = new RegExp(
  String.raw`^\s*(?:${opening}\s*([^\s\])}>〕】]{1,12}(?:\s\p{Nd}{1,4})?)\s*${closing}\s*[.:]?|((?:[*†‡§‖¶]{1,4}|[${ornaments}]{1,4})(?!\p{Nd}{1,4}(?:[.)\]]|\s))|[①-⒛])(?:[.:)](?=\s))?|((?:(?:foot|end)?note\s+)?\p{Nd}{1,4}[a-z]?|(?:\p{Nd}{1,3}|[ivxlc]{1,6})[.:–-]\p{Nd}{1,4}|[^\s.:)]{1,9})(?:[.:)]+(?!\p{Nd})|(?=\s|$)))\s*`,
  "iu",
);

/** The label that words begin with, the words behind it, and the characters of the label and the punctuation around it. */
export function leadingLabel(words: string): { label: string; rest: string; printed: string } | undefined {
  const [all, bracket, sign, plain] = leading.exec(words) ?? [];
  const found = bracket ?? sign ?? plain;
  return all === undefined || found === undefined
    ? undefined
    : { label: labelIn(found), rest: words.slice(all.length), printed: all.trim() };
}

/** A footnote's first paragraph without the label in front. Returns undefined if it has none. */
function withoutLabel(paragraph: string, label: string): { rest: string; bare: boolean } | undefined {
  const found = leadingLabel(paragraph);
  if (!found || found.label.toLowerCase() !== labelIn(label).toLowerCase()) return undefined;
  const rest = found.rest.replace(/^[)\]—–|]+\s+/u, "");
  // A sign in front isn't a word of the note.
  return { rest, bare: found.printed === found.label && /[\p{L}\p{N}]/u.test(found.label) };
}

/** Removes remains of links that led back: "^", the point behind a number, the comma between two, empty brackets. */
function withoutRemains(paragraph: string): string {
  return paragraph
    .replace(/^\s*(?:[\^↑]|[.:)](?=\s)|(?:[,;]\s*)+)\s*/u, "")
    .replace(/\s*[[(]\s*[\])]\s*$/u, "")
    .replace(arrowsAtEnd, "");
}

const beforeWords = new RegExp(String.raw`^\s*${closing}?\s*[.:|)\]—–-]*\s*`, "u");
const onlyOpening = new RegExp(String.raw`^\s*(?:${opening}|[•·*–—>])?\s*$`, "u");
const onlyClosing = new RegExp(String.raw`^\s*${closing}?\s*[.|]?\s*$`, "u");
/** Words in front of a link back that aren't of the link: "Return to". */
const wayBack = String.raw`(?<=\s|[\[(])(?:(?:go\s|jump\s)?back|return)\sto(?:\sthe)?`;
const openingAtEnd = new RegExp(
  String.raw`\s*(?:${opening}?\s*${wayBack}|${opening}|(?<=\s)(?:[|—–·•~>-]|/{1,2}))?\s*$`,
  "iu",
);
const openingTouching = new RegExp(`${opening}$`, "u");
const closingTouching = new RegExp(`^${closing}`, "u");

/** A word between two links back: "a and b". */
const conjunction = /^\s*\p{L}{1,4}\s*$/u;

/** The target of a link back, which isn't a footnote. */
export const backLink = "";

function isBackLink(inline: Inline | undefined): boolean {
  return inline?.kind === "footnote" && inline.target === backLink;
}

/**
 * The words of a footnote's paragraph without what stood around its links back: brackets, a dash, a bar. References to
 * other footnotes are dropped.
 */
export function wordsOfFootnote(content: readonly Inline[]): string {
  const last = content.findLastIndex((inline) => inline.kind === "words" && !onlyClosing.test(inline.words));
  let words = "";
  let behindLink = false;
  for (const [index, inline] of content.entries()) {
    if (isBackLink(inline)) behindLink = true;
    if (inline.kind !== "words") continue;
    let next = inline.words;
    if (behindLink && words === "" && isBackLink(content[index + 1]) && conjunction.test(next)) next = "";
    if (behindLink && onlyOpening.test(words)) {
      words = "";
      next = next.replace(beforeWords, "");
    } else if (behindLink && index > last) {
      words = words.replace(openingAtEnd, "");
      next = "";
    } else if (behindLink && openingTouching.test(words) && closingTouching.test(next)) {
      words = words.slice(0, -1);
      next = next.slice(1);
    }
    words += next;
    behindLink = false;
  }
  return behindLink ? words.replace(openingAtEnd, "") : words;
}

/** A footnote's paragraphs and its label. */
interface LabelledFootnote {
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/**
 * The footnotes' paragraphs without the labels printed in front. If most footnotes begin with their labels, these are
 * removed. Otherwise a footnote that begins with its own number ("17 Edward IV, c. 3") is left as it is.
 */
export function withoutLabels(footnotes: readonly LabelledFootnote[]): (readonly string[])[] {
  const clean = footnotes.map(({ paragraphs }) => paragraphs.map(withoutRemains));
  const stripped = footnotes.map(({ label }, index) => withoutLabel(clean[index]?.[0] ?? "", label));
  const printed = footnotes.length > 1 && stripped.filter(Boolean).length * 2 > footnotes.length;
  return clean.map((paragraphs, index) => {
    const found = stripped[index];
    return found && (printed || !found.bare) ? [found.rest, ...paragraphs.slice(1)] : paragraphs;
  });
}
