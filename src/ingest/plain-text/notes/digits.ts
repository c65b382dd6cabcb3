/** The value of a decimal digit of any script. The digits of a script are ten successive characters. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

const otherDigits = /[^\P{Nd}\d]/gu;

/** The text with the digits of other scripts as ASCII ones. Offsets stay the same. */
export function withAsciiDigits(text: string): string {
  return text.replace(otherDigits, (digit) => (digit.length === 1 ? String(valueOfDigit(digit)) : digit));
}

/** A label as it is compared and shown: superscript, circled and full-width characters as plain ones. */
export function labelOf(printed: string): string {
  return printed.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** The number of a label. NaN for a letter, a symbol or a name. */
export function numberOf(label: string): number {
  const digits = withAsciiDigits(label);
  return /^\d{1,4}$/u.test(digits) ? Number(digits) : NaN;
}
