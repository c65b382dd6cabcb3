import { IbidError } from "../../shared/error.ts";
import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import { languageOf, type Language } from "../../nlp/language.ts";
import type { Range, Text } from "../../document/model.ts";
import { footnoteId, coveringLabelsOfSentence, sentenceOfMarker } from "../../document/footnotes.ts";
import { mergedRanges } from "../../document/ranges.ts";
import { chaptersNamed } from "./chapters.ts";
import { occurrences, phrasePattern } from "./phrase.ts";
import { footnoteBodies, type FootnoteBody } from "../index/footnote-text.ts";
import type { RankedExcerpt } from "../search-result.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { TextIndex } from "../text-index.ts";

/** What can be asked of a sentence beside its words. */
type Operator = "chapter" | "paragraph" | "note" | "noteWord";

/** One thing asked of a sentence: to have it, or with `without`, not to have it. */
export interface Keyword {
  readonly kind: "word" | "phrase" | Operator | "notePhrase";
  readonly value: string;
  readonly excluded: boolean;
}

const operators: Record<string, Operator> = {
  ch: "chapter",
  para: "paragraph",
  note: "note",
  "note-text": "noteWord",
};
const examples: Record<Operator, string> = {
  chapter: "ch:3",
  paragraph: "para:4",
  note: "note:58",
  noteWord: "note-text:Herodotus",
};
const taken: Record<Operator, string> = {
  chapter: "a number or a name",
  paragraph: "a number",
  note: "a number",
  noteWord: "a word",
};
const allExamples = new Intl.ListFormat("en").format(Object.values(examples));

/** -"a phrase", word, para:4, ch:"The wreck"; a quotation mark that is never closed holds to the end. */
const piece =
  /(?<minus>-?)(?:"(?<phrase>[^"]*)(?:"|$)|(?<name>[a-z]+(?:-[a-z]+)?):(?:"(?<quoted>[^"]*)(?:"|$)|(?<value>\S*))|(?<word>\S+))/giu;

function operatorKeyword(name: string, value: string, without: boolean): Keyword {
  const kind = operators[name.toLowerCase()];
  if (!kind) {
    throw new IbidError("invalid-input", `There is no "${name}:" to search with; there are ${allExamples}.`);
  }
  if (value === "" || (kind === "paragraph" && !/^\d+$/.test(value))) {
    throw new IbidError("invalid-input", `"${name}:" takes ${taken[kind]}, as in ${examples[kind]}.`);
  }
  return { kind, value: kind === "paragraph" ? String(Number(value)) : value, excluded: without };
}

/**
 * Reads a search: plain words, "exact phrases", -without, ch:3, para:4, note:58 and
 * note-text:Herodotus, in any order.
 *
 * @throws IbidError when there is nothing to look for, or an operator isn't known or lacks its number
 */
export function parseKeywords(query: string): Keyword[] {
  const straight = query.replace(/[“”„‟«»]/g, '"');
  const keywords = [...straight.matchAll(piece)].flatMap(({ groups = {} }): Keyword[] => {
    const { minus, phrase, name, quoted, value = quoted ?? "", word } = groups;
    const without = minus === "-";
    if (name !== undefined && (value !== "" || operators[name.toLowerCase()])) {
      const keyword = operatorKeyword(name, value, without);
      const isPhrase = keyword.kind === "noteWord" && quoted !== undefined;
      return [isPhrase ? { ...keyword, kind: "notePhrase" } : keyword];
    }
    const words = phrase ?? word ?? name ?? "";
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return [{ kind: phrase === undefined ? "word" : "phrase", value: words, excluded: without }];
  });
  if (keywords.every(({ excluded: without }) => without)) {
    throw new IbidError(
      "invalid-input",
      `Give at least one word to look for, as in: harvest -famine, "exact words", ${allExamples}.`,
    );
  }
  return keywords;
}

/** What in a sentence meets a keyword: the words to emphasise, perhaps none; undefined when it doesn't meet it. */
type Test = (sentence: IndexedSentence) => readonly Range[] | undefined;

/** The stems that a stem stands for. */
type Similar = (stem: string) => ReadonlySet<string>;

/** Asks for a word whose stem is among `stems`. */
function stemTest(stems: ReadonlySet<string>): Test {
  return (sentence) => {
    const found = sentence.wordsWith(stems);
    return found.length > 0 ? found : undefined;
  };
}

function phraseTest(phrase: string): Test {
  const pattern = phrasePattern(phrase);
  return ({ paragraph, sentence }) => {
    const range = paragraph.sentences[sentence];
    if (!range || !pattern) return undefined;
    const found = occurrences(paragraph.text.slice(range.start, range.end), pattern);
    if (found.length === 0) return undefined;
    return found.map(({ start, end }) => ({ start: start + range.start, end: end + range.start }));
  };
}

function placeTest(holds: (sentence: IndexedSentence) => boolean): Test {
  return (sentence) => (holds(sentence) ? [] : undefined);
}

