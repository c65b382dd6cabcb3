import { labelOf, withAsciiDigits } from "./digits.ts";

/** How surely a paragraph with a label at its beginning is a note. */
export type Certainty =
  /** It says so: "[Footnote 1: …]", "[^1]: …". */
  | "declared"
  /** Its label is in brackets, as markers are: "[1] …", "[a] …". */
  | "bracketed"
  /** It may as well be an item of a list: "1. …", "(1) …", "* …". */
  | "loose";

/** A label at the beginning of a paragraph. */
export interface LeadingLabel {
  readonly label: string;
  readonly certainty: Certainty;
  /** The words behind the label; empty if the label stands alone. */
  readonly body: string;
  /** True if a bracket in front of the label is still open: "[Footnote 1: It was late." */
  readonly open: boolean;
  /** True if only indented paragraphs may continue the note: "[^1]: …", and what a bracket closes. */
  readonly whole: boolean;
}

const number = String.raw`\d{1,4}`;
const symbol = String.raw`[*†‡§‖¶#※+]{1,4}`;
const named = String.raw`(?:nb|note|n|anm\.?|fn|[※注註주])\s?\d{1,3}|[注註][一二三四五六七八九十]{1,3}`;
const circled = String.raw`[①-⒛⓫-⓴㉑-㉟㊱-㊿❶-❿➀-➓]`;

const footnoteWord = String.raw`(?:foot-?note|endnote|note|fu(?:ß|ss)note|note de bas de page|nota|voetnoot|сноска|примечание)`;

/** "[Footnote 1: It was late.]", "Footnote A. It was late." */
const worded = new RegExp(
  String.raw`^([[{(])?\s*${footnoteWord}\s+(?:no\. ?)?(${number}|[a-z]{1,2}|${symbol})\s*(?:[:.]|(?=\])|[)\]](?=\s))\s*(.*)$`,
  "isu",
);
/** "[1: It was late.]", "[A: It was late.]". */
const unworded = new RegExp(String.raw`^\[\s*(${number}|[a-z]|${symbol}):\s+(.*)\]$`, "isu");
/** "[^1]: It was late.", "[^1^] It was late.", "^[1] It was late.", "[fn:1] It was late.", "[←1]". */
const marked = /^(?:\[(?:\^|fn:|←\s?)([^\s[\]\\:^]{1,60})\^?\]|\^\[(\d{1,4})\]):?\s*(.*)$/su;
/** "[1] It was late.", "[[1]] It was late.", "{a} It was late.", "[①] It was late." */
const bracketed = new RegExp(
  String.raw`^(?:\[{2}(${number})\]{2}|\[\s*(${number}|[a-z]{1,2}\d{0,2}|\p{L}|[ivxlc]{1,6}|${symbol}|${named}|${circled})\s*\]|\{\s*(${number}|[a-z]|${symbol})\s*\}|〔\s*(${number}|${named})\s*〕|［\s*(${number}|${named}|[a-z])\s*］|【\s*(${number}|${named})\s*】)[:.．：]?\s*(.*)$`,
  "isu",
);
/**
 * "1. It was late.", "1 It was late.", "1 - It was late.", "(1) It was late.", "<1> It was late.", "^1 It was late.",
 * "a. It was late.", "(a) It was late.", "^a It was late.", "* It was late.", "注1 It was late."
 */
const loose = new RegExp(
  String.raw`^(?:(${number})(?:[.):、．]|\s?[–—-](?=\s|\p{L})|(?=\s|$))|\({2}(${number})\){2}|[(（]\s*(${number}|${named})\s*[)）][:.：]?|(?:[<^/#]|↑\s?)(${number})[>^/]?|\^([a-z]|[*†‡]{1,3})\s|[(（]([a-z]|[ivxlc]{1,6}|[*†‡]{1,3})[)）]|([a-z])[.)](?=\s)|([⁰¹²³⁴-⁹]+|[ᵃ-ᶻʰ-ʸˡ-ˣⁱⁿ]{1,2})|(${circled})[:：.)）]?|([*＊※]\d{1,3})|((?:注|註)\s?\d{1,3})[:：、.]?|([*†‡§‖¶※]{1,4}))\s*(.*)$`,
  "isu",
);
/** "1It was late.", as text copied from a PDF has it. */
const glued = /^(\d{1,3})((?:\p{Lu}\p{Ll}|\p{Lo}|["“‘«]\p{Lu}).*)$/su;

/** In characters. A body is cut at the end only, so that long paragraphs cost little. */
const maxLabel = 80;

/** The characters of a text that an ASCII copy of it matched at an offset. */
function printed(text: string, ascii: string, label: string): string {
  const at = ascii.slice(0, maxLabel).indexOf(label);
  return labelOf(text.slice(at, at + label.length));
}

function parts(match: RegExpExecArray | null): { label: string; body: string } | undefined {
  if (!match) return undefined;
  const label = match.slice(1, -1).find((group) => group !== undefined);
  return label === undefined ? undefined : { label, body: match.at(-1) ?? "" };
}

/** An arrow at the end of a note that led back to the text. */
const wayBack = /\s*\[?[↩↑⏎↵⤴]\ufe0e?\]?$/u;

/** Parses the label at the beginning of a paragraph. Returns undefined if there is none. */
export function leadingLabel(paragraph: string): LeadingLabel | undefined {
  const text = paragraph.replace(wayBack, "");
  const ascii = withAsciiDigits(text);
  const found = (label: string, body: string, certainty: Certainty): LeadingLabel => ({
    label: printed(text, ascii, label),
    certainty,
    body: text.slice(text.length - body.length),
    open: false,
    whole: false,
  });
  const word = worded.exec(ascii);
  if (word) {
    const [, bracket, label = "", body = ""] = word;
    if (bracket === undefined) return found(label, body.trimEnd(), "loose");
    const closed = /[\])}]\s*$/u.test(body);
    const note = found(label, body, "declared");
    const inner = body.replace(/[\])}]\s*$/u, "");
    return { ...note, body: note.body.slice(0, inner.length).trimEnd(), open: !closed, whole: closed };
  }
  const [, unwordedLabel, unwordedBody = ""] = unworded.exec(ascii) ?? [];
  if (unwordedLabel !== undefined) {
    const note = found(unwordedLabel, `${unwordedBody}]`, "bracketed");
    return { ...note, body: note.body.slice(0, -1).trimEnd(), whole: true };
  }
  const declared = marked.exec(ascii);
  if (declared) {
    const note = found(declared[1] ?? declared[2] ?? "", declared[3] ?? "", "declared");
    return { ...note, whole: text.startsWith("[^") };
  }
  const inBrackets = parts(bracketed.exec(ascii));
  if (inBrackets) return found(inBrackets.label, inBrackets.body, "bracketed");
  const other = parts(loose.exec(ascii) ?? glued.exec(ascii));
  return other && found(other.label, other.body, "loose");
}
