import { excerptAround } from "../../document/excerpt.ts";
import type { Excerpt, Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { firstOccurrence } from "../../retrieval/query/phrase.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";

/** The sentences of a paragraph that have some words. @throws IbidError if it hasn't those words */
export function sentencesWith(text: Text, paragraph: Paragraph, words: string): Excerpt {
  const found = firstOccurrence(paragraph.text, words);
  if (found) return excerptAround(text, paragraph, found);
  throw new IbidError(
    "not-found",
    localizable("reply-words-missing", { paragraph: paragraphName(paragraph), words: words.trim() }),
  );
}
