import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import { alterations } from "./alterations.ts";
import { quoted, replaced, type Question } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import type { Source } from "./source.ts";

const choices = ["Word for word", "Altered"];

/** "Is this word for word?" */
export function quote(sentence: IndexedSentence, source: Source, random: Random): Question | undefined {
  const { text } = source;
  const asked = { kind: "quote", asks: "Is this word for word?", choices, accepted: [] } as const;
  const whole = replaced(sentence, [], "");
  if (random.next() < 0.5) {
    return { ...asked, shown: [whole], right: 0, excerpts: [quoted(text, sentence, [])] };
  }
  for (const alter of random.shuffled(alterations)) {
    const altered = alter(sentence, source, random);
    if (!altered) continue;
    const { place, by, explains } = altered;
    const shown = replaced(sentence, [place], by);
    if (shown === whole || text.paragraphs.some((paragraph) => paragraph.text.includes(shown))) continue;
    return {
      ...asked,
      shown: [shown],
      right: 1,
      explains,
      excerpts: [quoted(text, sentence, place.start < place.end ? [place] : [])],
    };
  }
  return undefined;
}
