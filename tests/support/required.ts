/** Returns the value. Throws an error that names it if it is undefined. */
export function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`missing: ${what}`);
  return value;
}
