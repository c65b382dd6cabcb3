import { LRUCache } from "lru-cache";
import { isUnavailable } from "./database/unavailable.ts";
import { withTimeout } from "../shared/concurrency/timeout.ts";

/** Maximum number of keys whose value is remembered. The least recently used are dropped first. */
const maxKeys = 10_000;

/** Time after which a value that is still being read is replaced by the last known one, in milliseconds. */
const readTimeout = 1000;

/** The value that is being read, or another if the database is away or too slow. */
export async function unlessAway<Value>(reading: Promise<Value>, otherwise: Value): Promise<Value> {
  const known = await withTimeout(readTimeout, unlessUnavailable(reading.then((value) => ({ value }))));
  return known ? known.value : otherwise;
}

/** The result; undefined if the database is away. */
async function unlessUnavailable<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isUnavailable(error)) return undefined;
    throw error;
  }
}

interface Known<Value> {
  readonly value: Value;
}

/**
 * Returns a function that reads a value, or returns the last known value of its arguments while the database is away or too
 * slow.
 *
 * @param unknown the value of arguments that were never read
 */
export function lastKnown<Arguments extends readonly [string, ...string[]], Value>(
  read: (...of: Arguments) => Promise<Value>,
  unknown: Value,
): (...of: Arguments) => Promise<Value> {
  const known = new LRUCache<string, Known<Value>>({ max: maxKeys });
  return async (...of) => {
    const key = of.join(" ");
    const reading = read(...of).then((value): Known<Value> => {
      known.set(key, { value });
      return { value };
    });
    const current = (await withTimeout(readTimeout, unlessUnavailable(reading))) ?? known.get(key);
    return current ? current.value : unknown;
  };
}
