const small = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const smallOrdinals = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
  "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The names of 1 to 99, by number, made of the names of 1 to 19 and of the round tens. */
function namesTo99(upTo19: readonly string[], round: readonly string[]): [string, number][] {
  const larger = tens.flatMap((ten, index) => [
    round[index] ?? ten,
    ...upTo19.slice(0, 9).map((unit) => `${ten}-${unit}`),
  ]);
  return [...upTo19, ...larger].map((name, index) => [name, index + 1]);
}

const cardinals = new Map(namesTo99(small, tens));
const ordinals = new Map(
  namesTo99(
    smallOrdinals,
    tens.map((ten) => ten.replace(/y$/, "ieth")),
  ),
);

/** The source of a pattern for any of the words, the longest first; a hyphen may be a space. */
function anyOf(words: Iterable<string>): string {
  const longestFirst = [...words].toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.join("|").replaceAll("-", "[-\\s]")})`;
}

/** Sources of patterns, for the flag "i": "57" or "fifty-seven"; "3rd", "third", "last" or "second-to-last". */
export const cardinalPattern = `(?:\\d{1,6}|${anyOf(cardinals.keys())})`;
const ordinal = `(?:\\d{1,6}(?:st|nd|rd|th)|${anyOf(ordinals.keys())})`;
const last = "(?:last|final|closing)";
export const ordinalPattern =
  `(?:opening|penultimate|next[-\\s]to[-\\s]last|last[-\\s]but[-\\s]one` +
  `|${ordinal}[-\\s](?:to[-\\s]|from[-\\s]the[-\\s])?last|${last}|${ordinal})`;

const penultimate = /^(?:penultimate|next-to-last|last-but-one)$/;
const beforeLast = /^(.+?)-(?:to-|from-the-)?last$/;

/** The number that a cardinal or an ordinal names, in words or digits. */
function numberOf(name: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(name)?.[1];
  return digits === undefined ? (cardinals.get(name) ?? ordinals.get(name)) : Number(digits);
}

/**
 * The place, from 1, that words of one of the patterns name in a row of `count`. It may lie beyond the row's end.
 * Undefined for other words, and for a place before the first.
 */
export function placeNamed(words: string, count: number): number | undefined {
  const name = words.trim().toLowerCase().replace(/\s+/g, "-");
  if (name === "opening") return 1;
  if (/^(?:last|final|closing)$/.test(name)) return count;
  const fromEnd = penultimate.test(name) ? 2 : numberOf(beforeLast.exec(name)?.[1] ?? "");
  if (fromEnd === undefined) return numberOf(name);
  return fromEnd <= count ? count - fromEnd + 1 : undefined;
}
