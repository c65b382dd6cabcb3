/** A store of promises by key, such as a Map, a WeakMap or an LRU cache. */
interface PromiseCache<Key, Value> {
  get(key: Key): Promise<Value> | undefined;
  set(key: Key, value: Promise<Value>): unknown;
  delete(key: Key): unknown;
}

/** The value of a key in a cache, computed if it isn't there. A computation that fails is forgotten, so it is tried again. */
export function cached<Key, Value>(
  cache: PromiseCache<Key, Value>,
  key: Key,
  compute: () => Promise<Value>,
): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const value = compute();
  cache.set(key, value);
  value.catch(() => cache.delete(key));
  return value;
}

/**
 * Returns a function that computes the value of an object once, for as long as the object is in memory. A computation that fails
 * is tried again.
 */
export function oncePerObject<Key extends object, Value>(
  compute: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const values = new WeakMap<Key, Promise<Value>>();
  return async (key) => cached(values, key, () => compute(key));
}
