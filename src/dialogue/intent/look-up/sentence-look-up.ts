import type { Paragraph, Text } from "../../../document/model.ts";
import { cardinalPattern, ordinalPattern, positionNamed } from "../../../nlp/english/number-words.ts";
import { GuardedPattern } from "../guarded-pattern.ts";
import { paragraphIn } from "./paragraph-look-up.ts";
import { onlyAsksForPlace } from "./place-words.ts";

/** A reference to a sentence by its position: "the first sentence", "sentence 2 of paragraph 4". */
export interface SentenceLookUp {
  readonly kind: "sentence";
  /** The ordinal of the paragraph. */
  readonly ordinal: number;
  /** The index of the sentence in its paragraph. It may be beyond the last one. */
  readonly sentence: number;
}

const saysSentence = /sentence|line/i;
const sentenceForms: readonly GuardedPattern[] = [
  new GuardedPattern(
    saysSentence,
    new RegExp(`\\b(?<position>${ordinalPattern})\\s+(?:sentence|line)\\b`, "iu"),
  ),
  new GuardedPattern(
    saysSentence,
    new RegExp(`\\bsentence\\s+(?:no\\.?\\s*|number\\s+|#\\s*)?(?<position>${cardinalPattern})\\b`, "iu"),
  ),
];
/** Words of questions about a sentence, such as "who wrote the first sentence". */
const asksAbout = /\b(?:who\w*|why|when|how)\b/iu;
const ofText =
  /\b(?:of|in|from)\s+(?:the|this)\s+(?:whole\s+|entire\s+)?(?:text|book|work|article|document|passage|excerpt)\b/iu;

/** The sentence of a text at a position, counted through all paragraphs. */
function inText(position: string, { paragraphs }: Text): SentenceLookUp | undefined {
  const total = paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
  let left = positionNamed(position, total);
  if (left === undefined) return undefined;
  for (const { ordinal, sentences } of paragraphs) {
    if (left <= sentences.length) return { kind: "sentence", ordinal, sentence: left - 1 };
    left -= sentences.length;
  }
  const last = paragraphs.at(-1);
  return last && { kind: "sentence", ordinal: last.ordinal, sentence: last.sentences.length + left - 1 };
}

function inParagraph(position: string, { ordinal, sentences }: Paragraph): SentenceLookUp | undefined {
  const number = positionNamed(position, sentences.length);
  return number === undefined ? undefined : { kind: "sentence", ordinal, sentence: number - 1 };
}

/**
 * The sentence that a clause asks for, if asking for it is all it does: of the paragraph that it names, else of the one
 * shown last, else of the text.
 *
 * @param shown the paragraph shown last
 */
export function sentenceIn(clause: string, text: Text, shown?: Paragraph): SentenceLookUp | undefined {
  if (asksAbout.test(clause)) return undefined;
  for (const form of sentenceForms) {
    const found = form.exec(clause);
    const position = found?.groups?.["position"];
    if (!found || position === undefined) continue;
    const rest = clause.replace(found[0], " ");
    if (onlyAsksForPlace(rest.replace(ofText, " "))) {
      return shown && !ofText.test(rest) ? inParagraph(position, shown) : inText(position, text);
    }
    const [only, second] = paragraphIn(rest, text, undefined)?.ordinals ?? [];
    const paragraph = second === undefined && only !== undefined ? text.paragraphs[only - 1] : undefined;
    if (paragraph) return inParagraph(position, paragraph);
  }
  return undefined;
}
