import { LRUCache } from "lru-cache";

/** Maximum number of presses that are remembered. */
const maxPresses = 10_000;

/** Recognises buttons that are pressed again before their answer is of use, so that two presses make one message. */
export class Presses {
  readonly #recent = new LRUCache<string, true>({ max: maxPresses });

  /** True if the same was pressed within a time, in milliseconds. Otherwise begins that time. */
  isRepeated(press: string, within: number): boolean {
    if (this.#recent.has(press)) return true;
    this.#recent.set(press, true, { ttl: within });
    return false;
  }
}
