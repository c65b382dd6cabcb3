import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import { graphemePrefix } from "../../../shared/graphemes.ts";
import type { Random } from "../../../shared/random.ts";
import type { QuizMaterial } from "./material.ts";
import { excerptOf, shuffledChoices, withReplacements, type Question } from "./question.ts";
import { localized } from "../../../shared/locale/message.ts";

/** The length at which a footnote's body is cut, in UTF-16 units. */
const longestBody = 160;

function bodyLine(label: string, body: string): string {
  const words = body.replace(/\s+/g, " ");
  return `${label}: ${words.length <= longestBody ? words : `${graphemePrefix(words, longestBody)}…`}`;
}

/** "Which note supports this sentence?" It is asked only where the text has the notes' words, which are shown. */
export function note(
  sentence: IndexedSentence,
  { text, labels }: QuizMaterial,
  random: Random,
): Question | undefined {
  const label = labels.of(sentence);
  if (label === undefined) return undefined;
  const others = labels.nearby(label, random);
  const body = labels.body(label);
  if (body === undefined) return undefined;
  // Two footnotes that both say "Ibid." can't be told apart.
  const distinct = others.filter((other) => ![body, undefined].includes(labels.body(other)));
  const shuffled = shuffledChoices(label, distinct, random);
  if (!shuffled) return undefined;
  const choices = shuffled.choices.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const bodyLines = choices.flatMap((each) => {
    const eachBody = labels.body(each);
    return eachBody === undefined ? [] : [bodyLine(each, eachBody)];
  });
  return {
    kind: "note",
    prompt: localized("quiz-which-note"),
    lines: [withReplacements(sentence, [], ""), ...bodyLines],
    choices,
    correctChoice: choices.indexOf(label),
    acceptedAnswers: [],
    excerpts: [excerptOf(text, sentence, [])],
  };
}
