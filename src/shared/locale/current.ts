import { AsyncLocalStorage } from "node:async_hooks";
import type { Locale } from "./locales.ts";

/** The languages of a request. */
export interface RequestLocales {
  /** The language of the member, for what they alone see. */
  readonly own: Locale;
  /** The language of the place, for what everybody there sees. */
  readonly shared: Locale;
}

interface Speech {
  readonly own: Locale;
  readonly current: Locale;
}

const storage = new AsyncLocalStorage<Speech>();

/** The language that messages are in now. English outside of requests. */
export function currentLocale(): Locale {
  return storage.getStore()?.current ?? "en";
}

/** Does work whose messages are in the language of the place. Those that only the member sees go through `inOwnLocale`. */
export function withLocales<Result>({ own, shared }: RequestLocales, work: () => Result): Result {
  return storage.run({ own, current: shared }, work);
}

/** Does work whose messages are all in one language. */
export function withLocale<Result>(locale: Locale, work: () => Result): Result {
  return storage.run({ own: locale, current: locale }, work);
}

/** Does work whose messages are in the language of the member of this request. */
export function inOwnLocale<Result>(work: () => Result): Result {
  return withLocale(storage.getStore()?.own ?? "en", work);
}
