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
