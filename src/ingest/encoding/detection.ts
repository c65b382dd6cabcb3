import { Buffer } from "node:buffer";
import chardet from "chardet";
import { detectLanguage } from "../../nlp/language-detection.ts";
import { encodingByAlphabet } from "./alphabets.ts";
import { decodeSingleByte, fromWindows1252 } from "./single-byte.ts";

/** Bytes that are examined. */
const sampleSize = 64 * 1024;

/** Decodes bytes. Returns undefined if they aren't valid in the encoding, or if Node doesn't know it. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Sequences that damaged UTF-8 gives when decoded as Windows-1252: "â€", "Ã©", "cafÃ", "ÿþ". They are very rare in real
 * words.
 */
export const damagedUtf8 = /�|ÿþ|â[€‚]|\p{Ll}[ÂÃ]|(?<!\p{Lu})Ã(?!\p{Lu})/u;

/** Marks and spaces that every text has, in code units of 16 bits. */
const frequent = /[ \n\r\t.,。、，！？「」“”]/gu;

/** The share of such characters from which on bytes are UTF-16, and that of control characters and zeros. */
const minFrequent = 0.01;
const minControls = 0.01;

/**
 * Detects UTF-16 without a byte order mark: read as single bytes, it has control characters; read in the right order of
 * bytes, it has spaces and full stops.
 */
export function detectUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleSize - (bytes.length % 2));
  const controls = sample.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length;
  if (sample.length < 4 || bytes.length % 2 === 1 || controls < sample.length * minControls) return undefined;
  const shares = ["utf-16le", "utf-16be"].map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const unknown = text.match(/[\p{Cn}\p{Co}\0]/gu)?.length ?? 0;
    return { encoding, share: ((text.match(frequent)?.length ?? 0) - unknown) / text.length };
  });
  const [best, other] = shares.toSorted((a, b) => b.share - a.share);
  return best && other && best.share > minFrequent && best.share > other.share * 2
    ? best.encoding
    : undefined;
}

/** The least confidence of a detected encoding, 0…100. */
const minConfidence = 20;

/** Encodings of one script, by what the detector calls them. */
const scripts: readonly (readonly [encoding: RegExp, letters: RegExp])[] = [
  [/^(?:windows-1251|koi8-r|iso-8859-5|ibm866|x-mac-cyrillic)$/iu, /\p{sc=Cyrillic}/gu],
  [/^(?:windows-1253|iso-8859-7)$/iu, /\p{sc=Greek}/gu],
  [/^(?:windows-1255|iso-8859-8)$/iu, /\p{sc=Hebrew}/gu],
  [/^(?:windows-1256|iso-8859-6)$/iu, /\p{sc=Arabic}/gu],
  [/^(?:windows-874|iso-8859-11)$/iu, /\p{sc=Thai}/gu],
  [/^(?:shift_jis|euc-jp|iso-2022-jp|big5|gb18030)$/iu, /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  [/^euc-kr$/iu, /[\p{sc=Hangul}\p{sc=Han}]/gu],
];

/** The share of letters in an encoding's script, and that of words beyond ASCII that may look wrong. */
const minScriptShare = 0.3;
const maxOddShare = 0.05;
/** The number of such words from which on a text isn't in a Western encoding. */
const minWrong = 3;

/**
 * A word of letters of two scripts, with a capital within, with a sign in it, or that begins with a Thai vowel of its
 * second letter: what a wrong encoding gives.
 */
const odd =
  /\p{sc=Latin}(?:\p{sc=Cyrillic}|\p{sc=Greek}|\p{sc=Hebrew}|\p{sc=Arabic}|[\uff61-\uff9f])|(?:\p{sc=Cyrillic}|\p{sc=Greek}|\p{sc=Hebrew}|\p{sc=Arabic})\p{sc=Latin}|\p{Ll}(?=\p{Lu})[^A-Z]|[\p{L}][¡-©«-´¶-¹»-¿×÷˙˝˛¸](?=\p{L})|[\u0080-\u009f\u2500-\u259f\ufffd]|[ฃฅ๎๚๛]|(?<![\p{L}\p{M}])[ะ-ฺ็-๎](?=\p{sc=Thai})/u;

/** The words that a text has beyond ASCII, and those of them that look wrong. */
function unusualWords(text: string): { words: string[]; wrong: string[] } {
  const words = (text.match(/[^\s\p{P}]+/gu) ?? []).filter((word) => /[^\0-\x7f]/u.test(word)); // oxlint-disable-line no-control-regex
  return { words, wrong: words.filter((word) => odd.test(word)) };
}

/** True if the words that a text has beyond ASCII look like words of a language in the encoding's script. */
function isPlausible(text: string, encoding: string): boolean {
  const { words, wrong } = unusualWords(text);
  if (wrong.length > words.length * maxOddShare) return false;
  const script = scripts.find(([known]) => known.test(encoding))?.[1];
  if (!script) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(script)?.length ?? 0) >= letters * minScriptShare;
}

