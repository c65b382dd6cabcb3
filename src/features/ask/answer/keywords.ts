import { languageOf } from "../../../nlp/language.ts";
import type { Token } from "../../../nlp/english/tokens.ts";
import { findWords } from "../../../retrieval/query/keyword-search.ts";
import { occurrences, phrasePattern } from "../../../retrieval/query/phrase.ts";
import type { RankedExcerpt, SearchResult } from "../../../retrieval/search-result.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { occurrencesOf } from "../../look-up/phrase.ts";
import { overlap, widen } from "../../../document/excerpt.ts";
import { auxiliary, questionWord, type Utterance } from "../../../dialogue/utterance/utterance.ts";
import { cached } from "../../../shared/concurrency/promise-cache.ts";
import { groupBy } from "../../../shared/collections/group-by.ts";
import { flatMapYielding, pause, someYielding } from "../../../shared/concurrency/yielding.ts";

/** The fewest words that are certainly meant as a quotation when they stand in the text one after another. */
const fewestVerbatim = 4;

const quotationMark = /["“”„«»]/u;

/** The words that a message searches for. They are all of its words if it is nothing but an opener such as "well". */
function wordsOf({ core, text, requestedTopic }: Utterance): string {
  return core === "" ? text : (requestedTopic ?? core);
}

/** Opens a remark about what was read, or about oneself: "this is confusing", "I'm moved". */
const remark = /^(?:(?:this|that|it|these|those)(?:['’]s| (?:is|was|are|were))|thats|i(?:['’]?m| am))\s/i;

/** The content words of a message that asks by keywords: all of them stand in the text. Empty for any other message. */
function keywordsIn(utterance: Utterance, { text, vocabulary }: TextIndex): Token[] {
  const core = wordsOf(utterance);
  if ([questionWord, auxiliary, quotationMark, remark].some((form) => form.test(core))) return [];
  const language = languageOf(text.language);
  const words = language.queryTokens(core).filter((word) => !language.isStopWord(word));
  // "one" stands for something else in "not that one".
  if (utterance.words.length > 1 && words.every(({ value }) => /^ones?$/iu.test(value))) return [];
  return words.every(({ stem }) => vocabulary.stems.has(stem)) ? words : [];
}

/**
 * The sentences with all of the words that a message asks by. A part of a word that the text joins to another, such as
 * the "anti" of "anti-war", is found as a phrase.
 */
async function findMatches(utterance: Utterance, index: TextIndex): Promise<readonly RankedExcerpt[]> {
  const found = await findWords(index, keywordsIn(utterance, index));
  const isOneWord = found.length === 0 && utterance.words.length <= 1 && carriesSubject(utterance, index);
  return isOneWord ? occurrencesOf(wordsOf(utterance), index.text) : found;
}

/** The matches of each message that is being answered: several steps ask for them. */
const matches = new WeakMap<Utterance, Map<TextIndex, Promise<readonly RankedExcerpt[]>>>();

/** The result of `findMatches`, which is computed once for a message and a text. */
function matchesOf(utterance: Utterance, index: TextIndex): Promise<readonly RankedExcerpt[]> {
  const byIndex = matches.get(utterance) ?? new Map<TextIndex, Promise<readonly RankedExcerpt[]>>();
  matches.set(utterance, byIndex);
  return cached(byIndex, index, () => findMatches(utterance, index));
}

/** True if any word of a message is a content word. */
function carriesSubject(utterance: Utterance, { text }: TextIndex): boolean {
  const { queryTokens, isStopWord } = languageOf(text.language);
  return queryTokens(wordsOf(utterance)).some((word) => !isStopWord(word));
}

/** True if a message is no question but names words, names or dates that stand in one sentence of the text. */
export async function isKeywordSearch(utterance: Utterance, index: TextIndex): Promise<boolean> {
  return (await matchesOf(utterance, index)).length > 0;
}

/**
 * The result of a search by keywords: first the excerpts with all of the words, in the order in which they were ranked,
 * then other sentences with all of them. Returns undefined for a message that is no such search.
 */
export async function keywordResult(
  utterance: Utterance,
  index: TextIndex,
  { excerpts, coverage }: SearchResult,
): Promise<SearchResult | undefined> {
  const found = await matchesOf(utterance, index);
  if (found.length === 0) return undefined;
  await pause();
  const byParagraph = groupBy(found, ({ excerpt }) => excerpt.paragraph);
  await pause();
  const ranked = excerpts.flatMap((each) => {
    const inParagraph = byParagraph.get(each.excerpt.paragraph) ?? [];
    const own = inParagraph.filter((match) => overlap(match.excerpt, each.excerpt));
    return own.length > 0 ? [{ ...each, emphasis: own.flatMap(({ emphasis }) => emphasis) }] : [];
  });
  const near = groupBy(
    ranked.map(({ excerpt }) => widen(excerpt, 1)),
    ({ paragraph }) => paragraph,
  );
  const isShown = ({ excerpt }: RankedExcerpt) =>
    near.get(excerpt.paragraph)?.some((shown) => overlap(shown, excerpt)) === true;
  const others = await flatMapYielding(found, (each) => (isShown(each) ? [] : [each]));
  return { confidence: 1, coverage, excerpts: [...ranked, ...others] };
}

/** True if a message names words that stand in the text, though not in one sentence. */
export function namesOnlyWordsOf(index: TextIndex, utterance: Utterance): boolean {
  return keywordsIn(utterance, index).length > 0;
}

/** The slice of `message` from the start of one word to the end of another, inclusive. */
function sliceOf(message: string, words: readonly Token[], from: number, to: number): string {
  return message.slice(words[from]?.start, words[to]?.end);
}

/** The letters and digits of a text, which contain those of each phrase in it. Comparing them is faster than making a pattern. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/**
 * The longest part of a message that stands in the text word for word, if it has at least four words and all words of
 * the message that carry a subject: "where does it say that *the commission never completed its task*".
 */
export async function verbatimRun(
  { text: message }: Utterance,
  index: TextIndex,
): Promise<string | undefined> {
  const language = languageOf(index.text.language);
  const words = language.queryTokens(message);
  const isSubject = (word: Token) => !language.isStopWord(word) && !language.isQueryStopWord(word);
  const subjects = words.filter(isSubject);
  if (words.length < fewestVerbatim || subjects.length < 2) return undefined;
  // Every run that is tried below has all of the subjects.
  const paragraphs = index.paragraphsWith(subjects.map(({ stem }) => stem));
  const inLetters = await flatMapYielding(paragraphs, ({ text }) => [lettersOf(text)]);
  const stands = async (from: number, to: number) => {
    const run = sliceOf(message, words, from, to);
    const letters = lettersOf(run);
    const likely = await flatMapYielding(paragraphs.entries(), ([at, paragraph]) =>
      inLetters[at]?.includes(letters) ? [paragraph] : [],
    );
    const pattern = likely.length > 0 ? phrasePattern(run) : undefined;
    return (
      pattern !== undefined &&
      someYielding(likely, (paragraph) => occurrences(paragraph.text, pattern).length > 0)
    );
  };
  let from = words.findIndex(isSubject);
  let to = words.findLastIndex(isSubject);
  if (!(await stands(from, to))) return undefined;
  // oxlint-disable-next-line no-await-in-loop -- one word after the other
  while (from > 0 && (await stands(from - 1, to))) from--;
  // oxlint-disable-next-line no-await-in-loop -- one word after the other
  while (to < words.length - 1 && (await stands(from, to + 1))) to++;
  return to - from + 1 >= fewestVerbatim ? sliceOf(message, words, from, to) : undefined;
}
