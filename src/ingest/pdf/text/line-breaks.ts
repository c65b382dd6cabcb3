import { lexicon } from "../../../nlp/english/lexicon.ts";
import { detectLanguage } from "../../../nlp/language-detection.ts";
import { endsSentence, type PlacedLine } from "../layout/typography.ts";

const word = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;
const brokenWord = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐]$/u;
const firstWord = /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u;

/** In characters. */
const maxWord = 60;

/** Parts of English words that aren't words of their own there, though they look like some. */
const prefix =
  /^(?:[ai]|ab|ac|ad|af|al|an|ap|ar|as|at|be|bi|by|con|com|de|dis|en|em|ex|for|fore|il|im|in|inter|ir|mis|non|ob|oc|of|out|over|per|pre|pro|re|sub|sup|super|sur|to|trans|un|under|up|with)$/u;
const suffix =
  /^(?:able|age|al|ally|ance|ant|ate|ed|en|ence|er|ess|est|fathers?|fold|ful|fully|hood|ing|ings|ion|ions|ism|ist|less|let|like|ly|makers?|man|ment|ments|mothers?|ness|or|ours?|pence|penny|ship|some|sons?|ten|ties|tion|ty|ward|wards|way|ways|wise|worth|y)$/u;

/** French verbs and the pronouns behind them: "dites-vous". */
const frenchQuestion = /(?:(?:ez|tes)-vous|ons-nous|[tdea]-(?:ils?|elles?)|[ezs]-(?:moi|toi|lui))$/u;

const unspaced = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}，。！？、；：”」』）]{2}$/u;

/** Decides what stands between two lines of a paragraph: a space, nothing, or nothing in place of a hyphen. */
export class LineBreaks {
  /** The words that aren't divided by the end of a line, in lower case. */
  readonly #words: ReadonlySet<string>;
  /** The first parts of words with hyphens, in lower case: "self". */
  readonly #compounded: ReadonlySet<string>;
  readonly #isEnglish: boolean;
  /** True if most divided words that are known otherwise have no hyphen there. */
  readonly #divides: boolean;
  /** True if spaces stand before dashes within sentences, behind dashes, and before those at the end of a sentence. */
  readonly #spacesDashes: { readonly before: boolean; readonly behind: boolean; readonly atEnd: boolean };

  constructor(lines: readonly Pick<PlacedLine, "words">[]) {
    this.#words = new Set(
      lines.flatMap(
        ({ words }) =>
          words
            .replace(/\S+[-‐\u00ad]$/u, "")
            .toLowerCase()
            .match(word) ?? [],
      ),
    );
    this.#compounded = new Set([...this.#words].flatMap((each) => each.match(/^[^-‐]+(?=[-‐])/u) ?? []));
    this.#isEnglish = detectLanguage(lines.map(({ words }) => words)) === "en";
    const known = lines.flatMap(
      ({ words }, index) => this.#known(words, lines[index + 1]?.words ?? "") ?? [],
    );
    this.#divides = known.filter(Boolean).length * 2 >= known.length && known.length > 0;
    const count = (pattern: RegExp) => lines.filter(({ words }) => pattern.test(words)).length;
    this.#spacesDashes = {
      before: count(/[^\s.!?…”"’')\]]\s[—–]/u) > count(/[^\s.!?…”"’')\]][—–]/u),
      behind: count(/\S\s?[—–]\s\S/u) > count(/\S\s?[—–]\S/u),
      atEnd: count(/[.!?…][”"’')\]]{0,3}\s[—–]/u) > count(/[.!?…][”"’')\]]{0,3}[—–]/u),
    };
  }

  /** The words of a line as they go on in the next one. */
  join(line: string, next: string): string {
    if (this.#isDivided(line, next)) return line.slice(0, -1);
    const touches =
      /\S[-‐/]$/u.test(line) || this.#touchesDash(line, next) || unspaced.test(`${line.at(-1)}${next[0]}`);
    return touches ? line : `${line} `;
  }

  /** True if a dash at the end of a line or at the beginning of the next one has no space where they meet. */
  #touchesDash(line: string, next: string): boolean {
    if (/\S[—–]$/u.test(line)) return !this.#spacesDashes.behind;
    return /^[—–]\S/u.test(next) && !this.#spacesDashes[endsSentence(line) ? "atEnd" : "before"];
  }

  /** True if the hyphen at the end of a line only divides a word. */
  #isDivided(line: string, next: string): boolean {
    if (/\S\u00ad$/u.test(line)) return true;
    if (!brokenWord.test(line.slice(-maxWord)) || !/^\p{Ll}/u.test(next)) return false;
    return this.#known(line, next) ?? this.#divides;
  }

  /**
   * True if the word at the end of a line is known without the hyphen there, false if it is known with it. Undefined if
   * neither is, or if no word is divided.
   */
  #known(line: string, next: string): boolean | undefined {
    const first = brokenWord.exec(line.slice(-maxWord))?.[1];
    const end = firstWord.exec(next.slice(0, maxWord))?.[0].toLowerCase();
    if (first === undefined || end === undefined) return undefined;
    // Words that have a hyphen of their own aren't divided elsewhere.
    if (/[-‐]/u.test(first + end)) return false;
    const start = first.toLowerCase();
    if (this.#words.has(start + end)) return true;
    if (frenchQuestion.test(`${start}-${end}`) && !isEnglishWord(start + end)) return false;
    if (this.#words.has(`${start}-${end}`)) return false;
    if (!this.#isEnglish) return undefined;
    if (isEnglishWord(start + end)) return true;
    if (this.#compounded.has(start) && isEnglishWord(end) && !prefix.test(start)) return false;
    if (/^\p{Lu}/u.test(first) || baseForms(start + end).some(isEnglishWord)) return true;
    if (isCompound(start, end)) return false;
    // Parts of a compound are words of their own.
    return isEnglishWord(start) || isEnglishWord(end) ? undefined : true;
  }
}

function isEnglishWord(form: string): boolean {
  return lexicon.entryOf({ value: form, lemma: form, stem: form, start: 0, end: form.length }) !== undefined;
}

const ending = /(?:e?s|e?d|ing|e?r|ly|ness)$/u;

/** A word, and words that it may be an inflection of. */
function baseForms(form: string): string[] {
  const stem = form.replace(ending, "");
  return stem === form ? [form] : [form, stem, `${stem}e`, stem.replace(/(.)\1$/u, "$1")];
}

/** True if two parts of an English word are words of their own, so that the hyphen belongs between them. */
function isCompound(start: string, end: string): boolean {
  // "pet-ted", but "dressing-gown"
  const isDoubled = start.at(-1) === end[0] && end.length < 4;
  const particle = /^(?:up|off|in|out|on|by|to)$/u.test(end) && start.length > 3;
  return (
    !isDoubled &&
    isEnglishWord(start) &&
    start.length > 2 &&
    !prefix.test(start) &&
    (particle || (isEnglishWord(end) && end.length > 2 && !suffix.test(end)))
  );
}
