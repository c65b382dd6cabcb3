import path from "node:path";
import type { Tokenizer } from "@huggingface/tokenizers";
import type { InferenceSession } from "onnxruntime-node";
import { encodingOf, type Encoding } from "./encoding.ts";
import { openSession, type OnnxRuntime } from "./onnx.ts";
import { readTokenizer } from "./tokenizer.ts";

/** Most word pieces that are encoded together, without the marks for start and end. */
export const maxPieces = 126;

/** The ids of a part's word pieces. */
export type Pieces = readonly number[];

/**
 * A BERT-like encoder in ONNX: a folder with model.onnx, tokenizer.json and tokenizer_config.json. The model's inputs are
 * `input_ids` and `attention_mask`, its first output has a row for each word piece.
 */
export class EncoderModel {
  readonly dimensions: number;
  readonly #runtime: OnnxRuntime;
  readonly #session: InferenceSession;
  readonly #tokenizer: Tokenizer;
  readonly #start: number;
  readonly #end: number;

  private constructor(
    runtime: OnnxRuntime,
    session: InferenceSession,
    tokenizer: Tokenizer,
    marks: readonly [start: number, end: number],
    dimensions: number,
  ) {
    this.#runtime = runtime;
    this.#session = session;
    this.#tokenizer = tokenizer;
    [this.#start, this.#end] = marks;
    this.dimensions = dimensions;
  }

  /** @throws Error if the folder's files are missing or aren't those of such an encoder */
  static async load(runtime: OnnxRuntime, folder: string): Promise<EncoderModel> {
    const tokenizer = await readTokenizer(folder);
    const session = await openSession(runtime, path.join(folder, "model.onnx"));
    const [start, end, ...more] = tokenizer.encode("").ids;
    if (start === undefined || end === undefined || more.length > 0) {
      throw new Error("the tokenizer doesn't add one mark before a text and one after it");
    }
    const dimensions = (await run(runtime, session, [start, end])).length / 2;
    if (dimensions % 2 !== 0) throw new Error(`the model's vectors have an odd number of dimensions`);
    return new EncoderModel(runtime, session, tokenizer, [start, end], dimensions);
  }

  split(text: string): Pieces {
    return this.#tokenizer.encode(text, { add_special_tokens: false }).ids;
  }

  /**
   * Encodes consecutive parts of a text together, so that the vector of each word piece depends on all of them. Pieces
   * beyond `maxPieces` are cut off.
   */
  async encode(parts: readonly Pieces[]): Promise<Encoding[]> {
    const width = this.dimensions;
    const ids = parts.flat().slice(0, maxPieces);
    const rows = await run(this.#runtime, this.#session, [this.#start, ...ids, this.#end]);
    let end = 0;
    return parts.map((part) => {
      const start = end;
      end = Math.min(start + part.length, ids.length);
      const pieces = ids.slice(start, end).map((id) => this.#tokenizer.id_to_token(id) ?? "");
      // The first row is that of the start mark.
      return encodingOf(pieces, rows.subarray((start + 1) * width, (end + 1) * width), width);
    });
  }
}

async function run(
  { Tensor }: OnnxRuntime,
  session: InferenceSession,
  ids: readonly number[],
): Promise<Float32Array> {
  const shape = [1, ids.length];
  const inputs: InferenceSession.FeedsType = {
    input_ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), shape),
    attention_mask: new Tensor("int64", new BigInt64Array(ids.length).fill(1n), shape),
    token_type_ids: new Tensor("int64", new BigInt64Array(ids.length), shape),
  };
  const wanted = Object.entries(inputs).filter(([name]) => session.inputNames.includes(name));
  const outputs = await session.run(Object.fromEntries(wanted));
  const rows = outputs[session.outputNames[0] ?? ""]?.data;
  if (!(rows instanceof Float32Array) || rows.length % ids.length !== 0) {
    throw new Error("the model's first output isn't a vector of floats for each word piece");
  }
  return rows;
}
