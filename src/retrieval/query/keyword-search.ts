import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import type { Token } from "../../nlp/english/tokens.ts";
import { languageOf, type Language } from "../../nlp/language.ts";
import type { Range, Text } from "../../document/model.ts";
import { coveringLabelsOfSentence, footnoteId, sentenceOfMarker } from "../../document/footnotes.ts";
import { mergedRanges } from "../../document/ranges.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { chaptersNamed } from "./chapters.ts";
import type { Keyword } from "./keyword-query.ts";
import { occurrences, phrasePattern } from "./phrase.ts";
import { footnoteBodies, type FootnoteBody } from "../index/footnote-text.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { RankedExcerpt } from "../search-result.ts";
import type { TextIndex } from "../text-index.ts";

/** Returns the ranges to emphasise in a sentence that meets a condition, perhaps none; undefined if it doesn't. */
type Condition = (sentence: IndexedSentence) => readonly Range[] | undefined;

/** Returns the stems of the text that match a stem of the query. */
type StemMatcher = (stem: string) => Promise<ReadonlySet<string>>;

const sameStem: StemMatcher = (stem) => Promise.resolve(new Set([stem]));

/** Matches an unknown stem with all stems of the text that differ from it by a typing error. */
function similarStem(index: TextIndex): StemMatcher {
  const vocabulary = index.stems;
  return async (stem) => {
    if (vocabulary.has(stem)) return new Set([stem]);
    const isSimilar = (known: string) => withinEdits(stem, known, editsAllowed(stem));
    return new Set(await flatMapYielding(vocabulary, (known) => (isSimilar(known) ? [known] : [])));
  };
}

function stemCondition(stems: ReadonlySet<string>): Condition {
  return (sentence) => {
    const found = sentence.wordsWith(stems);
    return found.length > 0 ? found : undefined;
  };
}

/** Conditions for each part of a word: "so-called" is two words, both of which must be present. */
async function wordConditions(word: string, language: Language, match: StemMatcher): Promise<Condition[]> {
  const stems = await Promise.all(language.queryTokens(word).map(({ stem }) => match(stem)));
  return stems.map(stemCondition);
}

function phraseCondition(phrase: string): Condition {
  const pattern = phrasePattern(phrase);
  return ({ paragraph, sentence }) => {
    const range = paragraph.sentences[sentence];
    if (!range || !pattern) return undefined;
    const found = occurrences(paragraph.text.slice(range.start, range.end), pattern);
    if (found.length === 0) return undefined;
    return found.map(({ start, end }) => ({ start: start + range.start, end: end + range.start }));
  };
}

/** A condition on where a sentence stands. It has nothing to emphasise. */
function positionCondition(test: (sentence: IndexedSentence) => boolean): Condition {
  return (sentence) => (test(sentence) ? [] : undefined);
}

function chapterCondition(text: Text, query: string): Condition {
  const names = new Set(chaptersNamed(text, query).map(({ name }) => name));
  return positionCondition(({ paragraph: { chapter } }) => chapter !== undefined && names.has(chapter.name));
}

/** Requires the marker of a matching footnote in the sentence itself. A covering footnote further on doesn't count. */
async function footnoteTextCondition(index: TextIndex, keyword: Keyword): Promise<Condition> {
  const ids = new Set((await footnotesMatching(index, keyword)).map(({ footnote }) => footnote.id));
  return positionCondition(({ paragraph, sentence }) =>
    paragraph.markers.some(
      (marker) => ids.has(footnoteId(marker)) && sentenceOfMarker(paragraph, marker) === sentence,
    ),
  );
}

/** The conditions that a keyword stands for, all of which must be met; none if a word has no letters to match. */
async function conditionsFor(keyword: Keyword, index: TextIndex, match: StemMatcher): Promise<Condition[]> {
  const { kind, value } = keyword;
  switch (kind) {
    case "word":
      return wordConditions(value, languageOf(index.text.language), match);
    case "phrase":
      return [phraseCondition(value)];
    case "noteWord":
    case "notePhrase":
      return [await footnoteTextCondition(index, keyword)];
    case "chapter":
      return [chapterCondition(index.text, value)];
    case "paragraph":
      return [positionCondition(({ paragraph }) => paragraph.number === Number(value))];
    case "note":
      return [
        positionCondition(({ paragraph, sentence }) =>
          coveringLabelsOfSentence(paragraph, sentence).includes(value),
        ),
      ];
  }
}

