import { isRecord, readJson, unexpected } from "./package.ts";

const control = /\p{C}/u;
const space = /\s/u;
// BERT counts every ASCII symbol as punctuation, whatever Unicode says of it.
const punctuation = /[\p{P}$+<=>^`|~]/u;
const ideograph = /[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2FA1F}]/u;

/** Longer words are unknown to BERT, whatever they are made of. */
const longestWord = 100;

/** Lower-case words and punctuation marks, without accents and control characters, as BERT's uncased models split. */
function* wordsOf(text: string): Generator<string> {
  let word = "";
  for (const character of text.normalize("NFD").toLowerCase()) {
    const spacing = space.test(character);
    const alone = punctuation.test(character) || ideograph.test(character);
    if ((spacing || alone) && word) {
      yield word;
      word = "";
    }
    if (alone) yield character;
    else if (!spacing && !/\p{Mn}|\uFFFD/u.test(character) && !control.test(character)) word += character;
  }
  if (word) yield word;
}

/** BERT's WordPiece tokenizer for uncased English. */
export class Tokenizer {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #pieces: readonly string[];
  readonly #unknown: number;
  /** The numbers of the marks that stand before and after a text. */
  readonly start: number;
  readonly end: number;

  /** @throws IbidError when the vocabulary lacks the marks for start, end and unknown */
  constructor(ids: ReadonlyMap<string, number>) {
    const id = (piece: string): number => {
      const found = ids.get(piece);
      if (found === undefined) throw unexpected(`its vocabulary has no ${piece}`);
      return found;
    };
    this.#ids = ids;
    const pieces: string[] = [];
    for (const [piece, number] of ids) pieces[number] = piece;
    this.#pieces = pieces;
    this.#unknown = id("[UNK]");
    this.start = id("[CLS]");
    this.end = id("[SEP]");
  }

  /**
   * Reads the vocabulary of a tokenizer.json.
   *
   * @throws IbidError when the file holds something else
   */
  static read(file: string): Tokenizer {
    const json = readJson(file);
    const vocabulary = isRecord(json) && isRecord(json["model"]) ? json["model"]["vocab"] : undefined;
    if (!isRecord(vocabulary)) throw unexpected("tokenizer.json has no vocabulary");
    const ids = new Map<string, number>();
    for (const piece of Object.keys(vocabulary)) {
      const id = vocabulary[piece];
      if (typeof id !== "number") throw unexpected(`its vocabulary has no number for "${piece}"`);
      ids.set(piece, id);
    }
    return new Tokenizer(ids);
  }

  /** The numbers of the text's word pieces, at most `limit` of them. */
  split(text: string, limit = Infinity): number[] {
    const ids: number[] = [];
    for (const word of wordsOf(text)) {
      if (ids.length >= limit) break;
      ids.push(...this.#splitWord(word));
    }
    return ids.length > limit ? ids.slice(0, limit) : ids;
  }

  /** A word piece as it stands in the vocabulary, "##" before those that continue a word. */
  piece(id: number): string {
    return this.#pieces[id] ?? "[UNK]";
  }

  /** The longest known beginning, then the longest known continuation, and so on to the end. */
  #splitWord(word: string): number[] {
    const characters = Array.from(word);
    if (characters.length > longestWord) return [this.#unknown];
    const ids: number[] = [];
    for (let start = 0; start < characters.length;) {
      let end = characters.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = this.#ids.get((start > 0 ? "##" : "") + characters.slice(start, end).join(""));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      ids.push(id);
      start = end;
    }
    return ids;
  }
}
