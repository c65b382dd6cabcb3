import { detectLanguage } from "../../nlp/language-detection.ts";
import { languageOf } from "../../nlp/language.ts";
import type { Text } from "../../document/model.ts";

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** What to tell somebody who asks in English about a text in another language, where nothing was found. */
export function languageHint(words: string, { language }: Text): string | undefined {
  const asksInEnglish = !languageOf(language).isEnglish && detectLanguage([words]) === "en";
  const name = language === "und" ? undefined : names.of(language);
  if (!asksInEnglish || name === undefined) return undefined;
  return `The text is in ${name}, so ask me in its words.`;
}
