import type { NounPhrase } from "../language/phrases.ts";
import { lastQuestion, subjectsIn, topicOf, type Ground } from "./ground.ts";
import { agrees, isMarked, isPerson, isPlural } from "./people.ts";

/** The kinds of things that pronouns stand for. */
export type Kind = "he" | "she" | "they" | "it";

const asksWho = /\b(?:who|whom|who's|whos)\b/i;

/** "who was Kirov": somebody who is known by name already, and goes on to be spoken of. */
function asksWhoSomebodyIs(question: string, asked: readonly NounPhrase[]): boolean {
  const [, whom] = /^\W*(?:\p{L}+ )?who(?:'?s| is| was| are| were) (.+?)[\s?!.]*$/iu.exec(question) ?? [];
  return asked.some(({ text, proper }) => proper && text === whom);
}

function fits(phrase: NounPhrase, kind: "they" | "it"): boolean {
  switch (kind) {
    case "they":
      return isPlural(phrase);
    case "it":
      return !isPerson(phrase) && !isPlural(phrase);
  }
}

/** Everything that may be meant, likeliest first: the last question's own things, latest first, then what was shown. */
function candidates(ground: Ground): NounPhrase[] {
  const [newest, ...older] = ground.questions
    .map((question) => subjectsIn(question, ground).toReversed())
    .toReversed();
  const asked = newest ?? [];
  const quoted = ground.quotes.flatMap((quote) => subjectsIn(quote, ground));
  const heads = new Set(asked.map(({ head }) => head));
  // Whoever answers a "who" is whom one asks about next.
  const last = lastQuestion(ground);
  if (asksWho.test(last) && !asksWhoSomebodyIs(last, asked)) {
    return [...quoted.filter(({ head }) => !heads.has(head)), ...asked, ...older.flat()];
  }
  return [...asked, ...quoted, ...older.flat()];
}

/** What a pronoun stands for; undefined when nothing fits. */
export function antecedentOf(kind: Kind, ground: Ground): string | undefined {
  if (kind === "he" || kind === "she") {
    const marked = subjectsIn(lastQuestion(ground), ground).find((phrase) => isMarked(phrase, kind));
    return (marked ?? candidates(ground).find((phrase) => agrees(phrase, kind)))?.text;
  }
  const found = candidates(ground).find((phrase) => fits(phrase, kind))?.text;
  return (found ?? topicOf(ground)) || undefined;
}
