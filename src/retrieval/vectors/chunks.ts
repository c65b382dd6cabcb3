import { createHash } from "node:crypto";
import type { Paragraph, Text } from "../../document/model.ts";
import type { ModelIdentity } from "../../nlp/encoder/messages.ts";
import type { Chunk } from "../../nlp/encoder/vectors/vector-files.ts";
import { pause } from "../../shared/concurrency/yielding.ts";

/** The number of sentences from which a chunk is full. Encoding them takes one or two seconds. */
const fullChunk = 128;

/** Consecutive sentences of a paragraph. */
interface Piece {
  readonly paragraph: Paragraph;
  /** The index of the first sentence. */
  readonly from: number;
  /** The index after the last one. */
  readonly to: number;
}

/** Consecutive sentences of a text that are encoded together and whose vectors are one file. */
export interface TextChunk extends Chunk {
  readonly pieces: readonly Piece[];
}

/** The paragraphs of a text; those that are longer than a chunk in several pieces. */
function* piecesOf({ paragraphs }: Text): Generator<Piece> {
  for (const paragraph of paragraphs) {
    const count = paragraph.sentences.length;
    for (let from = 0; from < count; from += fullChunk) {
      yield { paragraph, from, to: Math.min(from + fullChunk, count) };
    }
  }
}

function toChunk(pieces: readonly Piece[], { name }: ModelIdentity): TextChunk {
  const sentences = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const hash = createHash("sha256").update(JSON.stringify([name, sentencesIn(pieces)]));
  return { name: hash.digest("hex").slice(0, 40), sentences, pieces };
}

/** The sentences of a chunk's pieces. */
export function sentencesIn(pieces: readonly Piece[]): string[][] {
  return pieces.map(({ paragraph, from, to }) =>
    paragraph.sentences.slice(from, to).map(({ start, end }) => paragraph.text.slice(start, end)),
  );
}

/** Divides a text into chunks. Yields to the event loop meanwhile. */
export async function chunksOf(text: Text, model: ModelIdentity): Promise<TextChunk[]> {
  const chunks: TextChunk[] = [];
  let pieces: Piece[] = [];
  let sentences = 0;
  for (const piece of piecesOf(text)) {
    pieces.push(piece);
    sentences += piece.to - piece.from;
    if (sentences < fullChunk) continue;
    chunks.push(toChunk(pieces, model));
    [pieces, sentences] = [[], 0];
    // oxlint-disable-next-line no-await-in-loop -- yields to the event loop between chunks
    await pause();
  }
  return pieces.length > 0 ? [...chunks, toChunk(pieces, model)] : chunks;
}
