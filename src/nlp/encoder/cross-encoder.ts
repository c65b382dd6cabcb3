import path from "node:path";
import type { Tokenizer } from "@huggingface/tokenizers";
import type { InferenceSession } from "onnxruntime-node";
import { openSession, type OnnxRuntime } from "./onnx.ts";
import { readTokenizer } from "./tokenizer.ts";

/** Most tokens of a question and a passage together, with the special tokens. More are cut off before the last. */
const maxTokens = 256;

/**
 * A cross-encoder in ONNX, which reads a question and a passage together: a folder with model.onnx, tokenizer.json and
 * tokenizer_config.json. The model's inputs are `input_ids`, `attention_mask` and perhaps `token_type_ids`; its first output
 * is one float, the higher the better the passage answers the question.
 */
export class CrossEncoder {
  readonly #runtime: OnnxRuntime;
  readonly #session: InferenceSession;
  readonly #tokenizer: Tokenizer;

  private constructor(runtime: OnnxRuntime, session: InferenceSession, tokenizer: Tokenizer) {
    this.#runtime = runtime;
    this.#session = session;
    this.#tokenizer = tokenizer;
  }

  /** @throws Error if the folder's files are missing or aren't those of a cross-encoder */
  static async load(runtime: OnnxRuntime, folder: string): Promise<CrossEncoder> {
    const tokenizer = await readTokenizer(folder);
    const session = await openSession(runtime, path.join(folder, "model.onnx"));
    const model = new CrossEncoder(runtime, session, tokenizer);
    await model.score("Why?", "Because.");
    return model;
  }

  async score(question: string, passage: string): Promise<number> {
    const { Tensor } = this.#runtime;
    const encoded = this.#tokenizer.encode(question, { text_pair: passage, return_token_type_ids: true });
    const [ids, types] = [shortened(encoded.ids), shortened(encoded.token_type_ids)];
    const tensor = (values: readonly number[]) =>
      new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
    const inputs: InferenceSession.FeedsType = {
      input_ids: tensor(ids),
      attention_mask: tensor(ids.map(() => 1)),
      token_type_ids: tensor(types),
    };
    const wanted = Object.entries(inputs).filter(([name]) => this.#session.inputNames.includes(name));
    const outputs = await this.#session.run(Object.fromEntries(wanted));
    const scores = outputs[this.#session.outputNames[0] ?? ""]?.data;
    const [score] = scores instanceof Float32Array && scores.length === 1 ? scores : [];
    if (score === undefined)
      throw new Error("the model's first output isn't one score for a question and a passage");
    return score;
  }
}

/** At most `maxTokens` of some values, the last one included. */
function shortened(values: readonly number[]): readonly number[] {
  return values.length <= maxTokens ? values : [...values.slice(0, maxTokens - 1), ...values.slice(-1)];
}
