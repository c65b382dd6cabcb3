import { someYielding } from "../../../shared/concurrency/yielding.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Random } from "../../../shared/random.ts";
import { alterations } from "./alterations.ts";
import type { QuizMaterial } from "./material.ts";
import { excerptOf, withReplacements, type Question } from "./question.ts";
import { localized } from "../../../shared/locale/message.ts";

/** "Is this word for word?" */
export async function quote(
  sentence: IndexedSentence,
  material: QuizMaterial,
  random: Random,
): Promise<Question | undefined> {
  const { text } = material;
  const common = {
    kind: "quote",
    prompt: localized("quiz-word-for-word"),
    choices: [localized("quiz-exact"), localized("quiz-altered")],
    acceptedAnswers: [],
  } as const;
  const original = withReplacements(sentence, [], "");
  if (random.next() < 0.5) {
    return { ...common, lines: [original], correctChoice: 0, excerpts: [excerptOf(text, sentence, [])] };
  }
  for (const alter of random.shuffled(alterations)) {
    const alteration = alter(sentence, material, random);
    if (!alteration) continue;
    const { range, replacement, explanation } = alteration;
    const line = withReplacements(sentence, [range], replacement);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const stands = await someYielding(text.paragraphs, (paragraph) => paragraph.text.includes(line));
    if (line === original || stands) continue;
    return {
      ...common,
      lines: [line],
      correctChoice: 1,
      explanation,
      excerpts: [excerptOf(text, sentence, range.start < range.end ? [range] : [])],
    };
  }
  return undefined;
}
