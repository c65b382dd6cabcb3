/**
 * A pattern behind a simple one that every match of it matches as well. V8 compiles a pattern when it is first used, which
 * takes milliseconds for one with the names of numbers. Most messages fail the simple one, so that the first question of a
 * process doesn't wait for it.
 */
export class GuardedPattern {
  readonly #guard: RegExp;
  readonly #pattern: RegExp;

  constructor(guard: RegExp, pattern: RegExp) {
    this.#guard = guard;
    this.#pattern = pattern;
  }

  exec(text: string): RegExpExecArray | null {
    return this.#guard.test(text) ? this.#pattern.exec(text) : null;
  }
}
