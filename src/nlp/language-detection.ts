import { stopWordsOf, languagesWithStopWords } from "./other/stop-words.ts";
import { foldLetters } from "./other/fold.ts";

/** Languages that their script alone gives away, most telling first: Japanese is written in Han, too. */
const scripts: readonly (readonly [script: RegExp, code: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Tamil}/gu, "ta"],
];

/** The share of a text's letters that must be of a script; a Japanese text may have few kana among its Han. */
const enoughLetters = 0.1;

/** How much of a text is read, in UTF-16 units. */
const sampleLength = 10_000;

/** The share of a text's words that must be function words of a language; in running text about 0.4 are. One is not enough. */
const enoughWords = 0.12;

function sampleOf(paragraphs: readonly string[]): string {
  let sample = "";
  for (const paragraph of paragraphs) {
    if (sample.length >= sampleLength) break;
    sample += `${paragraph.slice(0, sampleLength)}\n`;
  }
  return sample;
}

function byScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return scripts.find(([script]) => (sample.match(script)?.length ?? 0) > letters * enoughLetters)?.[1];
}

function byFunctionWords(words: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = Math.max(1, enoughWords * words.length);
  for (const code of languagesWithStopWords) {
    const known = stopWordsOf(code);
    const found = words.filter((word) => known.has(word)).length;
    if (found > most) [best, most] = [code, found];
  }
  return best;
}

function detect(paragraphs: readonly string[]): string | undefined {
  const sample = sampleOf(paragraphs);
  const script = byScript(sample);
  if (script) return script;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  return words.length > 0 ? byFunctionWords(words.map(foldLetters)) : undefined;
}

/** Languages that are known when they are seen. */
const detectable: ReadonlySet<string> = new Set([
  ...languagesWithStopWords,
  ...scripts.map(([, code]) => code),
]);

/** "zh-Hant" → "zh"; Norwegian has one code for both its forms. */
function primary(tag: string): string | undefined {
  const code = /^[a-z]{2,3}(?![a-z\d])/u.exec(tag.trim().toLowerCase())?.[0];
  if (code === "nb" || code === "nn") return "no";
  return code === "mul" || code === "zxx" ? undefined : code;
}

/**
 * The language of a text, as a BCP 47 code without script and region; "und" when it isn't known.
 *
 * @param said what the file itself says, as a BCP 47 tag; many a file says "en" of whatever it holds, so what the words
 *   tell counts for more where they can tell
 */
export function detectLanguage(paragraphs: readonly string[], said = ""): string {
  const code = primary(said);
  const detected = detect(paragraphs);
  if (code !== undefined && (detected === undefined || !detectable.has(code))) return code;
  return detected ?? "und";
}
