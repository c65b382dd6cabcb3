import type { NounPhrase } from "../../nlp/english/noun-phrases.ts";
import { lastQuestion, subjectsIn, type DiscourseContext } from "../context/discourse-context.ts";
import { isPerson } from "../../nlp/names/phrase-kinds.ts";
import { wordsOf } from "../utterance/subject.ts";

/** One of two, which was spoken of last, and the other. */
interface Alternative {
  /** As the last question has it: "Hume or Smith", where it gave the choice. */
  readonly one: string;
  readonly other: string;
}

const theOther =
  /^(?:(?:what|how) about |who (?:is|was) |what (?:is|was) |what's |who's )?(?:the )?other(?: (?:one|two|man|woman|guy|person|name|place|thing))?$/i;

/** The name of the rule for such messages. */
export const alternativeRule = "the other one";

/** Whether nothing but "the other one" is asked about. */
export function asksForAlternative(said: string): boolean {
  return theOther.test(said);
}

/** "Hume or Smith" */
const choice = /\b(\p{L}[\p{L}'-]*) (?:or|and) (\p{L}[\p{L}'-]*)\b/u;

function alike(a: NounPhrase, b: NounPhrase): boolean {
  return a.proper && b.proper && isPerson(a) === isPerson(b);
}

/** Of two that the last question names together, the one that was not the answer. */
function notChosen(ground: DiscourseContext): Alternative | undefined {
  const [pair, first, second] = choice.exec(lastQuestion(ground)) ?? [];
  if (pair === undefined || first === undefined || second === undefined) return undefined;
  if (![first, second].every((name) => ground.isName(name.toLowerCase()))) return undefined;
  const quote = ground.quotes[0]?.toLowerCase() ?? "";
  const secondChosen = quote.includes(second.toLowerCase()) && !quote.includes(first.toLowerCase());
  return { one: pair, other: secondChosen ? first : second };
}

/**
 * Whom or what "the other one" is: the other of a choice; else another name of the same kind as the last question's,
 * beside it in what was shown or in an earlier question.
 */
export function alternativeIn(ground: DiscourseContext): Alternative | undefined {
  const given = notChosen(ground);
  if (given) return given;
  const asked = subjectsIn(lastQuestion(ground), ground);
  const one = asked.find(({ proper }) => proper);
  if (!one) return undefined;
  const told = new Set(asked.flatMap(({ text }) => wordsOf(text)));
  const elsewhere = [...ground.quotes, ...ground.questions.slice(0, -1).toReversed()];
  const other = elsewhere
    .flatMap((text) => subjectsIn(text, ground))
    .find((phrase) => alike(phrase, one) && !wordsOf(phrase.text).some((word) => told.has(word)));
  return other && { one: one.text, other: other.text };
}

/** The last question asked of the other. */
export function lastQuestionAboutAlternative({ one, other }: Alternative, ground: DiscourseContext): string {
  const last = lastQuestion(ground);
  return last.includes(one) ? last.replace(one, other) : `${last} (${other})`;
}
