import { atOnce, inSteps } from "../shared/concurrency/yielding.ts";
import type { Text } from "./model.ts";

/** Returns a function that computes something of a text once, as long as the text is in memory. */
export function oncePerText<Result extends object>(compute: (text: Text) => Result): (text: Text) => Result {
  const known = new WeakMap<Text, Result>();
  return (text) => {
    const result = known.get(text) ?? compute(text);
    known.set(text, result);
    return result;
  };
}

/** Something of each text that takes long to compute. It is computed once, as long as the text is in memory. */
export class PreparedPerText<Result extends object> {
  readonly #known = new WeakMap<Text, Result>();
  readonly #compute: (text: Text) => Generator<void, Result>;

  /** @param compute computes it in steps, and yields between them */
  constructor(compute: (text: Text) => Generator<void, Result>) {
    this.#compute = compute;
  }

  /** Computed at once if it isn't known. */
  of(text: Text): Result {
    const known = this.#known.get(text);
    if (known) return known;
    return this.keep(text, atOnce(this.#compute(text)));
  }

  /** Computes it, so that it takes no time later. Yields to the event loop meanwhile. */
  async prepare(text: Text): Promise<void> {
    if (!this.#known.has(text)) this.keep(text, await inSteps(this.#compute(text)));
  }

  /** Keeps a result that needn't be computed. */
  keep(text: Text, result: Result): Result {
    this.#known.set(text, result);
    return result;
  }
}
