import type { Range } from "../../document/model.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Question } from "../query/question.ts";
import { rankBy, type Candidate } from "./ranking.ts";

/** The lead of a sentence that says who somebody is over one that mentions them, as a logit. */
const gain = 2.5;

const article =
  "(?:an?|the|one of|his|her|their|its|my|our|then|once|formerly|son|daughter|brother|sister|wife|husband|widow)";

/** Words after a name that say who somebody is: ", a close associate", " was the keeper". */
const definesAfter = new RegExp(
  `^(?:’s|'s)?(?:,\\s+${article}\\b|\\s+(?:is|was|were|are|had been|became)\\s+(?:not\\s+)?${article}\\b)`,
  "iu",
);

const roles =
  "boss|chief|leader|head|king|queen|prince|princess|duke|duchess|count|emperor|empress|president|minister|secretary|chancellor|governor|mayor|general|colonel|captain|commander|officer|official|bishop|priest|judge|lawyer|doctor|professor|teacher|writer|poet|author|historian|philosopher|economist|merchant|banker|farmer|keeper|servant|slave|maid|friend|associate|ally|rival|colleague|comrade|companion|veteran|delegate|deputy|ambassador|engineer|director|founder|editor|brother|sister|son|daughter|wife|husband|father|mother|uncle|aunt|cousin|nephew|niece|goddess|god|hero|prophet|saint";

/** Words before a name that say who somebody is: "party boss Sergei Kirov", "the principal officer of the army, Dr. Hall". */
const definesBefore = new RegExp(
  `\\b(?:${roles})(?:\\s+of\\s+(?:the\\s+)?\\p{L}+){0,1},?\\s+(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,2}$`,
  "u",
);

/** True if the words around a name say who or what it is. @param name its range in the text */
export function isDefinedAt(text: string, { start, end }: Range): boolean {
  return (
    definesAfter.test(text.slice(end, end + 60)) ||
    definesBefore.test(text.slice(Math.max(0, start - 60), start))
  );
}

/** True if a sentence says who or what one of the question's names is. */
export function definesName(sentence: IndexedSentence, { names }: Question): boolean {
  return sentence.wordsWith(names).some((name) => isDefinedAt(sentence.paragraph.text, name));
}

/** The candidates for "who was Kirov?", with the sentences first that say who he was. Others are returned as they are. */
export function preferDefinitions(
  question: Question,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const { asksAboutNames, answerType, text } = question;
  const asksWho = asksAboutNames && answerType === undefined && /^\W*(?:and\s+)?(?:who|what)\b/iu.test(text);
  if (!asksWho) return candidates;
  const scores = new Map(candidates.map(({ sentence, score }) => [sentence, score]));
  return rankBy(
    candidates,
    ({ sentence }) => (scores.get(sentence) ?? 0) + (definesName(sentence, question) ? gain : 0),
  );
}
