import { paragraphsIn } from "../../../document/paragraphs.ts";
import type { Chapter, Text } from "../../../document/model.ts";
import {
  cardinalPattern,
  countsFromEnd,
  ordinalPattern,
  positionNamed,
} from "../../../nlp/english/number-words.ts";
import { GuardedPattern } from "../guarded-pattern.ts";
import { onlyAsksWhatPlaceSays } from "./place-words.ts";

/** A reference to a paragraph by its number or position. */
export interface ParagraphLookUp {
  readonly kind: "paragraph";
  readonly number: number;
  /** The ordinals of the paragraphs that may be meant; several if several chapters have the number. */
  readonly ordinals: readonly number[];
  /** The chapters that were named with it. */
  readonly chapters?: readonly Chapter[];
}

/** "paragraph 4", "¶4", "the fourth paragraph", "p. 4". */
const saysParagraph = /par|[¶§]/i;
const paragraphForms: readonly Pick<RegExp, "exec">[] = [
  new GuardedPattern(
    saysParagraph,
    new RegExp(
      `(?:\\bparagraphs?|\\bparas?\\.?|\\bpar\\.?|[¶§])\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?(?<position>${cardinalPattern}|${ordinalPattern})\\b`,
      "iu",
    ),
  ),
  new GuardedPattern(
    saysParagraph,
    new RegExp(`\\b(?<position>${ordinalPattern})\\s+para(?:graph)?\\b`, "iu"),
  ),
  /^\W*p\.?\s*(?<position>\d{1,6})\W*$/iu,
];

const wholeText = String.raw`(?:it|this|that|everything|(?:the|this) (?:(?:whole|entire) )?(?:text|book|work|article|passage|excerpt|story|thing|essay))`;
const edge = "(?<edge>beginning|start|opening|introduction|intro|end|ending|conclusion)";
const edgeForms: readonly RegExp[] = [
  // "the beginning", "read from the start", "show me the end of the text", "what's the conclusion"
  `(?:(?:what(?: is|'?s)|(?:show|read|give|take|tell)(?: me| us)?(?: to)?|(?:go|jump|skip|scroll) to|start|begin)\\s+)?(?:(?:from|at|with|to) )?the (?:very )?${edge}(?: of ${wholeText})?`,
  // "conclusion?"
  "(?<edge>introduction|intro|ending|conclusion)",
  // "how does it end"
  `how (?:does|do|did) ${wholeText} (?<verb>begin|start|open|end|close|finish|conclude)`,
].map((form) => new RegExp(`^\\W*${form}(?: please| pls)?\\W*$`, "iu"));

/** The first or the last paragraph of the text, if a clause asks for its beginning or its end. */
function atEdgeOfText(clause: string, { paragraphs }: Text): ParagraphLookUp | undefined {
  const groups = edgeForms.map((form) => form.exec(clause)?.groups).find(Boolean);
  const named = groups?.["edge"] ?? groups?.["verb"];
  if (named === undefined) return undefined;
  const paragraph = /^(?:end|conclu|close|finish)/iu.test(named) ? paragraphs.at(-1) : paragraphs[0];
  if (!paragraph) return undefined;
  return { kind: "paragraph", number: paragraph.number, ordinals: [paragraph.ordinal] };
}

/** True for "first" and for positions counted from the end, which a work with chapters has only once. */
function isAtEdge(position: string): boolean {
  return countsFromEnd(position) || /^(?:first|opening)$/i.test(position.trim());
}

function paragraphAtPosition(
  position: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
): ParagraphLookUp | undefined {
  const rows = chapters?.map((chapter) => paragraphsIn(text, chapter)) ?? [text.paragraphs];
  const numbers = rows.map((row) => positionNamed(position, row.length));
  const [number] = numbers;
  if (number === undefined) return undefined;
  const countsInRows = chapters !== undefined || text.chapters.length === 0 || isAtEdge(position);
  const found = countsInRows
    ? rows.flatMap((row, index) => row[(numbers[index] ?? 0) - 1] ?? [])
    : text.paragraphs.filter((paragraph) => paragraph.number === number);
  return { kind: "paragraph", number, ordinals: found.map(({ ordinal }) => ordinal) };
}

/**
 * The paragraph that a clause asks for, if asking for it is all it does.
 *
 * @param chapters the chapters in which paragraphs are counted; by default the whole text
 */
export function paragraphIn(
  clause: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
): ParagraphLookUp | undefined {
  for (const form of paragraphForms) {
    const found = form.exec(clause);
    if (!found || !onlyAsksWhatPlaceSays(clause.replace(found[0], " "))) continue;
    const lookUp = paragraphAtPosition(found.groups?.["position"] ?? "", text, chapters);
    if (lookUp) return lookUp;
  }
  return undefined;
}

/** The paragraph that a clause asks for, counted in the current chapter if it has such a paragraph, else in the whole text. */
export function paragraphNear(
  clause: string,
  text: Text,
  currentChapter: Chapter | undefined,
): ParagraphLookUp | undefined {
  const near = currentChapter && paragraphIn(clause, text, [currentChapter]);
  if (near && near.ordinals.length > 0) return near;
  return paragraphIn(clause, text, undefined) ?? atEdgeOfText(clause, text);
}
