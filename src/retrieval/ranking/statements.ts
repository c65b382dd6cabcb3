import { contentWords } from "../../nlp/english/stop-words.ts";
import { rankBy, type Candidate } from "./ranking.ts";

/**
 * The penalties, as logits, of sentences that state nothing: of one that asks and ends its paragraph, and of a heading. In the
 * training texts with dialogue, one sentence in eleven asks and none of 220 answers does; the first is about the logarithm of that
 * ratio, with one answer assumed. A heading names what follows without saying anything about it.
 */
const losses = { question: 2, heading: 4 } as const;

const asks = /\?["”'’)]*$/u;

const speechVerb =
  "(?:said|says|asked|asks|replied|answered|cried|exclaimed|remarked|observed|added|continued|whispered|murmured|muttered|shouted|returned|repeated)\\b";
const speaker =
  "(?:(?:I|he|she|they|we|(?:the|my|his|her)\\s+\\p{Ll}+)|\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}.’'-]*)*)";

/** Words that only say who speaks: "said Sir George", "the keeper asked". */
const speechTag = new RegExp(`\\b(?:${speechVerb}(?:\\s+${speaker})?|${speaker}\\s+${speechVerb})`, "gu");

/** Matches a part of every speech tag. It is compiled and found in a fraction of the time. */
const anySpeechVerb = new RegExp(`\\b${speechVerb}`, "u");

const quotationMark = /["“”]|(?<!\p{L})['‘’]|[,.!?]['’]/u;

/** Different content words that speech has at least if it states something: "And to think," unlike "The keeper sold it,". */
const fewestSpoken = 2;

/** True if a sentence has speech of hardly a word, and who says it: "'And to think,' said Sir George." */
function onlyNamesSpeaker(sentence: string): boolean {
  if (!anySpeechVerb.test(sentence)) return false;
  const spoken = sentence.replace(speechTag, " ");
  if (spoken === sentence || !(quotationMark.test(sentence) || /^\p{Ll}/u.test(sentence))) return false;
  return new Set(contentWords(spoken)).size < fewestSpoken;
}

/** True if a sentence asks, or names a speaker, without stating anything itself: its answer or the rest of what is said follows. */
export function statesNothing(sentence: string): boolean {
  return asks.test(sentence) || onlyNamesSpeaker(sentence);
}

/** Words that a heading ends with, unlike a sentence or a line of a poem. */
const endsOpen = /[\p{L}\p{N}]["”'’)]*$/u;
/** Length of a heading in UTF-16 units, at most. */
const longestHeading = 120;

/** True for a paragraph of one line that doesn't end as a sentence does, or is all in capitals. */
function isHeading(text: string, sentences: number): boolean {
  if (sentences > 1 || text.length > longestHeading) return false;
  return endsOpen.test(text) || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
}

function lossOf({ sentence: { paragraph, sentence } }: Candidate): number {
  const range = paragraph.sentences[sentence];
  if (!range || sentence !== paragraph.sentences.length - 1) return 0;
  const text = paragraph.text.slice(range.start, range.end);
  if (asks.test(text)) return losses.question;
  return isHeading(text, paragraph.sentences.length) ? losses.heading : 0;
}

/**
 * The candidates, with headings, and questions that the paragraph doesn't go on to answer, behind statements that are as
 * good.
 */
export function preferStatements(candidates: readonly Candidate[]): readonly Candidate[] {
  const lost = new Map(candidates.map((candidate) => [candidate.sentence, lossOf(candidate)]));
  if ([...lost.values()].every((loss) => loss === 0)) return candidates;
  const scores = new Map(
    candidates.map(({ sentence, score }) => [sentence, score - (lost.get(sentence) ?? 0)]),
  );
  return rankBy(candidates, ({ sentence }) => scores.get(sentence) ?? 0);
}
