import { LRUCache } from "lru-cache";
import type { Text } from "../../document/model.ts";
import type { AttachedText, SentenceEncoder } from "../../nlp/encoder/encoder.ts";
import { chunksOf } from "./chunks.ts";
import { TextVectors, type UseOfText } from "./text-vectors.ts";

export interface VectorLibraryOptions {
  /** The folders of kept vectors. All are read, the last is written to. */
  readonly folders: readonly string[];
  /** Most memory that the vectors of all texts may take, in bytes. Those of one text are always held. */
  readonly memory: number;
}

/** A text that is attached to the encoder. */
interface Attachment {
  readonly text: Promise<AttachedText>;
  /** The number of actions that use it now. */
  uses: number;
  /** True if it is to be detached after the last of these actions. */
  unwanted: boolean;
}

/**
 * The sentence vectors of all texts of this process. Encodes what is missing, chunk by chunk, beginning with the text that
 * was used last. Holds the vectors of the texts that were used last in memory.
 */
export class VectorLibrary {
  readonly #encoder: SentenceEncoder;
  readonly #folders: readonly string[];
  readonly #attached: LRUCache<TextVectors, Attachment>;
  /** The texts that aren't encoded fully, each with the number of the last search in it; 0 before the first. */
  readonly #incomplete = new Map<TextVectors, number>();
  #searches = 0;
  #encoding: Promise<void> | undefined;

  constructor(encoder: SentenceEncoder, { folders, memory }: VectorLibraryOptions) {
    this.#encoder = encoder;
    this.#folders = folders;
    this.#attached = new LRUCache({
      maxSize: memory,
      // Larger ones wouldn't be held at all.
      sizeCalculation: (_, vectors) => Math.max(1, Math.min(memory, this.#sizeOf(vectors))),
      dispose: (attachment) => {
        attachment.unwanted = true;
        detachUnused(attachment);
      },
    });
  }

  /** Opens the vectors of a text, as far as they are kept. Doesn't encode any. */
  async open(text: Text): Promise<TextVectors> {
    const chunks = await chunksOf(text, this.#encoder);
    const use: UseOfText = (action) => {
      if (this.#incomplete.has(vectors)) this.#incomplete.set(vectors, ++this.#searches);
      return this.#use(vectors, action);
    };
    const vectors: TextVectors = new TextVectors(text, chunks, use, this.#encoder.rerank);
    await this.#use(vectors, () => Promise.resolve());
    if (vectors.missing > 0) this.#incomplete.set(vectors, 0);
    return vectors;
  }

  /** The memory that vectors take now, in bytes. */
  get memory(): number {
    return this.#attached.calculatedSize;
  }

  /** The number of sentences of all texts that aren't encoded yet. */
  get missing(): number {
    return [...this.#incomplete.keys()].reduce((sum, { missing }) => sum + missing, 0);
  }

  /**
   * Encodes what is missing of all texts that are open, and of those opened meanwhile. While it does so, further calls
   * only wait for its end.
   *
   * @param onProgress receives a text after each of its chunks that was encoded
   */
  encode(onProgress: (vectors: TextVectors) => void = () => {}): Promise<void> {
    this.#encoding ??= this.#encodeAll(onProgress).finally(() => {
      this.#encoding = undefined;
    });
    return this.#encoding;
  }

  #sizeOf({ sentences }: TextVectors): number {
    return sentences * (this.#encoder.dimensions + Uint32Array.BYTES_PER_ELEMENT);
  }

  async #use<Result>(vectors: TextVectors, action: (text: AttachedText) => Promise<Result>): Promise<Result> {
    const attachment = this.#attached.get(vectors) ?? this.#attach(vectors);
    attachment.uses++;
    try {
      return await action(await attachment.text);
    } finally {
      attachment.uses--;
      detachUnused(attachment);
    }
  }

  #attach(vectors: TextVectors): Attachment {
    const chunks = vectors.chunks.map(({ name, sentences }) => ({ name, sentences }));
    const text = this.#encoder.attach(chunks, this.#folders).then((attached) => {
      vectors.opened(attached);
      return attached;
    });
    text.catch(() => this.#attached.delete(vectors));
    const attachment = { text, uses: 0, unwanted: false };
    this.#attached.set(vectors, attachment);
    return attachment;
  }

  async #encodeAll(onProgress: (vectors: TextVectors) => void): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      // oxlint-disable no-await-in-loop -- one chunk after another: encoding takes all of a core
      const vectors = next;
      await this.#use(vectors, (text) => vectors.encodeNext(text));
      // oxlint-enable no-await-in-loop
      if (next.missing === 0) this.#incomplete.delete(next);
      onProgress(next);
    }
  }

  /** The text to encode next: the one used last, or else the one opened first. */
  #next(): TextVectors | undefined {
    let best: [vectors: TextVectors | undefined, used: number] = [undefined, -1];
    for (const entry of this.#incomplete) if (entry[1] > best[1]) best = entry;
    return best[0];
  }
}

function detachUnused({ text, uses, unwanted }: Attachment): void {
  if (unwanted && uses === 0) void text.then((attached) => attached.detach()).catch(() => undefined);
}
