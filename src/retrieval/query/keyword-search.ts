import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import { languageOf, type Language } from "../../nlp/language.ts";
import type { Range, Text } from "../../document/model.ts";
import { coveringLabelsOfSentence, footnoteId, sentenceOfMarker } from "../../document/footnotes.ts";
import { mergedRanges } from "../../document/ranges.ts";
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
type StemMatcher = (stem: string) => ReadonlySet<string>;

const sameStem: StemMatcher = (stem) => new Set([stem]);

/** Matches an unknown stem with all stems of the text that differ from it by a typing error. */
function similarStem(index: TextIndex): StemMatcher {
  const vocabulary = index.stems;
  return (stem) => {
    if (vocabulary.has(stem)) return new Set([stem]);
    return new Set([...vocabulary].filter((known) => withinEdits(stem, known, editsAllowed(stem))));
  };
}

/** Conditions for each part of a word: "so-called" is two words, both of which must be present. */
function wordConditions(word: string, language: Language, match: StemMatcher): Condition[] {
  return language.queryTokens(word).map(({ stem }) => {
    const stems = match(stem);
    return (sentence) => {
      const found = sentence.wordsWith(stems);
      return found.length > 0 ? found : undefined;
    };
  });
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
function footnoteTextCondition(index: TextIndex, keyword: Keyword): Condition {
  const ids = new Set(footnotesMatching(index, keyword).map(({ footnote }) => footnote.id));
  return positionCondition(({ paragraph, sentence }) =>
    paragraph.markers.some(
      (marker) => ids.has(footnoteId(marker)) && sentenceOfMarker(paragraph, marker) === sentence,
    ),
  );
}

/** The conditions that a keyword stands for, all of which must be met; none if a word has no letters to match. */
function conditionsFor(keyword: Keyword, index: TextIndex, match: StemMatcher): Condition[] {
  const { kind, value } = keyword;
  switch (kind) {
    case "word":
      return wordConditions(value, languageOf(index.text.language), match);
    case "phrase":
      return [phraseCondition(value)];
    case "noteWord":
    case "notePhrase":
      return [footnoteTextCondition(index, keyword)];
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

function matchingSentences(
  index: TextIndex,
  keywords: readonly Keyword[],
  match: StemMatcher,
): RankedExcerpt[] {
  const required = keywords
    .filter(({ excluded }) => !excluded)
    .flatMap((keyword) => conditionsFor(keyword, index, match));
  const excluded = keywords
    .filter((keyword) => keyword.excluded)
    .map((keyword) => conditionsFor(keyword, index, sameStem))
    .filter((conditions) => conditions.length > 0);
  return index.sentences.flatMap((sentence): RankedExcerpt[] => {
    const emphasis: Range[] = [];
    for (const condition of required) {
      const ranges = condition(sentence);
      if (!ranges) return [];
      emphasis.push(...ranges);
    }
    if (excluded.some((conditions) => conditions.every((condition) => condition(sentence)))) return [];
    const position = { paragraph: sentence.paragraph, first: sentence.sentence, last: sentence.sentence };
    return [{ excerpt: { text: index.text, ...position }, emphasis: mergedRanges(emphasis), score: 1 }];
  });
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
 * are matched with words that differ by a typing error.
 */
export function findKeywords(index: TextIndex, keywords: readonly Keyword[]): RankedExcerpt[] {
  const wanted = withoutStopWords(keywords, languageOf(index.text.language));
  const exact = matchingSentences(index, wanted, sameStem);
  return exact.length > 0 ? exact : matchingSentences(index, wanted, similarStem(index));
}

/** A sentence of a footnote that matches a keyword. */
export interface FootnoteMatch {
  /** The excerpt is part of `footnotesAsText`. */
  readonly match: RankedExcerpt;
  readonly footnote: FootnoteBody;
}

/** The sentences of footnotes that match a keyword for the footnotes' text, in the order of the text. */
function footnotesMatching({ text, footnotes }: TextIndex, { kind, value }: Keyword): FootnoteMatch[] {
  if (!footnotes || (kind !== "noteWord" && kind !== "notePhrase")) return [];
  const bodies = footnoteBodies(text);
  const keyword = { kind: kind === "noteWord" ? "word" : "phrase", value, excluded: false } as const;
  return findKeywords(footnotes, [keyword]).flatMap((match) => {
    const footnote = bodies[match.excerpt.paragraph.ordinal - 1];
    return footnote ? [{ match, footnote }] : [];
  });
}

/** The sentences of footnotes that match any of the keywords for the footnotes' text. */
export function findInFootnotes(index: TextIndex, keywords: readonly Keyword[]): FootnoteMatch[] {
  return keywords.filter(({ excluded }) => !excluded).flatMap((keyword) => footnotesMatching(index, keyword));
}
