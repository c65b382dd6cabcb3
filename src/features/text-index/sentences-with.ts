import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Paragraph, Range, Text } from "../../document/model.ts";

/** The sentences of a paragraph that have one of the ranges, with all they have emphasised. */
export function sentencesWith(text: Text, paragraph: Paragraph, ranges: readonly Range[]): RankedExcerpt[] {
  return paragraph.sentences.flatMap(({ start, end }, sentence): RankedExcerpt[] => {
    const emphasis = ranges.filter((range) => start <= range.start && range.end <= end);
    if (emphasis.length === 0) return [];
    return [{ excerpt: { text, paragraph, first: sentence, last: sentence }, emphasis, score: 1 }];
  });
}
