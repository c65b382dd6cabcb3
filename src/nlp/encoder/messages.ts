import type { Passage } from "./model/cross-encoder.ts";
import type { Comparison } from "./encoded-text.ts";
import type { Encoding } from "./model/encoding.ts";
import type { CountedPiece } from "./vectors/nearby-pieces.ts";
import type { Chunk } from "./vectors/vector-files.ts";

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

/** A text of which the thread has the vectors, with the chunks whose vectors are kept already. */
export interface Attachment {
  /** For each chunk, true if its vectors are kept. */
  readonly encoded: readonly boolean[];
  /** The topical coherence of the sentences that are encoded. */
  readonly coherence: number;
}

/** The requests to the thread and their results, by kind. */
export interface Tasks {
  load: { readonly request: EncoderFiles; readonly result: ModelIdentity };
  attach: {
    readonly request: {
      readonly text: number;
      readonly chunks: readonly Chunk[];
      readonly folders: readonly string[];
    };
    readonly result: Attachment;
  };
  /** Encodes a chunk of an attached text and keeps its vectors. The result is the text's topical coherence. */
  encode: {
    readonly request: {
      readonly text: number;
      readonly chunk: number;
      readonly paragraphs: readonly (readonly string[])[];
    };
    readonly result: number;
  };
  /** Encodes a question that is about to be searched for. */
  anticipate: { readonly request: { readonly question: string }; readonly result: null };
  search: {
    readonly request: {
      readonly text: number;
      readonly question: string;
      readonly count: number;
      readonly among: number | undefined;
    };
    readonly result: { readonly encoding: Encoding; readonly nearest: Uint32Array };
  };
  compare: {
    readonly request: {
      readonly text: number;
      readonly encoding: Encoding;
      readonly pieces: readonly CountedPiece[];
      readonly sentences: Uint32Array;
    };
    readonly result: Comparison;
  };
  detach: { readonly request: { readonly text: number }; readonly result: null };
  /** Loads a cross-encoder from a folder with model.onnx, tokenizer.json and tokenizer_config.json. */
  loadReranker: { readonly request: { readonly folder: string }; readonly result: null };
  /** Scores passages in order until the time is up. */
  rerank: {
    readonly request: {
      readonly question: string;
      readonly passages: readonly Passage[];
      /** In milliseconds. */
      readonly time: number;
    };
    readonly result: Float32Array;
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
  | { readonly id: number; readonly failure: string };
