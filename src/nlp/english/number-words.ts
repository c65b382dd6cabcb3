const small = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const smallOrdinals = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
  "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const roundOrdinals = tens.map((ten) => ten.replace(/y$/, "ieth"));

/** The names of 1 to 99 with their numbers, composed from the names of 1 to 19 and of the tens. */
function namesTo99(upTo19: readonly string[], round: readonly string[]): [string, number][] {
  const larger = tens.flatMap((ten, index) => [
    round[index] ?? ten,
    ...upTo19.slice(0, 9).map((unit) => `${ten}-${unit}`),
  ]);
  return [...upTo19, ...larger].map((name, index) => [name, index + 1]);
}

const cardinals = new Map(namesTo99(small, tens));
const ordinals = new Map(namesTo99(smallOrdinals, roundOrdinals));

/**
 * The source of a pattern for the names of 1 to 99. A hyphen also matches a space. It is composed as the names are, since V8
 * takes long to compile a pattern of 99 names.
 *
 * @param upTo19 the names of 1 to 19
 * @param round the names of 20, 30, … 90
 */
function namePattern(upTo19: readonly string[], round: readonly string[]): string {
  const units = upTo19.slice(0, 9).join("|");
  const teens = upTo19.slice(9).join("|");
  return `(?:(?:${tens.join("|")})[-\\s](?:${units})|${round.join("|")}|${teens}|${units})`;
}

/** The source of a pattern, for the flag "i", for a cardinal in digits or words: "57", "fifty-seven". */
export const cardinalPattern = `(?:\\d{1,6}|${namePattern(small, tens)})`;
const ordinal = `(?:\\d{1,6}(?:st|nd|rd|th)|${namePattern(smallOrdinals, roundOrdinals)})`;
const last = "(?:last|final|closing)";
/** The source of a pattern, for the flag "i", for a position: "3rd", "third", "last", "second-to-last". */
export const ordinalPattern =
  `(?:opening|penultimate|next[-\\s]to[-\\s]last|last[-\\s]but[-\\s]one` +
  `|${ordinal}[-\\s](?:to[-\\s]|from[-\\s]the[-\\s])?last|${last}|${ordinal})`;

/** The source of a pattern for a Roman numeral below 4000 in capitals. It doesn't match the empty string. */
export const romanPattern = "(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})";

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const romanNumeral = new RegExp(`^${romanPattern}$`, "i");

function romanValue(numeral: string): number {
  const values = Array.from(numeral.toUpperCase(), (digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** The number of a numeral in digits, Roman digits or words ("11", "XI", "eleven", "eleventh"); undefined for other words. */
export function numeralValue(numeral: string): number | undefined {
  const name = numeral.trim();
  return romanNumeral.test(name) ? romanValue(name) : numberOf(hyphenated(name));
}

const penultimate = /^(?:penultimate|next-to-last|last-but-one)$/;
const beforeLast = /^(.+?)-(?:to-|from-the-)?last$/;

/** The words in the form of the lists above. */
function hyphenated(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/g, "-");
}

/** The number of a hyphenated cardinal or ordinal in words or digits. */
function numberOf(name: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(name)?.[1];
  return digits === undefined ? (cardinals.get(name) ?? ordinals.get(name)) : Number(digits);
}

/** True if words of `ordinalPattern` count from the end: "last", "second-to-last". */
export function countsFromEnd(words: string): boolean {
  const name = hyphenated(words);
  return /^(?:last|final|closing)$/.test(name) || penultimate.test(name) || beforeLast.test(name);
}

/**
 * The position in a list of `count` items, from 1, that words of one of the patterns denote. It may exceed `count`.
 * Undefined for other words, and for a position before the first.
 */
export function positionNamed(words: string, count: number): number | undefined {
  const name = hyphenated(words);
  if (name === "opening") return 1;
  if (/^(?:last|final|closing)$/.test(name)) return count;
  const fromEnd = penultimate.test(name) ? 2 : numberOf(beforeLast.exec(name)?.[1] ?? "");
  if (fromEnd === undefined) return numberOf(name);
  return fromEnd <= count ? count - fromEnd + 1 : undefined;
}