/** Encodings that the detector doesn't know, with the languages that are written in them. */
const others: readonly (readonly [encoding: string, languages: ReadonlySet<string>])[] = [
  ["ibm866", new Set(["ru", "uk", "bg"])],
  ["koi8-u", new Set(["uk"])],
  ["windows-874", new Set(["th"])],
];

/** The letters beyond ASCII of the languages that are written in Windows-1257, which the detector doesn't know. */
const baltic: readonly ReadonlySet<string>[] = ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"].map(
  (letters) => new Set(letters),
);
/** The number of different letters beyond ASCII that show such a language. One must be š or ž, or one of Latvian alone. */
const minBalticLetters = 4;
const ofBaltic = /[šžāēī]/u;

/** The text in Windows-1257. Undefined unless its letters beyond ASCII are those of one Baltic language. */
function decodeBaltic(bytes: Uint8Array): string | undefined {
  const text = decodeStrictly(bytes, "windows-1257");
  const letters = new Set(text?.toLowerCase().match(/[^\P{L}a-z]/gu));
  if (letters.size < minBalticLetters || ![...letters].some((letter) => ofBaltic.test(letter)))
    return undefined;
  return baltic.some((alphabet) => [...letters].every((letter) => alphabet.has(letter))) ? text : undefined;
}

/** The characters that Romanian needs of ISO-8859-16, which Node doesn't know, by those of ISO-8859-2 in their places. */
const in16 = new Map(
  Array.from("ĽľŞşŢţŤť¤", (each, index) => [each, Array.from("„”ȘșȚț«»€")[index] ?? each]),
);

/** The letters beyond ASCII of Romanian, and two words in the quotation marks that only ISO-8859-16 has in these places. */
const romanianLetters = new Set("ăâîșț");
const romanianQuotation = /„\p{L}[^„”]*[\p{L}.,!?…]”/u;

/** The text in ISO-8859-16. Undefined unless its letters beyond ASCII are those of Romanian and it has that encoding's quotations. */
function decodeRomanian(bytes: Uint8Array): string | undefined {
  const text = decodeStrictly(bytes, "iso-8859-2")?.replace(
    /[ĽľŞşŢţŤť¤]/gu,
    (each) => in16.get(each) ?? each,
  );
  if (text === undefined || !romanianQuotation.test(text)) return undefined;
  const letters = new Set(text.toLowerCase().match(/[^\P{L}a-z]/gu));
  if (!(letters.has("ș") || letters.has("ț"))) return undefined;
  return [...letters].every((letter) => romanianLetters.has(letter)) ? text : undefined;
}

/** Signs of that encoding which books don't have. */
const rareOnMacintosh = /[¨ˇ˘˙˝˛¯ˆ˜∂∑∏∫Ω√≈∆◊‰\uf8ff]/u;

/** The text in the encoding of old Macintoshes. Undefined unless its words look wrong in Windows-1252. */
function decodeMacintosh(bytes: Uint8Array): string | undefined {
  const western = fromWindows1252(bytes);
  // Bytes that Windows-1252 doesn't assign are letters here.
  if (damagedUtf8.test(western.replaceAll("\ufffd", " ")) || isPlausible(western, "windows-1252"))
    return undefined;
  const text = decodeStrictly(bytes, "macintosh");
  const isUsual = text !== undefined && !rareOnMacintosh.test(text) && isPlausible(text, "macintosh");
  return isUsual ? text : undefined;
}

/** Letters of Serbian and Macedonian, and letters that these don't have. No language has both. */
const southern = /[ЂЃЉЊЌЋЏђѓљњќћџ]/u;
const northern = /[ъыьэщюяй]/iu;

const signInWord = /\p{L}\p{S}|\p{S}\p{L}/u;

/** True if Cyrillic words are of no language, or have a capital at the end. */
function isMixed(text: string): boolean {
  return (southern.test(text) && northern.test(text)) || /\p{Ll}\p{Lu}(?!\p{L})/u.test(text);
}

