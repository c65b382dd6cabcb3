/** More digits are never the labels of notes that stand together. */
const maxDigits = 9;

/** The successive numbers that digits consist of: ["9", "10"] for "910". Undefined if they are one number. */
export function successiveNumbers(digits: string): string[] | undefined {
  if (!/^\d{2,}$/u.test(digits) || digits.length > maxDigits) return undefined;
  for (let length = 1; length * 2 <= digits.length; length++) {
    const numbers = [digits.slice(0, length)];
    for (let at = length; at < digits.length; at += numbers.at(-1)?.length ?? 1) {
      numbers.push(String(Number(numbers.at(-1)) + 1));
    }
    if (numbers.join("") === digits) return numbers;
  }
  return undefined;
}
