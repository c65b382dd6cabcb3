import { isRecord, readJson, unexpected } from "./package.ts";

const control = /\p{C}/u;
const space = /\s/u;
// BERT counts every ASCII symbol as punctuation, unlike Unicode.
const punctuation = /[\p{P}$+<=>^`|~]/u;
const ideograph = /[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2FA1F}]/u;

/** The length of the longest word that is split. Longer ones are unknown tokens. */
const longestWord = 100;

/** Words in lower case and punctuation marks, without accents and control characters: BERT's basic tokenizer. */
function* basicTokens(text: string): Generator<string> {
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
  /** The numbers of the start and end tokens. */
  readonly start: number;
  readonly end: number;

  /** @throws IbidError if the vocabulary lacks the tokens for start, end and unknown */
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
   * @throws IbidError if the file has another format
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

  /** The numbers of the first `limit` word pieces of a text. */
  split(text: string, limit = Infinity): number[] {
    const ids: number[] = [];
    for (const word of basicTokens(text)) {
      if (ids.length >= limit) break;
      ids.push(...this.#splitWord(word));
    }
    return ids.length > limit ? ids.slice(0, limit) : ids;
  }

  /** The word piece with a number, with "##" before if it continues a word. */
  piece(id: number): string {
    return this.#pieces[id] ?? "[UNK]";
  }

  /** The longest known prefix, then the longest known continuation, and so on. */
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
