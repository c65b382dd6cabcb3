import { typedNameOf, type TextId } from "../document/text-id.ts";
import type { Fingerprint } from "../document/fingerprint.ts";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";
import type { Text } from "../document/model.ts";
import type { ShelvedIndex } from "./shelved-index.ts";
import { TextIndex } from "./text-index.ts";

/** A title without differences of case, of surrounding space and of how accents are encoded. */
function comparable(title: string): string {
  return title.trim().normalize().toLowerCase();
}

/** The indexes of all texts on a shelf. */
export class Library {
  readonly #indexes: ReadonlyMap<string, ShelvedIndex>;

  /** @throws IbidError if there is no text, or if two have the same id */
  constructor(indexes: readonly ShelvedIndex[]) {
    if (indexes.length === 0)
      throw new IbidError(
        "invalid-configuration",
        "There is no text on the shelf: put one into the corpus folder.",
      );
    this.#indexes = new Map(indexes.map((index) => [index.text.id, index]));
    if (this.#indexes.size < indexes.length)
      throw new IbidError("invalid-configuration", "Two texts on the shelf have the same id.");
  }

  /**
   * Indexes texts.
   *
   * @throws IbidError as the constructor does
   */
  static async of(texts: readonly Text[]): Promise<Library> {
    const indexes: TextIndex[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one at a time to limit peak memory
    for (const text of texts) indexes.push(await TextIndex.of(text));
    return new Library(indexes);
  }

  get indexes(): ShelvedIndex[] {
    return [...this.#indexes.values()];
  }

  get texts(): Text[] {
    return this.indexes.map(({ text }) => text);
  }

  /**
   * The index of the text with the id; without an id, of the first text on the shelf.
   *
   * @throws IbidError if no text has the id
   */
  index(id?: TextId): ShelvedIndex {
    return this.indexNamed(id);
  }

  /**
   * As `index`, for an id that a person typed or a program sent, in any form, or a title in any case.
   *
   * @throws IbidError if no text has the id or title
   */
  indexNamed(id: string | undefined): ShelvedIndex {
    const [first] = this.#indexes.values();
    const found = id === undefined ? first : (this.#indexes.get(id) ?? this.#titled(id));
    if (found) return found;
    const ids = this.texts.map(typedNameOf).join(", ");
    throw new IbidError("not-found", localizable("texts-not-on-shelf", { id: id ?? "", ids }), {
      facts: { id },
    });
  }

  #titled(title: string): ShelvedIndex | undefined {
    const wanted = comparable(title);
    return this.indexes.find(({ text }) => comparable(text.title) === wanted);
  }

  /** The same texts with another one first; unchanged if the shelf doesn't have it. */
  beginningWith(id: TextId | undefined): Library {
    const first = id === undefined ? undefined : this.#indexes.get(id);
    if (!first || this.#indexes.values().next().value === first) return this;
    return new Library([first, ...this.indexes.filter((index) => index !== first)]);
  }

  /**
   * The same texts as far as they have been read: see `ShelvedIndex.upTo`.
   *
   * @param paragraphs for some texts, the number of their first paragraphs
   */
  upTo(paragraphs: ReadonlyMap<TextId, number>): Library {
    if (paragraphs.size === 0) return this;
    return new Library(this.indexes.map((index) => index.upTo(paragraphs.get(index.text.id) ?? Infinity)));
  }

  /** The whole texts, if some of these are beginnings. */
  get whole(): Library {
    const isWhole = this.indexes.every((index) => index.whole === index);
    return isWhole ? this : new Library(this.indexes.map(({ whole }) => whole));
  }

  /** The text with the fingerprint; undefined if it has changed or is gone. */
  byFingerprint(fingerprint: Fingerprint): Text | undefined {
    return this.texts.find((text) => text.fingerprint === fingerprint);
  }
}
