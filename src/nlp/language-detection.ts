import { stopWordsOf, languagesWithStopWords } from "./other/stop-words.ts";
import { foldLetters } from "./other/fold.ts";

/** Languages that are recognised by their script. Japanese comes before Chinese, since it uses Han as well. */
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

/** The share of a text's letters that must belong to the script. Low, since Japanese texts may have few kana. */
const minLetterShare = 0.1;

/** The length of the examined beginning of a text, in UTF-16 units. */
const sampleLength = 10_000;

/** The share of a text's words that must be stop words of the language, at least two; running text has about 0.4. */
const minStopWordShare = 0.12;

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
  return scripts.find(([script]) => (sample.match(script)?.length ?? 0) > letters * minLetterShare)?.[1];
}

function byFunctionWords(words: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = Math.max(1, minStopWordShare * words.length);
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

/** The languages that `detect` can recognise. */
const detectable: ReadonlySet<string> = new Set([
  ...languagesWithStopWords,
  ...scripts.map(([, code]) => code),
]);

/** The primary language of a BCP 47 tag: "zh-Hant" → "zh". Both forms of Norwegian become "no". */
export function primaryLanguage(tag: string): string | undefined {
  const code = /^[a-z]{2,3}(?![a-z\d])/u.exec(tag.trim().toLowerCase())?.[0];
  if (code === "nb" || code === "nn") return "no";
  return code === "mul" || code === "zxx" ? undefined : code;
}

/**
 * The language of a text, as a BCP 47 code without script and region; "und" if it is unknown.
 *
 * @param declared the file's own BCP 47 tag. Files often declare "en" whatever they contain, so the words take
 *   precedence if their language can be recognised
 */
export function detectLanguage(paragraphs: readonly string[], declared = ""): string {
  const code = primaryLanguage(declared) ?? "und";
  const detected = detect(paragraphs);
  return detected !== undefined && (code === "und" || detectable.has(code)) ? detected : code;
}
