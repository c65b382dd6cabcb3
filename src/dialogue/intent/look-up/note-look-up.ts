import type { Chapter } from "../../../document/model.ts";
import { cardinalPattern, ordinalPattern, positionNamed } from "../../../nlp/english/number-words.ts";
import { stopWords } from "../../../nlp/english/stop-words.ts";
import { lowerWords } from "../../utterance/utterance.ts";
import { GuardedPattern } from "../guarded-pattern.ts";
import { onlyAsksWhatPlaceSays, withoutAboutWords } from "./place-words.ts";

/** A reference to a footnote by its label. */
export interface NoteLookUp {
  readonly kind: "note";
  readonly label: string;
  /** True if the words of the footnote were asked for, not only its place. */
  readonly asksForBody: boolean;
  /** The chapters that were named with it. */
  readonly chapters?: readonly Chapter[];
}

/** Words that ask for the words of a footnote. */
const bodyWords = new Set(
  `say says said read reads cite cites cited citing source sources reference references body content contents contain
  contains explain explains mention mentions tell tells`
    .split(/\s+/)
    .filter(Boolean),
);

/** "what's note 58 about", unlike "what about note 58". */
const endsWithAbout = /\babout\W*$/iu;

/** "note 58", "fn. 58", "footnote *", "n. 58". */
const namedNote =
  /(?:\b(?:foot|end)?notes?|\bfn\.?|\bftn\.?|(?<![\p{L}\p{N}])n\.)\s*(?:no\.?\s*|number\s+|nr\.?\s*|#\s*)?[[(]?(?<label>\d+|[*†‡§¶]+)[\])]?(?![\p{L}\p{N}])/iu;
/** "58", "what's 58 attached to". */
const bareLabel =
  /^[^\w¶§]*(?:what(?:'s| is| was)\s+)?\[?(?<label>\d+)\]?(?:\s+(?:is\s+)?attached\s+to)?\W*$/iu;

/** "note a", "footnote ii", "note [b]": a letter, a Roman numeral or another short label. */
const letteredNote =
  /\b(?:(?:foot|end)?note|fn\.?)\s+(?<open>["“‘'[(]?)(?<label>[\p{L}\p{N}]{1,12})["”’'\])]?(?=(?<end>\W*(?:$|(?:please|pls)\b))|)/iu;

/** Verbs that a note is the subject of. */
const verbOfNote = /^\s+(?:says?|reads?|means?|cites?|refers?|contains?|explains?|stands?)\b/iu;

/** "footnote fifty-seven". */
const noteNumberInWords = new GuardedPattern(
  /note|\bfn/i,
  new RegExp(
    `\\b(?:(?:foot|end)?note|fn)\\s+(?:number\\s+)?(?<number>${cardinalPattern})\\b(?!\\s+(?:of|more)\\b)`,
    "iu",
  ),
);
/** "the last note". */
const countedNote = new GuardedPattern(
  /note/i,
  new RegExp(`\\b(?<position>${ordinalPattern})\\s+(?:foot|end)?note\\b`, "iu"),
);

/** Words of questions about a note that somebody in the text wrote: "who sent the first note?". */
const aboutLetter =
  /\b(?:who\w*|why|when|how|he|she|they|his|her|their|did|was|were|wrote|written|writes?|said)\b/iu;

interface NamedNote {
  /** The words that name the footnote. */
  readonly words: string;
  readonly label: string;
}

function byDigits(clause: string): NamedNote | undefined {
  const found = namedNote.exec(clause);
  const label = found?.groups?.label;
  return found && label !== undefined ? { words: found[0], label } : undefined;
}

/** True for a letter, also behind a number, or a Roman numeral, which a footnote may have as its label. */
function looksLikeLabel(label: string): boolean {
  return /^\d*\p{L}$/u.test(label) || /^[ivxlc]+$/iu.test(label);
}

/** A label that isn't a number: one of the text, or one that the message can only mean as a label. */
function byLetters(clause: string, labels: readonly string[]): NamedNote | undefined {
  const found = letteredNote.exec(clause);
  const { label, open, end } = found?.groups ?? {};
  if (!found || label === undefined) return undefined;
  const known =
    labels.find((each) => each === label) ??
    labels.find((each) => each.toLowerCase() === label.toLowerCase());
  const isAlone = end !== undefined || open !== "";
  if (known === undefined && !(isAlone && looksLikeLabel(label))) return undefined;
  // In "note a passage", "a" is an article; in "what does note a say", it is a label.
  const behind = clause.slice(found.index + found[0].length);
  if (stopWords.has(label.toLowerCase()) && !isAlone && !verbOfNote.test(behind)) return undefined;
  return { words: found[0], label: known ?? label };
}

function byNumberInWords(clause: string): NamedNote | undefined {
  const found = noteNumberInWords.exec(clause);
  const number = found?.groups?.number;
  return found && number !== undefined
    ? { words: found[0], label: String(positionNamed(number, 0)) }
    : undefined;
}

function byPosition(clause: string, labels: readonly string[]): NamedNote | undefined {
  const found = aboutLetter.test(clause) ? null : countedNote.exec(clause);
  const position = positionNamed(found?.groups?.position ?? "", labels.length);
  if (!found || position === undefined) return undefined;
  // "the 57th footnote" of an excerpt is the one with the label 57, if there is one.
  const printed = String(position);
  const label = labels.includes(printed) ? printed : (labels[position - 1] ?? printed);
  return { words: found[0], label };
}

/**
 * The footnote that a clause asks for, if asking for it is all it does.
 *
 * @param labels the labels of the text's footnotes, in order
 */
export function noteIn(clause: string, labels: readonly string[]): NoteLookUp | undefined {
  const named =
    byDigits(clause) ?? byLetters(clause, labels) ?? byNumberInWords(clause) ?? byPosition(clause, labels);
  const rest = named ? clause.replace(named.words, " ") : "";
  if (named && onlyAsksWhatPlaceSays(rest)) {
    const asksForBody =
      lowerWords(rest).some((word) => bodyWords.has(word)) ||
      withoutAboutWords(rest) !== rest ||
      endsWithAbout.test(clause);
    return { kind: "note", label: named.label, asksForBody };
  }
  const bare = bareLabel.exec(clause.replace(/[’‘]/g, "'"))?.groups?.label;
  return bare !== undefined && labels.includes(bare)
    ? { kind: "note", label: bare, asksForBody: false }
    : undefined;
}
