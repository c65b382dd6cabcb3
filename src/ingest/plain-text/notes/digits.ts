/** The value of a decimal digit of any script. The digits of a script are ten successive characters. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

const otherDigits = /[^\P{Nd}\d]/gu;
/** A character that may be such a digit: none of Latin, Greek, Cyrillic or Hebrew script, and no punctuation of theirs. */
const otherScript = /[^\0-\u065F\u2000-\u206F]/;

/** The text with the digits of other scripts as ASCII ones. Offsets stay the same. */
export function withAsciiDigits(text: string): string {
  if (!otherScript.test(text)) return text;
  return text.replace(otherDigits, (digit) => (digit.length === 1 ? String(valueOfDigit(digit)) : digit));
}

/** White numbers in black circles, and those of sans-serif type, by the characters that they begin at and their values. */
const dingbats: readonly (readonly [from: string, to: string, first: number])[] = [
  ["❶", "❿", 1],
  ["➀", "➉", 1],
  ["➊", "➓", 1],
  ["⓫", "⓴", 11],
];

function withoutDingbats(text: string): string {
  return text.replace(/[❶-❿➀-➓⓫-⓴]/gu, (sign) => {
    const [from = sign, , first = 0] = dingbats.find(([start, end]) => sign >= start && sign <= end) ?? [];
    return String(sign.charCodeAt(0) - from.charCodeAt(0) + first);
  });
}

/** A label as it is compared and shown: superscript, circled, parenthesised and full-width characters as plain ones, "※1" as "1", "註一" as "一". */
export function labelOf(printed: string): string {
  const plain = withoutDingbats(printed)
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[*※注註](?=\d|[一二三四五六七八九十]{1,3}$)/u, "");
  return /^[⑴-⒛]$/u.test(printed) ? plain.replace(/[().]/gu, "") : plain;
}

/** The number of a label. NaN for a letter, a symbol or a name. */
export function numberOf(label: string): number {
  const digits = withAsciiDigits(label);
  return /^\d{1,4}$/u.test(digits) ? Number(digits) : NaN;
}
