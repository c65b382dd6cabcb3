import type { Adapter } from "./adapter.ts";
import { activationLimit, type Arithmetic } from "./arithmetic.ts";
import type { Tensor, Weights } from "./weights.ts";

/** The number of dimensions of the vectors. */
export const width = 384;
/** The number of dimensions between the two halves of a layer's feed-forward network. */
const inner = 1536;
const layerCount = 6;
const vocabulary = 30_522;
const positions = 512;

/** The most word pieces in one pass, including the start and end tokens. */
export const longest = 128;

/** A quantised matrix in panels, with its bias and the parameters of its quantisation. */
interface Dense {
  readonly weights: number;
  readonly bias: number;
  readonly width: number;
  readonly columns: number;
  readonly scale: number;
  /** The value of a stored zero: 128 × scale + min. */
  readonly offset: number;
}

interface Norm {
  readonly gain: number;
  readonly shift: number;
}

interface Layer {
  readonly query: Dense;
  readonly key: Dense;
  readonly value: Dense;
  readonly context: Dense;
  readonly contextNorm: Norm;
  readonly expand: Dense;
  readonly contract: Dense;
  readonly contractNorm: Norm;
}

const bert = "StatefulPartitionedCall/model/tf_bert_model/bert/";

/** The forward pass of all-MiniLM-L6-v2: six layers of BERT, 22 million 8-bit weights. */
export class MiniLm {
  readonly #arithmetic: Arithmetic;
  readonly #layers: readonly Layer[];
  readonly #embeddingNorm: Norm;
  readonly #wordTensor: Tensor;
  readonly #words: Uint8Array;
  /** The embedding of each position, plus that of the first segment. */
  readonly #positions: Float32Array;

  // Addresses of the working memory, for `longest` tokens.
  /** The tokens' vectors. */
  readonly #tokens: number;
  /** The output of a layer, before it is added to them. */
  readonly #added: number;
  /** Queries, keys, values and contexts concatenated; later the inner vectors of the feed-forward network. */
  readonly #wide: number;
  readonly #quantised: number;
  readonly #scales: number;
  readonly #scores: number;

