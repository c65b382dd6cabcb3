/** A line of a file. */
export interface Line {
  /** Without white space at its ends. */
  readonly text: string;
  /** The white space in front, in columns. */
  readonly indent: number;
  /** True if an ideographic space indents it, as the first line of a Chinese or Japanese paragraph. */
  readonly opens?: boolean;
  /** Ordinal of the page, from 0. */
  readonly page: number;
}

const tabWidth = 8;

const wide =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/gu;

/** The columns that a text takes in a fixed-width font. */
export function widthOf(text: string): number {
  // oxlint-disable-next-line no-control-regex -- only ASCII is certain to have no wide character
  return /^[\x00-\x7f]*$/u.test(text) ? text.length : text.length + (text.match(wide)?.length ?? 0);
}

/** Parses a line as it stands in the file. */
export function lineOf(raw: string, page: number): Line {
  const text = raw.trim();
  if (text === "") return { text, indent: 0, page };
  const lead = raw.slice(0, raw.length - raw.trimStart().length);
  const tabs = lead.split("\t").length - 1;
  const opens = lead.endsWith("\u3000");
  return { text, indent: widthOf(lead) + tabs * (tabWidth - 1), page, ...(opens && { opens }) };
}

/** The end of a sentence, with closing quotation marks and footnote labels. */
export const sentenceEnd =
  /[.!?…:。！？：؟۔।][”’"'»)\]」』）]*(?:[\s⁰¹²³⁴-⁹①-⒛⓫-⓴❶-❿➀-➓*†‡]|\p{Nd}|[[({〔（]\^?[^\s[\](){}]{1,6}[\])}〕）])*$/u;

const unspacedScript = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}，。！？、；：”」』）]`;

/** True if two texts are joined without a space, as in scripts without spaces between words. */
export function joinsUnspaced(before: string, after: string): boolean {
  return (
    new RegExp(`${unspacedScript}$`, "u").test(before) && new RegExp(`^${unspacedScript}`, "u").test(after)
  );
}

/** True if a text goes on with the sentence before it: it begins in lower case, or in a script without case. */
export function beginsWithin(text: string): boolean {
  return /^[“‘«"'(—–-]{0,2}[\p{Ll}\p{Lo}]/u.test(text);
}
