import type { Paragraph, Text } from "../../../document/model.ts";
import { labelsOf } from "../../../document/footnotes.ts";
import { cardinalPattern, ordinalPattern, romanPattern } from "../../../nlp/english/number-words.ts";
import { lowerWords } from "../../utterance/utterance.ts";
import { GuardedPattern } from "../guarded-pattern.ts";
import { chapterMentionIn, type ChapterMention } from "./chapter-mention.ts";
import { noteIn, type NoteLookUp } from "./note-look-up.ts";
import { numberListPattern } from "./number-list.ts";
import { pageIn, type PageLookUp } from "./page-look-up.ts";
import { paragraphIn, paragraphNear, type ParagraphLookUp } from "./paragraph-look-up.ts";
import { onlyAsksForPlace, onlyAsksWhatPlaceSays } from "./place-words.ts";
import { sentenceIn, type SentenceLookUp } from "./sentence-look-up.ts";
import { severalIn, type SeveralLookUp } from "./several-look-up.ts";
import { versesIn, type VerseLookUp } from "./verse-look-up.ts";

/** A place of the text that a message asks for by reference, not by what it says. */
export type LookUp =
  | NoteLookUp
  | PageLookUp
  | ParagraphLookUp
  | SentenceLookUp
  | SeveralLookUp
  | VerseLookUp
  | ({ readonly kind: "chapter" } & Pick<ChapterMention, "named" | "chapters" | "areListed">)
  | { readonly kind: "phrase"; readonly phrase: string }
  /** A division that printed editions may have, but this text hasn't. */
  | { readonly kind: "division"; readonly division: DivisionKind };

/** The divisions of printed editions. */
export type DivisionKind = "page" | "chapter" | "section";

const saysDivision = /page|chap|section|\bch\b/i;
const divisionWord = "page|chapter|section|ch(?:ap)?(?=\\.?\\s)";
const divisionForms: readonly GuardedPattern[] = [
  new GuardedPattern(
    saysDivision,
    new RegExp(
      `\\b(?<division>${divisionWord})s?\\.?\\s*${numberListPattern(`(?:${divisionWord})s?`)}`,
      "iu",
    ),
  ),
  new GuardedPattern(
    saysDivision,
    new RegExp(
      `\\b(?<division>${divisionWord})\\.?\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?(?:${cardinalPattern}|${romanPattern})\\b`,
      "iu",
    ),
  ),
  new GuardedPattern(
    saysDivision,
    new RegExp(`\\b${ordinalPattern}\\s+(?<division>page|chapter|section)\\b`, "iu"),
  ),
];
/** A paragraph or a footnote of a division that the text doesn't have. */
const placeInDivision = new RegExp(
  `(?:[¶§]|\\b(?:paragraph|para|note|footnote)\\b)\\s*${cardinalPattern}`,
  "iu",
);
const divisions: readonly DivisionKind[] = ["page", "chapter", "section"];

/** Words that ask for the heading of a division. */
const headingWords = /\b(?:called|titled|named)\b/giu;

/** The chapter that a clause asks for, or a paragraph or a footnote of it. */
function chapterIn({ chapters, named, rest, areListed }: ChapterMention, text: Text): LookUp | undefined {
  if (chapters.length > 0) {
    const several = severalIn(rest, { text, chapters });
    if (several) return several;
  }
  const place = paragraphIn(rest, text, chapters) ?? noteIn(rest, labelsOf(text));
  if (place && chapters.length > 0) return { ...place, chapters };
  const asksForIt = place !== undefined || onlyAsksWhatPlaceSays(rest.replace(headingWords, " "));
  if (!asksForIt) return undefined;
  return { kind: "chapter", named, chapters, ...(areListed === true && { areListed }) };
}

/** A page, chapter or section that the text doesn't have, unless its words stand in the text. */
function divisionIn(clause: string, text: Text): LookUp | undefined {
  for (const form of divisionForms) {
    const found = form.exec(clause);
    const named = found?.groups?.["division"]?.toLowerCase();
    const division = divisions.find(
      (each) => each === (named?.startsWith("ch") === true ? "chapter" : named),
    );
    if (!found || !division) continue;
    const words = found[0].toLowerCase();
    const inText = text.paragraphs.some((paragraph) => paragraph.text.toLowerCase().includes(words));
    const rest = clause.replace(found[0], " ").replace(headingWords, " ").replace(placeInDivision, " ");
    if (!inText && onlyAsksWhatPlaceSays(rest)) return { kind: "division", division };
  }
  return undefined;
}

const quoted = /["“”„«](?<phrase>[^"“”„«»]+)["“”»]/u;

/** The words in quotation marks, if a message only asks for the place where they stand. */
function phraseIn(message: string): LookUp | undefined {
  const found = quoted.exec(message);
  const phrase = found?.groups?.phrase;
  if (!found || phrase === undefined || lowerWords(phrase).length === 0) return undefined;
  return onlyAsksForPlace(message.replace(found[0], " ")) ? { kind: "phrase", phrase } : undefined;
}

/** The end of a sentence, but not the full stop of "ch. 3" or the like. */
const sentenceEnd = /(?<=[.?!;])(?<!\b(?:ch|chap|bk|pt|vol)\.)\s+(?!\d)/iu;

/**
 * The place that a message asks for, if asking for it is all it does: "note 58", "what does the third paragraph say?",
 * "Ch. XI ¶3", "paragraphs 2 to 4", "Ruth 2:14", "find me the line with “…”". Returns undefined for a question that merely mentions a place.
 *
 * @param shown the paragraph shown last
 */
export function lookUpIn(message: string, text: Text, shown?: Paragraph): LookUp | undefined {
  const phrase = phraseIn(message);
  if (phrase) return phrase;
  const currentChapter = shown?.chapter;
  // A citation as replies show it: "¶6 · note 59 · Title".
  const [cited = "", ...behind] = message.split(" · ");
  if (behind.length > 0) return lookUpIn(cited, text, shown);
  const labels = labelsOf(text);
  // The last sentence asks, unless it only has words such as "thanks" or "I want to look it up".
  for (const sentence of message.split(sentenceEnd).toReversed()) {
    const mention = chapterMentionIn(sentence, text, currentChapter);
    const found =
      versesIn(sentence, text, shown?.verses?.[0]) ??
      (mention && chapterIn(mention, text)) ??
      severalIn(sentence, { text, shown }) ??
      sentenceIn(sentence, text, shown) ??
      noteIn(sentence, labels) ??
      pageIn(sentence, text) ??
      paragraphNear(sentence, text, currentChapter) ??
      divisionIn(sentence, text);
    if (found || !onlyAsksForPlace(sentence)) return found;
  }
  return undefined;
}
