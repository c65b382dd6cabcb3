import { createRequire } from "node:module";
import { unusable, type NamedModel } from "./named-model.ts";

/** The used part of `@huggingface/transformers`, version 4. */
export interface Transformers {
  readonly env: object;
  readonly AutoTokenizer: Loader;
  readonly AutoModel: Loader;
  readonly Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => unknown;
}

interface Loader {
  from_pretrained(name: string): Promise<unknown>;
}

/** The vectors of the last layer. */
export interface Table {
  readonly dimensions: number;
  readonly rows: Float32Array;
}

const packageName = "@huggingface/transformers";

function has<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return (typeof value === "object" || typeof value === "function") && value !== null && name in value;
}

function isLoader(value: unknown): value is Loader {
  return has(value, "from_pretrained") && typeof value.from_pretrained === "function";
}

function isTransformers(value: unknown): value is Transformers {
  return (
    has(value, "env") &&
    typeof value.env === "object" &&
    has(value, "AutoTokenizer") &&
    isLoader(value.AutoTokenizer) &&
    has(value, "AutoModel") &&
    isLoader(value.AutoModel) &&
    has(value, "Tensor") &&
    typeof value.Tensor === "function"
  );
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}

/**
 * The optional package `@huggingface/transformers`.
 *
 * @throws IbidError if it isn't installed, can't run on this platform, or has an unknown interface
 */
export function findTransformers(model: NamedModel): Transformers {
  let found: unknown;
  try {
    found = createRequire(model.from)(packageName);
  } catch (cause) {
    const missing = has(cause, "code") && cause.code === "MODULE_NOT_FOUND";
    const why = missing
      ? "isn't installed; `npm install @huggingface/transformers` does that"
      : "doesn't run here";
    throw unusable(model, `the package ${packageName} ${why}`, cause);
  }
  if (isTransformers(found)) return found;
  throw unusable(model, `Ibid knows version 4 of ${packageName}, and another is installed`);
}

/** A tokenizer of the package. */
export interface Tokenizer {
  (text: string, options: { add_special_tokens: boolean; return_tensor: false }): unknown;
  get_vocab(): unknown;
}

/** True for a tokenizer of the package. */
export function isTokenizer(value: unknown): value is Tokenizer {
  return typeof value === "function" && has(value, "get_vocab") && typeof value.get_vocab === "function";
}

/** The numbers of a text's word pieces; undefined if the tokenizer returns something else. */
export function idsOf(tokenizer: Tokenizer, text: string, withSpecialTokens: boolean): number[] | undefined {
  const encoded = tokenizer(text, { add_special_tokens: withSpecialTokens, return_tensor: false });
  return has(encoded, "input_ids") && isNumbers(encoded.input_ids) ? encoded.input_ids : undefined;
}

/** A model of the package. */
export type Run = (inputs: Readonly<Record<"input_ids" | "attention_mask", unknown>>) => Promise<unknown>;

/** True for a model of the package. */
export function isRun(value: unknown): value is Run {
  return typeof value === "function";
}

/** The vectors in the output of a model for `count` word pieces; undefined if it has another format. */
export function tableIn(output: unknown, count: number): Table | undefined {
  const named = has(output, "last_hidden_state") ? output.last_hidden_state : undefined;
  const tensor = named ?? (has(output, "token_embeddings") ? output.token_embeddings : undefined);
  if (!has(tensor, "dims") || !has(tensor, "data")) return undefined;
  const { dims, data } = tensor;
  if (!(data instanceof Float32Array) || !isNumbers(dims)) return undefined;
  const dimensions = data.length / count;
  return dims.join() === [1, count, dimensions].join() ? { dimensions, rows: data } : undefined;
}
