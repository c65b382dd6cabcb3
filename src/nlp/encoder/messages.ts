import type { Comparison } from "./comparer.ts";
import type { Encoding } from "./encoding.ts";
import type { SentenceVectors } from "./vectors.ts";

/** The files that the encoder's thread loads. */
export interface EncoderFiles {
  /** A folder with model.onnx, tokenizer.json and tokenizer_config.json. */
  readonly folder: string;
  /** The graph that multiplies matrices of 8-bit integers. */
  readonly products: string;
}

/** The model that the thread has loaded. */
export interface ModelIdentity {
  /** The folder's name and the beginning of its files' SHA-256. Vectors of models with other names can't be compared. */
  readonly name: string;
  readonly dimensions: number;
}

/** What the thread can be asked for, by kind. */
export interface Tasks {
  load: { readonly request: EncoderFiles; readonly result: ModelIdentity };
  encode: { readonly request: string; readonly result: Encoding };
  encodeText: {
    readonly request: readonly (readonly string[])[];
    readonly result: SentenceVectors;
  };
  attach: {
    readonly request: { readonly text: number; readonly vectors: SentenceVectors };
    readonly result: null;
  };
  detach: { readonly request: { readonly text: number }; readonly result: null };
  compare: {
    readonly request: {
      readonly text: number;
      readonly encoding: Encoding;
      readonly weights: readonly number[];
    };
    readonly result: Comparison;
  };
}

export type TaskKind = keyof Tasks;

export type Request = {
  [Kind in TaskKind]: { readonly id: number; readonly kind: Kind; readonly request: Tasks[Kind]["request"] };
}[TaskKind];

/** Asks the thread to end once it has computed what it is computing. */
export const closeRequest = "close";

export type Response =
  | { readonly id: number; readonly result: Tasks[TaskKind]["result"] }
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly failure: string };
