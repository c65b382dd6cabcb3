import { lexicon } from "../english/lexicon.ts";
import { wordsOf } from "../english/tokens.ts";

/** What a text's sentences tell of a name. */
interface Use {
  /** How often it stands inside sentences, and not as part of a longer name. */
  readonly times: number;
  /** How often of these behind "the", as the names of peoples, offices and things stand. */
  readonly withArticle: number;
  /** How often behind a word that places are mostly named behind, and behind one that hardly anything else is. */
  readonly likelyPlaced: number;
  readonly placed: number;
  /** How often the next pronoun of its sentence is a man's, and how often a woman's. */
  readonly he: number;
  readonly she: number;
}

const mostlyPlacing = /^(?:of|in|at|to|from|near|into|through|across|throughout|towards?|for)$/i;
const surelyPlacing = /^(?:in|at|near|into|through|across|throughout)$/i;

/** What stands before a word inside a sentence, and not where one begins or is quoted. */
const within = /(?:[\p{L}\p{N},;)-]|\b\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Rev|Hon)\.)\s+$/u;
const restOfName = /(?:\p{Lu}[\p{L}.'’-]*\s+)+$/u;
const longerName = /^['’]?s?\s\p{Lu}/u;
/** When a name has been seen so often, the rest of the text would tell the same. */
const enough = 100;

/** So many characters around a name are looked at. */
const reach = 120;
const pronoun = /^[^.!?]*?\b(?:(?<he>he|him|his|himself)|(?<she>she|her|hers|herself))\b/iu;

function entriesOf(words: string): number[] {
  return wordsOf(words).flatMap((word) => lexicon.find(word) ?? []);
}

const examples = {
  place: entriesOf(
    "london paris england france italy china africa america city river province town island country",
  ),
  person: entriesOf("john william henry george mary charles thomas robert smith he said father king"),
} as const;

/** How much nearer a word's meaning in English at large is to persons than to places; 0 for an unknown one. */
function personality(name: string): number {
  const [entry] = entriesOf(name);
  if (entry === undefined) return 0;
  const nearness = (others: readonly number[]) =>
    others.reduce((sum, other) => sum + lexicon.similarity(entry, other), 0) / others.length;
  return nearness(examples.person) - nearness(examples.place);
}

const abstract = /(?:ity|ism|tion|ness|ship)$/i;

/** What is counted before anything is seen of a name. */
const usualShare = 0.4;
/** How much a preposition that hardly anything but places stands behind, and a word's own meaning, tell. */
const weights = { placed: 3, meaning: 1.5 } as const;
const leastOfPlaces = 0.75;
const mostArticles = 0.3;

/** One pronoun is so many times as frequent as the other where it tells. */
const telling = 2;

const plainWord = /^[\p{L}\p{M}\p{N}'’-]+$/u;

function asWord(word: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, flags);
}

function useOf(lower: string, paragraphs: readonly string[]): Use {
  const use = { times: 0, withArticle: 0, likelyPlaced: 0, placed: 0, he: 0, she: 0 };
  if (!plainWord.test(lower)) return use;
  const pattern = asWord(lower, "giu");
  for (const text of paragraphs) {
    if (use.times >= enough) break;
    for (const { 0: value, index } of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, index - reach), index);
      const after = text.slice(index + value.length, index + value.length + reach);
      if (!/^\p{Lu}/u.test(value) || !within.test(before) || longerName.test(after)) continue;
      const [, last = ""] = /(\p{L}+)\s+$/u.exec(before.replace(restOfName, "")) ?? [];
      const next = pronoun.exec(after)?.groups;
      use.times++;
      if (/\bthe\s+$/i.test(before)) use.withArticle++;
      if (mostlyPlacing.test(last)) use.likelyPlaced++;
      if (surelyPlacing.test(last)) use.placed++;
      if (next?.["he"] !== undefined) use.he++;
      if (next?.["she"] !== undefined) use.she++;
    }
  }
  return use;
}

/** How a text uses its names: what is found out about one is kept. */
export class NameUse {
  readonly #paragraphs: readonly string[];
  readonly #known = new Map<string, Use>();
  readonly #always = new Map<string, boolean>();

  /** @param paragraphs the text's own */
  constructor(paragraphs: readonly string[]) {
    this.#paragraphs = paragraphs;
  }

  /** Whether a word, given in lower case, stands inside sentences with a capital and nowhere without one. */
  isAlwaysCapital(lower: string): boolean {
    const kept = this.#always.get(lower);
    if (kept !== undefined) return kept;
    if (!plainWord.test(lower)) return false;
    const small = asWord(lower, "u");
    const always = !this.#paragraphs.some((text) => small.test(text)) && this.isNamed(lower);
    this.#always.set(lower, always);
    return always;
  }

  /** Whether the name, in any case, stands inside a sentence with a capital. */
  isNamed(name: string): boolean {
    return this.#of(name).times > 0;
  }

  /**
   * Whether a name is rather a place's, a people's or a thing's than somebody's, by the words it stands behind and by
   * its meaning in English.
   */
  isImpersonal(name: string): boolean {
    if (abstract.test(name)) return true;
    const { times, withArticle, likelyPlaced, placed } = this.#of(name);
    if (withArticle > times * mostArticles) return true;
    const likely = (likelyPlaced + usualShare) / (times + 1);
    const surely = placed / (times + 1);
    return likely + weights.placed * surely - weights.meaning * personality(name) > leastOfPlaces;
  }

  /** Whether a name is a man's or a woman's; undefined where the text doesn't tell. */
  genderOf(name: string): "he" | "she" | undefined {
    const { he, she } = this.#of(name);
    if (he + 1 >= telling * (she + 1)) return "he";
    return she + 1 >= telling * (he + 1) ? "she" : undefined;
  }

  #of(name: string): Use {
    const lower = name.toLowerCase();
    const known = this.#known.get(lower) ?? useOf(lower, this.#paragraphs);
    this.#known.set(lower, known);
    return known;
  }
}