/** A word counts by its stem; "so-called" is two words, and both must stand there. */
function wordTests(word: string, language: Language, similar: Similar): Test[] {
  return language.queryTokens(word).map(({ stem }) => stemTest(similar(stem)));
}

function chapterTest(text: Text, named: string): Test {
  const names = new Set(chaptersNamed(text, named).map(({ name }) => name));
  return placeTest(({ paragraph: { chapter } }) => chapter !== undefined && names.has(chapter.name));
}

/** Words of a note that were found. */
export interface FootnoteMatch {
  /** The excerpt is of the notes' own words as a text; see `noteText`. */
  readonly match: RankedExcerpt;
  readonly footnote: FootnoteBody;
}

/** The sentences of notes that have what a keyword asks of notes, in the order of the text. */
function inNotes({ text, footnotes: notes }: TextIndex, { kind, value }: Keyword): FootnoteMatch[] {
  if (!notes || (kind !== "noteWord" && kind !== "notePhrase")) return [];
  const bodies = footnoteBodies(text);
  const asked = { kind: kind === "noteWord" ? "word" : "phrase", value, excluded: false } as const;
  return findKeywords(notes, [asked]).flatMap((found) => {
    const note = bodies[found.excerpt.paragraph.ordinal - 1];
    return note ? [{ match: found, footnote: note }] : [];
  });
}

/** What notes have of a search that asks for words of notes, in the order of the text. */
export function findInFootnotes(index: TextIndex, keywords: readonly Keyword[]): FootnoteMatch[] {
  return keywords.filter(({ excluded: without }) => !without).flatMap((keyword) => inNotes(index, keyword));
}

/** Asks for a note's marker in the sentence itself, not for a note that covers it from further on. */
function noteTextTest(index: TextIndex, keyword: Keyword): Test {
  const ids = new Set(inNotes(index, keyword).map(({ footnote: note }) => note.id));
  return placeTest(({ paragraph, sentence }) =>
    paragraph.markers.some(
      (marker) => ids.has(footnoteId(marker)) && sentenceOfMarker(paragraph, marker) === sentence,
    ),
  );
}

function tests(keyword: Keyword, index: TextIndex, language: Language, similar: Similar): Test[] {
  const { kind, value } = keyword;
  switch (kind) {
    case "noteWord":
    case "notePhrase":
      return [noteTextTest(index, keyword)];
    case "chapter":
      return [chapterTest(index.text, value)];
    case "word":
      return wordTests(value, language, similar);
    case "phrase":
      return [phraseTest(value)];
    case "paragraph":
      return [placeTest(({ paragraph }) => paragraph.number === Number(value))];
    case "note":
      return [
        placeTest(({ paragraph, sentence }) => coveringLabelsOfSentence(paragraph, sentence).includes(value)),
      ];
  }
}

/** Function words say nothing about the sentence that is looked for, unless there is nothing else. */
function telling(
  keywords: readonly Keyword[],
  { queryTokens: soughtIn, isStopWord: isFunctionWord }: Language,
): readonly Keyword[] {
  const rest = keywords.filter(
    ({ kind, value }) => kind !== "word" || !soughtIn(value).every(isFunctionWord),
  );
  return rest.some(({ excluded: without }) => !without) ? rest : keywords;
}

function matching(index: TextIndex, keywords: readonly Keyword[], similar: Similar): RankedExcerpt[] {
  const language = languageOf(index.text.language);
  const wanted = keywords
    .filter(({ excluded: without }) => !without)
    .flatMap((keyword) => tests(keyword, index, language, similar));
  const unwanted = keywords
    .filter(({ excluded: without }) => without)
    .map((keyword) => tests(keyword, index, language, (stem) => new Set([stem])))
    .filter((all) => all.length > 0);
  return index.sentences.flatMap((sentence): RankedExcerpt[] => {
    const emphasis: Range[] = [];
    for (const test of wanted) {
      const ranges = test(sentence);
      if (!ranges) return [];
      emphasis.push(...ranges);
    }
    if (unwanted.some((all) => all.every((test) => test(sentence)))) return [];
    const place = { paragraph: sentence.paragraph, first: sentence.sentence, last: sentence.sentence };
    return [{ excerpt: { text: index.text, ...place }, emphasis: mergedRanges(emphasis), score: 1 }];
  });
}

/** The stems of the text that a mistyped word may mean. */
function mistyped(index: TextIndex): Similar {
  const vocabulary = index.stems;
  return (stem) => {
    if (vocabulary.has(stem)) return new Set([stem]);
    return new Set([...vocabulary].filter((known) => withinEdits(stem, known, editsAllowed(stem))));
  };
}

/**
 * The sentences that have every keyword and none of those to be without, in the order of the text. Where no sentence
 * has them as typed, words that the text doesn't know stand for those it knows that differ by a typing error.
 */
export function findKeywords(index: TextIndex, keywords: readonly Keyword[]): RankedExcerpt[] {
  const asked = telling(keywords, languageOf(index.text.language));
  const exact = matching(index, asked, (stem) => new Set([stem]));
  return exact.length > 0 ? exact : matching(index, asked, mistyped(index));
}
