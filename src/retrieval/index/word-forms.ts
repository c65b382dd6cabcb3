import type { WordForm } from "./token-table.ts";

/** Word forms in the shape in which they are written to a file. The strings have a line for each form. */
export interface PackedForms {
  readonly values: string;
  readonly lemmas: string;
  readonly stems: string;
  /** 1 for content words. */
  readonly content: Uint8Array;
  /** 1 + the number of the word in the lexicon; 0 if the lexicon doesn't have it. */
  readonly entries: Uint32Array;
}

/** The number of forms that are read in a millisecond or two. */
export const formsAtOnce = 2000;

/** The number of forms that are unpacked in that time. */
const unpackedAtOnce = 1000;

/** Forms of words that the lexicon has, by their values. Texts share them, since most words of two books are the same. */
const shared = new Map<string, WordForm[]>();

function isSame(a: WordForm, b: WordForm): boolean {
  return a.lemma === b.lemma && a.stem === b.stem && a.content === b.content && a.entry === b.entry;
}

function sharedForm(form: WordForm): WordForm {
  // Only these are shared, since there can be no more of them than the lexicon has.
  if (form.entry === undefined) return form;
  const known = shared.get(form.value) ?? [];
  const same = known.find((other) => isSame(other, form));
  if (!same) shared.set(form.value, [...known, form]);
  return same ?? form;
}

export function packForms(forms: readonly WordForm[]): PackedForms {
  return {
    values: forms.map(({ value }) => value).join("\n"),
    lemmas: forms.map(({ lemma }) => lemma).join("\n"),
    stems: forms.map(({ stem }) => stem).join("\n"),
    content: Uint8Array.from(forms, ({ content }) => Number(content)),
    entries: Uint32Array.from(forms, ({ entry }) => (entry === undefined ? 0 : entry + 1)),
  };
}

/** The lines of a text, one after another. All at once, those of a long text would take 100 ms. */
class Lines {
  readonly #text: string;
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next line; empty behind the last. */
  next(): string {
    const end = this.#text.indexOf("\n", this.#from);
    const line = this.#text.slice(this.#from, end === -1 ? undefined : end);
    this.#from = end === -1 ? this.#text.length : end + 1;
    return line;
  }
}

/** The forms that `packForms` packed. Yields now and then, since a long text has very many. */
export function* unpackForms(packed: PackedForms): Generator<void, WordForm[]> {
  const { content, entries } = packed;
  const values = new Lines(packed.values);
  const [lemmas, stems] = [new Lines(packed.lemmas), new Lines(packed.stems)];
  const forms: WordForm[] = [];
  for (const [index, entry] of entries.entries()) {
    const form = {
      value: values.next(),
      lemma: lemmas.next(),
      stem: stems.next(),
      content: content[index] === 1,
      entry: entry === 0 ? undefined : entry - 1,
    };
    if (forms.push(sharedForm(form)) % unpackedAtOnce === 0) yield;
  }
  return forms;
}