  /**
   * @param adapter is applied to the layers' matrices as they are loaded
   * @throws IbidError if the weights aren't those of the model
   */
  constructor(weights: Weights, arithmetic: Arithmetic, adapter?: Adapter) {
    this.#arithmetic = arithmetic;
    this.#tokens = arithmetic.allocate(longest * width * 4);
    this.#added = arithmetic.allocate(longest * width * 4);
    this.#wide = arithmetic.allocate(longest * inner * 4);
    this.#quantised = arithmetic.allocate(longest * inner * 2);
    this.#scales = arithmetic.allocate(longest * 8);
    this.#scores = arithmetic.allocate((longest + 4) * 4);

    const vector = (name: string, length: number): number => {
      const address = arithmetic.allocate(length * 4);
      arithmetic.floats(address, length).set(weights.floats(weights.tensor(name, length)));
      return address;
    };
    const dense = (name: string, rows: number, columns: number): Dense => {
      const tensor = weights.tensor(`${name}/Tensordot/ReadVariableOp`, rows, columns);
      const address = arithmetic.allocate(tensor.bytes);
      weights.read(tensor, arithmetic.bytes(this.#wide, tensor.bytes));
      if (adapter) this.#adapt(tensor, adapter, rows, columns);
      arithmetic.kernel.pack(this.#wide, address, rows, columns);
      return {
        weights: address,
        bias: vector(`${name}/BiasAdd/ReadVariableOp`, columns),
        width: rows,
        columns,
        scale: tensor.scale,
        offset: 128 * tensor.scale + tensor.min,
      };
    };
    const norm = (name: string): Norm => ({
      gain: vector(`${name}/LayerNorm/batchnorm/mul/ReadVariableOp`, width),
      shift: vector(`${name}/LayerNorm/batchnorm/ReadVariableOp`, width),
    });

    this.#layers = Array.from({ length: layerCount }, (_, index): Layer => {
      const name = `${bert}encoder/layer_._${index}/`;
      return {
        query: dense(`${name}attention/self/query`, width, width),
        key: dense(`${name}attention/self/key`, width, width),
        value: dense(`${name}attention/self/value`, width, width),
        context: dense(`${name}attention/output/dense`, width, width),
        contextNorm: norm(`${name}attention/output`),
        expand: dense(`${name}intermediate/dense`, width, inner),
        contract: dense(`${name}output/dense`, inner, width),
        contractNorm: norm(`${name}output`),
      };
    });
    this.#embeddingNorm = norm(`${bert}embeddings`);

    const segments = weights.floats(weights.tensor("unknown_1", 2, width));
    this.#positions = weights
      .floats(weights.tensor("unknown_0", positions, width))
      .subarray(0, longest * width)
      .map((value, index) => value + (segments[index % width] ?? 0));
    this.#wordTensor = weights.tensor("unknown", vocabulary, width);
    this.#words = new Uint8Array(this.#wordTensor.bytes);
    weights.read(this.#wordTensor, this.#words);
  }

  /**
   * The last layer's vectors of at most `longest` word pieces, concatenated.
   *
   * @returns a view of working memory, which the next call overwrites
   */
  encode(ids: readonly number[]): Float32Array {
    const rows = ids.length;
    this.#embed(ids);
    for (const layer of this.#layers) {
      this.#attend(layer, rows);
      this.#normalise(layer.contextNorm, rows);
      this.#feedForward(layer, rows);
      this.#normalise(layer.contractNorm, rows);
    }
    return this.#arithmetic.floats(this.#tokens, rows * width);
  }

  /** Applies the adapter to the matrix that was read last. Values are limited to the range of its bytes. */
  #adapt({ scale }: Tensor, adapter: Adapter, rows: number, columns: number): void {
    const { rank } = adapter;
    // The memory for activations is free while the model is being loaded.
    const [left, right] = [this.#quantised, this.#quantised + rows * rank * 4];
    adapter.read(this.#arithmetic.floats(left, rows * rank), 1 / scale);
    adapter.read(this.#arithmetic.floats(right, rank * columns), 1);
    this.#arithmetic.kernel.adapt(this.#wide, left, right, rows, columns, rank);
  }

  #embed(ids: readonly number[]): void {
    const { scale, min } = this.#wordTensor;
    const size = ids.length * width;
    const tokens = this.#arithmetic.floats(this.#tokens, size);
    for (const [row, id] of ids.entries()) {
      const word = this.#words.subarray(id * width, (id + 1) * width);
      tokens.set(
        new Float32Array(word).map((byte) => scale * byte + min),
        row * width,
      );
    }
    this.#arithmetic.floats(this.#added, size).set(this.#positions.subarray(0, size));
    this.#normalise(this.#embeddingNorm, ids.length);
  }

  #attend(layer: Layer, rows: number): void {
    const size = longest * width * 4;
    const queries = this.#wide;
    const [keys, values, contexts] = [queries + size, queries + 2 * size, queries + 3 * size];
    this.#quantise(this.#tokens, rows, width);
    this.#multiply(layer.query, queries, rows);
    this.#multiply(layer.key, keys, rows);
    this.#multiply(layer.value, values, rows);
    this.#arithmetic.kernel.attend(queries, keys, values, contexts, this.#scores, rows);
    this.#quantise(contexts, rows, width);
    this.#multiply(layer.context, this.#added, rows);
  }

  #feedForward(layer: Layer, rows: number): void {
    this.#quantise(this.#tokens, rows, width);
    this.#multiply(layer.expand, this.#wide, rows);
    this.#arithmetic.kernel.gelu(this.#wide, rows * inner);
    this.#quantise(this.#wide, rows, inner);
    this.#multiply(layer.contract, this.#added, rows);
  }

  #quantise(from: number, rows: number, length: number): void {
    const limit = activationLimit(length);
    this.#arithmetic.kernel.quantise(from, this.#quantised, this.#scales, rows, length, limit);
  }

  #multiply(dense: Dense, to: number, rows: number): void {
    this.#arithmetic.kernel.multiply(
      this.#quantised,
      this.#scales,
      dense.weights,
      dense.bias,
      to,
      rows,
      dense.width,
      dense.columns,
      dense.scale,
      dense.offset,
    );
  }

  #normalise(norm: Norm, rows: number): void {
    this.#arithmetic.kernel.addNormalise(this.#tokens, this.#added, norm.gain, norm.shift, rows);
  }
}
