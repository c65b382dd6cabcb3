import { rangeOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";

/** Words with which a text says whose words or views it gives. */
const saying =
  /\b(?:accord(?:ing|s) to|said|says|wrote|writes|writing|stat(?:ed|es)|declar(?:ed|es)|report(?:ed|s)|repl(?:ied|ies)|told|argu(?:ed|es)|claim(?:ed|s)|observ(?:ed|es)|remark(?:ed|s)|recall(?:ed|s)|testif(?:ied|ies)|complain(?:ed|s)|explain(?:ed|s)|insist(?:ed|s)|exclaim(?:ed|s)|announc(?:ed|es)|memoirs?|accounts?|letters?|diary|diaries|in (?:his|her|their|my) (?:own )?(?:words|opinion|view))\b/iu;

function sentenceAt({ text, paragraph }: Excerpt, sentence: number): Excerpt | undefined {
  return paragraph.sentences[sentence] && { text, paragraph, first: sentence, last: sentence };
}

function attributes(excerpt: Excerpt): boolean {
  const { start, end } = rangeOf(excerpt);
  return saying.test(excerpt.paragraph.text.slice(start, end));
}

/** The sentence nearest to an excerpt, in its paragraph, that says whose words or views these are. */
export function attributionOf(excerpt: Excerpt): Excerpt | undefined {
  const within = Array.from(
    { length: excerpt.last - excerpt.first + 1 },
    (_, index) => excerpt.first + index,
  );
  const before = Array.from({ length: excerpt.first }, (_, index) => excerpt.first - 1 - index);
  return [...within, ...before, excerpt.last + 1]
    .flatMap((sentence) => sentenceAt(excerpt, sentence) ?? [])
    .find(attributes);
}
