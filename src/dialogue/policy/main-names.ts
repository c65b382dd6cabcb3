import type { NounPhrase } from "../../nlp/english/noun-phrases.ts";
import { stopWords } from "../../nlp/english/stop-words.ts";
import type { Word } from "../../nlp/english/tokens.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { isIdle } from "../context/discourse-context.ts";

/** A name of a text, with what its occurrences tell. */
interface Seen {
  /** The places of the paragraphs that have it. */
  readonly paragraphs: Set<number>;
  times: number;
  /** How often an article stands before it, and how often a word that places are named behind. */
  withArticle: number;
  placed: number;
  /** How often another word follows that it may belong to: "the Soviet people". */
  attributive: number;
}

/** A name in fewer paragraphs is no main one, but in a short text. */
const fewestParagraphs = 2;

/** So large a share of a name's occurrences tells what it is. */
const tellingShare = 0.3;

/** What nearly always stands before another word is an adjective, as "Soviet" is. A name stands before verbs, too. */
const adjectiveShare = 0.8;
/** What looks like one needs no more than this. */
const likelyAdjectiveShare = 0.4;
const likelyAdjective = /(?:ish|ese|ican|[ei]an|ench|utch|Greek|Swiss)$/;

const placing = /^(?:in|at|near|into|from|across|throughout)$/;

function adjacent(first: Word | undefined, second: Word | undefined): boolean {
  return first !== undefined && second !== undefined && second.start === first.end + 1;
}

/** The runs of capitalised words inside a sentence, "of" between two included: [first, last] indexes. */
function runsOf(words: readonly Word[], isName: (word: Word) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, word] of words.entries()) {
    if (index === 0 || !/^\p{Lu}/u.test(word.value) || !isName(word)) continue;
    const last = runs.at(-1);
    const joined = words[index - 1]?.value === "of" ? index - 2 : index - 1;
    if (
      last?.[1] === joined &&
      adjacent(words[joined], words[joined + 1]) &&
      adjacent(words[index - 1], word)
    )
      last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function newName(): Seen {
  return { paragraphs: new Set(), times: 0, withArticle: 0, placed: 0, attributive: 0 };
}

/** Initials and abbreviations of names say too little, acronyms don't. */
function saysEnough(text: string): boolean {
  return text.length > 3 || /^\p{Lu}{2,}$/u.test(text);
}

function namesSeen({ sentences, vocabulary }: TextIndex): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { words, paragraph } of sentences) {
    for (const [from, to] of runsOf(words, ({ stem }) => vocabulary.names.has(stem))) {
      const name = words
        .slice(from, to + 1)
        .map(({ value }) => value)
        .join(" ");
      const entry = seen.get(name) ?? newName();
      const [before, last, after] = [words[from - 1]?.value.toLowerCase() ?? "", words[to], words[to + 1]];
      entry.paragraphs.add(paragraph.ordinal);
      entry.times++;
      if (before === "the") entry.withArticle++;
      if (placing.test(before)) entry.placed++;
      if (adjacent(last, after) && after && !stopWords.has(after.value.toLowerCase())) entry.attributive++;
      seen.set(name, entry);
    }
  }
  return seen;
}

const known = new WeakMap<TextIndex, readonly NounPhrase[]>();

function find(index: TextIndex): readonly NounPhrase[] {
  const enough = Math.min(fewestParagraphs, index.text.paragraphs.length);
  return [...namesSeen(index)]
    .filter(([name, { attributive, times, paragraphs }]) => {
      const most = likelyAdjective.test(name) ? likelyAdjectiveShare : adjectiveShare;
      return (
        saysEnough(name) &&
        !isIdle(name.toLowerCase()) &&
        attributive < times * most &&
        paragraphs.size >= enough
      );
    })
    .toSorted(([, a], [, b]) => b.paragraphs.size - a.paragraphs.size || b.times - a.times)
    .map(([name, { times, withArticle, placed }]) => ({
      text: withArticle > times * tellingShare ? `the ${name}` : name,
      head: name.toLowerCase().split(" of ")[0]?.split(" ").at(-1) ?? "",
      proper: true,
      before: placed > times * tellingShare ? "in" : "",
    }));
}

/** The names that a text speaks of, those in the most paragraphs first. */
export function mainNames(index: TextIndex): readonly NounPhrase[] {
  const names = known.get(index) ?? find(index);
  known.set(index, names);
  return names;
}
