import path from "node:path";
import type { Tokenizer } from "@huggingface/tokenizers";
import type { InferenceSession } from "onnxruntime-node";
import { openSession, type OnnxRuntime } from "./onnx.ts";
import { readTokenizer } from "./tokenizer.ts";

/** A sentence with what stands before and after it in its paragraph. Joined, the three are a part of the paragraph. */
export interface Passage {
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

/** Most tokens of a question and a passage together, with the special tokens. More are cut off before the last. */
const maxTokens = 256;

/** The most tokens of each part for a model that is told which of them are the sentence's. */
const mostTokens = { question: 30, context: 14, sentence: 64 };

/** The numbers that the model's inputs have for each token. */
interface Inputs {
  readonly ids: readonly number[];
  /** 0 for the question's tokens, 1 for the passage's. */
  readonly types: readonly number[];
  /** 1 for the sentence's tokens. */
  readonly sentence?: readonly number[];
}

/**
 * A cross-encoder in ONNX, which reads a question and a passage together: a folder with model.onnx, tokenizer.json and
 * tokenizer_config.json. The model's inputs are `input_ids`, and perhaps `attention_mask`, `token_type_ids` and
 * `sentence_mask`; its first output is one float, the higher the better the passage answers the question.
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
    await model.score("Why?", { before: "", sentence: "Because.", after: "" });
    return model;
  }

  async score(question: string, passage: Passage): Promise<number> {
    const { Tensor } = this.#runtime;
    const { inputNames, outputNames } = this.#session;
    const inputs = inputNames.includes("sentence_mask")
      ? this.#withSentence(question, passage)
      : this.#pair(question, passage);
    const tensor = (values: readonly number[]) =>
      new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
    const feeds: InferenceSession.FeedsType = {
      input_ids: tensor(inputs.ids),
      attention_mask: tensor(inputs.ids.map(() => 1)),
      token_type_ids: tensor(inputs.types),
      ...(inputs.sentence && { sentence_mask: tensor(inputs.sentence) }),
    };
    const wanted = Object.entries(feeds).filter(([name]) => inputNames.includes(name));
    const outputs = await this.#session.run(Object.fromEntries(wanted));
    const scores = outputs[outputNames[0] ?? ""]?.data;
    const [score] = scores instanceof Float32Array && scores.length === 1 ? scores : [];
    if (score === undefined)
      throw new Error("the model's first output isn't one score for a question and a passage");
    return score;
  }

  /** The question and the passage as the tokenizer makes a pair of them. */
  #pair(question: string, { before, sentence, after }: Passage): Inputs {
    const encoded = this.#tokenizer.encode(question, {
      text_pair: (before + sentence + after).trim(),
      return_token_type_ids: true,
    });
    return { ids: shortened(encoded.ids), types: shortened(encoded.token_type_ids) };
  }

  /** The question and the passage one after the other, each with its marks, and where the sentence is. */
  #withSentence(question: string, { before, sentence, after }: Passage): Inputs {
    const split = (text: string) => this.#tokenizer.encode(text, { add_special_tokens: false }).ids;
    const [start = 0, end = 0] = this.#tokenizer.encode("").ids;
    const asked = [start, ...split(question).slice(0, mostTokens.question), end];
    const own = split(sentence).slice(0, mostTokens.sentence);
    const first = [start, ...split(before).slice(-mostTokens.context)];
    const last = [...split(after).slice(0, mostTokens.context), end];
    const parts = [asked, first, own, last];
    return {
      ids: parts.flat(),
      types: parts.flatMap((part) => part.map(() => (part === asked ? 0 : 1))),
      sentence: parts.flatMap((part) => part.map(() => (part === own ? 1 : 0))),
    };
  }
}

/** At most `maxTokens` of some values, the last one included. */
function shortened(values: readonly number[]): readonly number[] {
  return values.length <= maxTokens ? values : [...values.slice(0, maxTokens - 1), ...values.slice(-1)];
}
