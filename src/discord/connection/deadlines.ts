import { AsyncLocalStorage } from "node:async_hooks";

/** The times until which answering one message or interaction makes sense, in milliseconds since 1970. */
export interface Deadlines {
  /** The end of the time in which Discord accepts the first response to an interaction. */
  readonly acknowledgement?: number;
  /** The time at which an answer is too late to be of use. */
  readonly answer: number;
}

const current = new AsyncLocalStorage<Deadlines>();

/** Does work whose requests to Discord are given up at the deadlines. */
export function withDeadlines<T>(deadlines: Deadlines, work: () => T): T {
  return current.run(deadlines, work);
}

/** The deadlines of the work that is being done; undefined outside of `withDeadlines`. */
export function currentDeadlines(): Deadlines | undefined {
  return current.getStore();
}
