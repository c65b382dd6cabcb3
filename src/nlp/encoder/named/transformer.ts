import { longest } from "../minilm.ts";
import type { EncodedPieces } from "../model.ts";
import { unusable, type NamedModel } from "./named-model.ts";
import { piecesOf } from "./pieces.ts";
import * as transformers from "./transformers.ts";

/** The number of dimensions must be a multiple of this: the kernel compares eight at once. */
const step = 8;

/** A model that `@huggingface/transformers` runs. */
export class Transformer {
  readonly #model: NamedModel;
  readonly #library: transformers.Transformers;
  readonly #tokenizer: transformers.Tokenizer;
  readonly #run: transformers.Run;
  readonly #pieces: readonly string[];
  /** The numbers of the special tokens before and after a text. */
  readonly #before: readonly number[];
  readonly #after: readonly number[];

  private constructor(
    model: NamedModel,
    library: transformers.Transformers,
    tokenizer: transformers.Tokenizer,
    run: transformers.Run,
  ) {
    this.#model = model;
    this.#library = library;
    this.#tokenizer = tokenizer;
    this.#run = run;
    const vocabulary = tokenizer.get_vocab();
    if (!(vocabulary instanceof Map)) throw unusable(model, "its tokenizer has no vocabulary");
    this.#pieces = piecesOf(vocabulary);
    const word = this.split("a");
    const marked = this.#ids("a", true);
    const start = marked.indexOf(word[0] ?? NaN);
    if (start < 0) throw unusable(model, "its tokenizer doesn't split a text into pieces of words");
    this.#before = marked.slice(0, start);
    this.#after = marked.slice(start + word.length);
  }

  /**
   * Loads a model from its folder, or from huggingface.co if it isn't there.
   *
   * @throws IbidError if the package isn't installed, or the model can't be loaded or isn't a sentence encoder
   */
  static async load(model: NamedModel): Promise<Transformer> {
    const library = transformers.findTransformers(model);
    Object.assign(library.env, { localModelPath: model.folder, cacheDir: model.folder });
    const [tokenizer, run] = await Promise.all([
      library.AutoTokenizer.from_pretrained(model.name),
      library.AutoModel.from_pretrained(model.name),
    ]).catch((cause: unknown) => {
      throw unusable(
        model,
        "it couldn't be loaded; check its name, and that huggingface.co can be reached",
        cause,
      );
    });
    if (!transformers.isTokenizer(tokenizer) || !transformers.isRun(run)) {
      throw unusable(model, "it isn't a model for text");
    }
    return new Transformer(model, library, tokenizer, run);
  }

  /** The most word pieces that are encoded together. The context of longer windows isn't worth their time. */
  get limit(): number {
    return longest - this.#before.length - this.#after.length;
  }

  /** The length of the vectors, measured by encoding a word. */
  async dimensions(): Promise<number> {
    const { dimensions } = await this.#table(this.split("a"));
    if (dimensions % step === 0) return dimensions;
    throw unusable(this.#model, `its vectors have ${dimensions} numbers, which isn't a multiple of ${step}`);
  }

  split(text: string, most?: number): number[] {
    return this.#ids(text, false).slice(0, most);
  }

  async encode(ids: readonly number[]): Promise<EncodedPieces> {
    const { dimensions, rows } = await this.#table(ids);
    const start = this.#before.length * dimensions;
    return {
      pieces: ids.map((id) => this.#pieces[id] ?? ""),
      rows: rows.slice(start, start + ids.length * dimensions),
    };
  }

  #ids(text: string, withSpecialTokens: boolean): number[] {
    const ids = transformers.idsOf(this.#tokenizer, text, withSpecialTokens);
    if (ids) return ids;
    throw unusable(this.#model, "its tokenizer doesn't number the pieces of words");
  }

  /** The vectors of the pieces and of the special tokens around them. */
  async #table(ids: readonly number[]): Promise<transformers.Table> {
    const all = [...this.#before, ...ids, ...this.#after];
    const tensor = (values: readonly number[]) =>
      new this.#library.Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
    const output = await this.#run({ input_ids: tensor(all), attention_mask: tensor(all.map(() => 1)) });
    const table = transformers.tableIn(output, all.length);
    if (table) return table;
    throw unusable(
      this.#model,
      "it gives no vector for each piece of a word, so it isn't a sentence encoder",
    );
  }
}
