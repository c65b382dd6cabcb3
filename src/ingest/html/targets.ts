import type { Element } from "domhandler";
import { noteKey, noteTarget } from "./preparation/notes/made-notes.ts";
import { destination, type Page } from "./page.ts";
import { walk } from "./tree.ts";

/** The elements of a work that links can lead to. */
export class Targets {
  readonly #elements = new Map<string, Element>();
  /** By key in lower case. Undefined if several keys differ only in case. */
  readonly #anyCase = new Map<string, string | undefined>();

  constructor(pages: readonly Page[]) {
    for (const page of pages) walk(page.root, { enter: (element) => this.#add(page, element) });
  }

  #add({ path }: Page, element: Element): true {
    const { id, name, [noteKey]: made } = element.attribs;
    if (made !== undefined && element.name !== "a") this.#elements.set(madeKey(made), element);
    for (const anchor of [id, element.name === "a" ? name : undefined]) {
      const key = `${path}#${anchor}`;
      if (!anchor || this.#elements.has(key)) continue;
      this.#elements.set(key, element);
      const lower = key.toLowerCase();
      this.#anyCase.set(lower, this.#anyCase.has(lower) ? undefined : key);
    }
    return true;
  }

  /** The key of the place that a link leads to. Returns undefined for other elements and for links out of the work. */
  keyOf(page: Page, { name, attribs }: Element): string | undefined {
    if (name !== "a") return undefined;
    const { href, [noteKey]: made, [noteTarget]: elsewhere } = attribs;
    if (elsewhere !== undefined) return elsewhere;
    if (made !== undefined) return madeKey(made);
    const key = href === undefined ? undefined : destination(page, href);
    if (key === undefined || this.#elements.has(key)) return key;
    return this.#anyCase.get(key.toLowerCase()) ?? key;
  }

  get(key: string): Element | undefined {
    return this.#elements.get(key);
  }

  /** The element that a link leads to. Returns undefined if there is none. */
  of(page: Page, link: Element): Element | undefined {
    const key = this.keyOf(page, link);
    return key === undefined ? undefined : this.#elements.get(key);
  }
}

function madeKey(key: string): string {
  return `#ibid-note ${key}`;
}
