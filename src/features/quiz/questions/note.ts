import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import { beginningOf } from "../../../shared/graphemes.ts";
import { choicesWith, quoted, replaced, type Question } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import type { Source } from "./source.ts";

/** How much of a note's text is shown, in UTF-16 units. */
const longestBody = 160;

function line(label: string, body: string): string {
  const words = body.replace(/\s+/g, " ");
  return `${label}: ${words.length <= longestBody ? words : `${beginningOf(words, longestBody)}…`}`;
}

/** "Which note supports this sentence?" */
export function note(
  sentence: IndexedSentence,
  { text, labels }: Source,
  random: Random,
): Question | undefined {
  const label = labels.of(sentence);
  if (label === undefined) return undefined;
  const others = labels.near(label, random);
  const own = labels.body(label);
  // "Ibid." under two numbers would leave only guessing.
  const telling = others.filter((other) => labels.body(other) !== own || own === undefined);
  const made = choicesWith(label, telling, random);
  if (!made) return undefined;
  const choices = made.choices.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const bodies = choices.map((each) => labels.body(each));
  const says = choices.flatMap((each, index) => {
    const body = bodies[index];
    return body === undefined ? [] : [line(each, body)];
  });
  return {
    kind: "note",
    asks: "Which note supports this sentence?",
    shown: [replaced(sentence, [], ""), ...(says.length === choices.length ? says : [])],
    choices,
    right: choices.indexOf(label),
    accepted: [],
    excerpts: [quoted(text, sentence, [])],
  };
}