/** The sentence with what it has to emphasise, if it meets all conditions. */
function matchOf(
  sentence: IndexedSentence,
  conditions: readonly Condition[],
  { text }: TextIndex,
): RankedExcerpt[] {
  const emphasis: Range[] = [];
  for (const condition of conditions) {
    const ranges = condition(sentence);
    if (!ranges) return [];
    emphasis.push(...ranges);
  }
  const position = { paragraph: sentence.paragraph, first: sentence.sentence, last: sentence.sentence };
  return [{ excerpt: { text, ...position }, emphasis: mergedRanges(emphasis), score: 1 }];
}

/**
 * The only sentences that can meet some keywords, in order: those with all of the content words that the text has, or all
 * sentences if it has none of them.
 */
function candidatesFor(keywords: readonly Keyword[], index: TextIndex): Iterable<IndexedSentence> {
  const language = languageOf(index.text.language);
  const known = index.stems;
  const stems = keywords
    .filter(({ kind, excluded }) => kind === "word" && !excluded)
    .flatMap(({ value }) => language.queryTokens(value).map(({ stem }) => stem))
    .filter((stem) => known.has(stem) && index.vocabulary.stems.has(stem));
  return stems.length > 0 ? index.sentencesWith(stems) : index.eachSentence();
}

async function matchingSentences(
  index: TextIndex,
  keywords: readonly Keyword[],
  match: StemMatcher,
): Promise<RankedExcerpt[]> {
  const required: Condition[] = [];
  const excluded: Condition[][] = [];
  for (const keyword of keywords) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, since each may be long work
    const conditions = await conditionsFor(keyword, index, keyword.excluded ? sameStem : match);
    if (!keyword.excluded) required.push(...conditions);
    else if (conditions.length > 0) excluded.push(conditions);
  }
  const isExcluded = (sentence: IndexedSentence) =>
    excluded.some((conditions) => conditions.every((condition) => condition(sentence)));
  return flatMapYielding(candidatesFor(keywords, index), (sentence) =>
    matchOf(sentence, required, index).filter(() => !isExcluded(sentence)),
  );
}

/** The keywords without stop words, unless nothing else is left to search for. */
function withoutStopWords(
  keywords: readonly Keyword[],
  { queryTokens, isStopWord }: Language,
): readonly Keyword[] {
  const rest = keywords.filter(({ kind, value }) => kind !== "word" || !queryTokens(value).every(isStopWord));
  return rest.some(({ excluded }) => !excluded) ? rest : keywords;
}

/**
 * The sentences that meet all keywords, in the order of the text. If there are none, words that the text doesn't have
 * are matched with words that differ by a typing error. Yields to the event loop meanwhile.
 */
export async function findKeywords(index: TextIndex, keywords: readonly Keyword[]): Promise<RankedExcerpt[]> {
  const wanted = withoutStopWords(keywords, languageOf(index.text.language));
  const exact = await matchingSentences(index, wanted, sameStem);
  return exact.length > 0 ? exact : matchingSentences(index, wanted, similarStem(index));
}

/**
 * The sentences with all of some words, in the order of the text. Nothing is found by stop words alone. Yields to the event loop
 * meanwhile.
 */
export async function findWords(index: TextIndex, words: readonly Token[]): Promise<RankedExcerpt[]> {
  const { isStopWord } = languageOf(index.text.language);
  const stems = words.filter((word) => !isStopWord(word)).map(({ stem }) => stem);
  const conditions = stems.map((stem) => stemCondition(new Set([stem])));
  return flatMapYielding(index.sentencesWith(stems), (sentence) => matchOf(sentence, conditions, index));
}

/** A sentence of a footnote that matches a keyword. */
export interface FootnoteMatch {
  /** The excerpt is part of `footnotesAsText`. */
  readonly match: RankedExcerpt;
  readonly footnote: FootnoteBody;
}

/** The sentences of footnotes that match a keyword for the footnotes' text, in the order of the text. */
async function footnotesMatching(
  { text, footnotes }: TextIndex,
  { kind, value }: Keyword,
): Promise<FootnoteMatch[]> {
  if (!footnotes || (kind !== "noteWord" && kind !== "notePhrase")) return [];
  const bodies = footnoteBodies(text);
  const keyword = { kind: kind === "noteWord" ? "word" : "phrase", value, excluded: false } as const;
  return (await findKeywords(footnotes, [keyword])).flatMap((match) => {
    const footnote = bodies[match.excerpt.paragraph.ordinal - 1];
    return footnote ? [{ match, footnote }] : [];
  });
}

/** The sentences of footnotes that match any of the keywords for the footnotes' text. */
export async function findInFootnotes(
  index: TextIndex,
  keywords: readonly Keyword[],
): Promise<FootnoteMatch[]> {
  const included = keywords.filter(({ excluded }) => !excluded);
  return (await Promise.all(included.map((keyword) => footnotesMatching(index, keyword)))).flat();
}
