import { LRUCache } from "lru-cache";

/** Maximum number of ids in memory. The oldest are dropped first. */
const maxIds = 50_000;

/** Recognises messages and interactions that Discord delivers again, as after a resumed connection. */
export class SeenEvents {
  readonly #ids = new LRUCache<string, true>({ max: maxIds });

  /** Returns true the first time it is called with an id. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.set(id, true);
    return true;
  }
}
