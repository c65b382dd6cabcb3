import { numeralValue } from "../../../../nlp/english/number-words.ts";

/** The value of a number in any script's digits. Returns undefined for other labels. */
function numberOf(label: string): number | undefined {
  if (!/^\p{Nd}{1,5}$/u.test(label)) return undefined;
  // The digits of a script are ten consecutive characters, and begin at a multiple of ten or sixteen of its block.
  const value = Array.from(label, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const own = zero;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && own - zero < 9) zero--;
    return own - zero;
  });
  return Number(value.join(""));
}

/** True if a label is the next one of a numbering: "2" behind "1", "b" behind "a", "ii" behind "i". */
export function follows(label: string, before: string): boolean {
  const [number, last] = [numberOf(label), numberOf(before)];
  if (number !== undefined || last !== undefined) return number !== undefined && number - 1 === last;
  const [roman, lastRoman] = [numeralValue(label), numeralValue(before)];
  if (roman !== undefined && lastRoman !== undefined && roman === lastRoman + 1) return true;
  const [letter, lastLetter] = [label.codePointAt(0) ?? 0, before.codePointAt(0) ?? 0];
  return /^\p{L}$/u.test(label) && /^\p{L}$/u.test(before) && letter === lastLetter + 1;
}
