import type { NounPhrase } from "../../nlp/english/noun-phrases.ts";
import { isPerson } from "../../nlp/names/phrase-kinds.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import { subjectsIn } from "../coreference/mentions.ts";
import { lowerWords } from "../utterance/utterance.ts";
import type { Rewriting } from "./rule.ts";

const theOther =
  /^(?:(?:what|how) about |who (?:is|was) |what (?:is|was) |what's |who's )?(?:the )?other(?: (?:one|two|man|woman|guy|person|name|place|thing))?$/i;

/** True if the core of an utterance asks about nothing but "the other one". */
export function asksForAlternative(core: string): boolean {
  return theOther.test(core);
}

/** Words of the last question, and the name to put in their place. */
interface Alternative {
  readonly replaced: string;
  readonly name: string;
}

/** "Hume or Smith". */
const choice = /\b(\p{L}[\p{L}'-]*) (?:or|and) (\p{L}[\p{L}'-]*)\b/u;

/** The one of two names in the last question that the answer doesn't give. */
function notChosen({ lastQuestion, quotes, names }: DiscourseContext): Alternative | undefined {
  const [pair, first, second] = choice.exec(lastQuestion) ?? [];
  if (pair === undefined || first === undefined || second === undefined) return undefined;
  if (![first, second].every((name) => names.isName(name.toLowerCase()))) return undefined;
  const quote = quotes[0]?.toLowerCase() ?? "";
  const secondChosen = quote.includes(second.toLowerCase()) && !quote.includes(first.toLowerCase());
  return { replaced: pair, name: secondChosen ? first : second };
}

function areAlike(a: NounPhrase, b: NounPhrase): boolean {
  return a.proper && b.proper && isPerson(a) === isPerson(b);
}

/** Another name of the same kind as the one in the last question, from the quotes or an earlier question. */
function otherName({ lastQuestion, questions, quotes, names }: DiscourseContext): Alternative | undefined {
  const asked = subjectsIn(lastQuestion, names);
  const current = asked.find(({ proper }) => proper);
  if (!current) return undefined;
  const known = new Set(asked.flatMap(({ text }) => lowerWords(text)));
  const other = [...quotes, ...questions.slice(0, -1).toReversed()]
    .flatMap((text) => subjectsIn(text, names))
    .find((phrase) => areAlike(phrase, current) && !lowerWords(phrase.text).some((word) => known.has(word)));
  return other && { replaced: current.text, name: other.text };
}

/** The last question asked about the alternative: of two that it offers the other one, else another name like its own. */
export function lastQuestionAboutAlternative(context: DiscourseContext): Rewriting | undefined {
  const alternative = notChosen(context) ?? otherName(context);
  if (!alternative) return undefined;
  const { replaced, name } = alternative;
  const last = context.lastQuestion;
  const question = last.includes(replaced) ? last.replace(replaced, name) : `${last} (${name})`;
  return { question, about: name };
}