/**
 * The text in the Cyrillic encoding of old Macintoshes, which has other capitals than Windows-1251 and another "я". Undefined
 * unless its words are of no language in Windows-1251.
 */
function decodeMacCyrillic(bytes: Uint8Array): string | undefined {
  if (!isMixed(new TextDecoder("windows-1251").decode(bytes))) return undefined;
  const text = decodePlausibly(bytes, "x-mac-cyrillic");
  return text === undefined || isMixed(text) || signInWord.test(text) ? undefined : text;
}

/** The text in Windows-1251. Undefined unless it has letters of Serbian or Macedonian, and none of other languages. */
function decodeSouthern(bytes: Uint8Array): string | undefined {
  const text = decodePlausibly(bytes, "windows-1251");
  const isSouthern = text !== undefined && southern.test(text) && !isMixed(text) && !signInWord.test(text);
  return isSouthern ? text : undefined;
}

/** The encoding under which a later one of the same family is decoded: it has the same letters and more signs. */
const families = new Map([
  ["ISO-8859-1", "windows-1252"],
  ["ISO-8859-9", "windows-1254"],
  ["ISO-8859-11", "windows-874"],
]);

function isWestern(name: string): boolean {
  return (families.get(name) ?? name) === "windows-1252";
}

/** True if most bytes beyond ASCII are valid UTF-8, so that the file is damaged UTF-8 and nothing else. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const invalid = text.match(/\ufffd/gu)?.length ?? 0;
  // oxlint-disable-next-line no-control-regex -- everything that takes more than a byte
  return (text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0) >= invalid;
}

/** The text in an encoding. Undefined unless its words look like words of the encoding's script. */
function decodePlausibly(bytes: Uint8Array, encoding: string): string | undefined {
  const text = decodeStrictly(bytes, encoding);
  return text !== undefined && isPlausible(text, encoding) ? text : undefined;
}

/** True if the bytes may be words in Windows-1252. Few words tell too little, and damaged UTF-8 is refused later. */
function mayBeWestern(bytes: Uint8Array): boolean {
  const text = fromWindows1252(bytes);
  return (
    damagedUtf8.test(text) || isPlausible(text, "windows-1252") || unusualWords(text).wrong.length < minWrong
  );
}

/** The text in Latin script, by its letters. */
function decodeByAlphabet(bytes: Uint8Array): string | undefined {
  const encoding = encodingByAlphabet(bytes.subarray(0, sampleSize));
  return encoding === undefined ? undefined : decodeSingleByte(bytes, encoding);
}

/** The text by the frequencies of letters in the languages that are written in an encoding. Undefined for Western ones. */
function decodeByFrequency(bytes: Uint8Array): string | undefined {
  const analyses = chardet.analyse(Buffer.from(bytes.subarray(0, sampleSize)));
  const western = analyses.find(({ name }) => isWestern(name));
  const isWesternPossible = mayBeWestern(bytes);
  for (const { name } of analyses.filter(({ confidence }) => confidence >= minConfidence)) {
    if (isWestern(name)) {
      const macintosh = decodeMacintosh(bytes);
      if (macintosh !== undefined || isWesternPossible) return macintosh;
      continue;
    }
    const text =
      (name === "windows-1251" ? decodeMacCyrillic(bytes) : undefined) ??
      decodePlausibly(bytes, families.get(name) ?? name);
    if (text === undefined) continue;
    // Short texts in Western languages look like others, but their function words don't.
    const isWesternText =
      isWesternPossible && western?.lang !== undefined && western.lang === detectLanguage([text]);
    return isWesternText ? undefined : text;
  }
  for (const [encoding, languages] of others) {
    const text = decodePlausibly(bytes, encoding);
    if (text !== undefined && languages.has(detectLanguage([text]))) return text;
  }
  return decodeSouthern(bytes);
}

/**
 * Decodes bytes that aren't UTF-8 in the encoding, of 8 bits or of East Asia, in which they are words. Returns undefined if
 * there is none, and for Windows-1252, which is what remains.
 */
export function decodeDetected(bytes: Uint8Array): string | undefined {
  if (isDamagedUtf8(bytes)) return undefined;
  return decodeBaltic(bytes) ?? decodeByAlphabet(bytes) ?? decodeRomanian(bytes) ?? decodeByFrequency(bytes);
}
