/**
 * Something a person did or set up that Ibid can't work with. The message is one clear sentence for that person:
 * what was wrong and what to do. The facts are for the log and for tests.
 */
export class IbidError extends Error {
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, { cause });
    this.name = "IbidError";
    this.facts = facts;
  }
}
