/** Italics as Project Gutenberg types them: "_so it was_". */
const italics = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,1000})(?<=[^\s_])_(?![\p{L}_])/gu;

/** Links of Markdown to a place in the file: marks of notes, and the ways back from these. */
const innerLink = /\[(\[?[^[\]\n]{1,20}\]?)\]\([^()\s]{0,200}#[^()\s]{1,200}\)/gu;

/** The reading of a word, as Aozora Bunko types it: "漢字《かんじ》", "｜漢字《かんじ》". */
const reading =
  /[｜|]([^｜|《》]{1,60})《[^《》]{1,60}》|(?<=[\p{sc=Han}々〆ヶヵ※\p{Lu}\p{Ll}])《[\p{sc=Hiragana}\p{sc=Katakana}ー・\s]{1,60}》/gu;
/** Emphasis, as newer Japanese texts type it: "《《強く》》". */
const emphasis = /《《([^《》]{1,60})》》/gu;
/** A character that the typist couldn't type, by its code point; and the typist's other remarks. */
const missing = /※［＃[^［］]{0,80}U\+([0-9A-F]{4,5})[^［］]{0,80}］/giu;
const remark = /［＃[^［］]{1,200}］/gu;

/** A paragraph's words without signs for italics, readings and typists' remarks. */
export function withoutMarkup(text: string): string {
  const linked = text.includes("](") ? text.replace(innerLink, "[$1]") : text;
  const words = linked.includes("_") ? linked.replace(italics, "$1") : linked;
  if (!/[《［]/u.test(words)) return words;
  return words
    .replace(missing, (_all, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(remark, "")
    .replace(emphasis, "$1")
    .replace(reading, "$1")
    .trim();
}
