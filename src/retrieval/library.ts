import { IbidError } from "../shared/error.ts";
import type { Text } from "../document/model.ts";
import { TextIndex } from "./text-index.ts";

/** The texts on the shelf, each with its index. */
export class Library {
  readonly #indexes: ReadonlyMap<string, TextIndex>;

  /** @throws IbidError when there is no text, or when two have the same id */
  constructor(indexes: readonly TextIndex[]) {
    if (indexes.length === 0)
      throw new IbidError(
        "invalid-configuration",
        "There is no text on the shelf: put one into the corpus folder.",
      );
    this.#indexes = new Map(indexes.map((index) => [index.text.id, index]));
    if (this.#indexes.size < indexes.length)
      throw new IbidError("invalid-configuration", "Two texts on the shelf have the same id.");
  }

  /** Indexes texts, one after another; see the constructor. */
  static async of(texts: readonly Text[]): Promise<Library> {
    const indexes: TextIndex[] = [];
    // oxlint-disable-next-line no-await-in-loop -- all at once would take all the memory at once
    for (const text of texts) indexes.push(await TextIndex.of(text));
    return new Library(indexes);
  }

  get indexes(): TextIndex[] {
    return [...this.#indexes.values()];
  }

  get texts(): Text[] {
    return this.indexes.map(({ text }) => text);
  }

  /**
   * The index of a text; without an id, of the first on the shelf.
   *
   * @throws IbidError when no text has that id
   */
  index(id?: string): TextIndex {
    const [first] = this.#indexes.values();
    const found = id === undefined ? first : this.#indexes.get(id);
    if (found) return found;
    const ids = [...this.#indexes.keys()].join(", ");
    throw new IbidError("not-found", `There is no text "${id}" on the shelf. The texts here are: ${ids}.`, {
      facts: { id },
    });
  }

  /** The text that has the fingerprint, unless it has changed or gone since. */
  byFingerprint(fingerprint: string): Text | undefined {
    return this.texts.find((text) => text.fingerprint === fingerprint);
  }
}
