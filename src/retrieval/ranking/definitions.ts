import type { Range } from "../../document/model.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Question } from "../query/question.ts";
import { isTitle } from "../../nlp/names/name-words.ts";
import { rankBy, type Candidate } from "./ranking.ts";

/** The lead, as a logit, of a sentence that says who somebody is over one that mentions them. */
const gain = 2.5;

/** The lead of a sentence that mentions somebody over one with hardly more than the name. */
const leadOverName = 4;

const roles =
  "boss|chief|leader|head|king|queen|prince|princess|duke|duchess|count|emperor|empress|president|minister|secretary|chancellor|governor|mayor|general|colonel|captain|commander|officer|official|bishop|priest|judge|lawyer|doctor|professor|teacher|master|headmaster|writer|poet|orator|author|historian|philosopher|economist|merchant|banker|farmer|keeper|servant|slave|maid|friend|associate|ally|rival|colleague|comrade|companion|veteran|delegate|deputy|ambassador|engineer|director|founder|editor|brother|sister|son|daughter|wife|husband|father|mother|uncle|aunt|cousin|nephew|niece|goddess|god|hero|prophet|saint";

const article =
  "(?:an?|the|one of|his|her|their|its|my|our|then|once|formerly|son|daughter|brother|sister|wife|husband|widow)";

const auxiliary =
  "(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must)\\b";

const preposition = "(?:of|from|in|at|to|for|on|by|with|and|or|who|whose|whom|which|that)";

/** A short noun phrase up to a role or its end: "the ambassador," but not "the girl kept up her self-command". */
const shortPhrase = `(?:(?!${auxiliary})[\\p{L}’'-]+\\s+){0,3}?(?!${auxiliary})(?:(?:${roles})\\b|[\\p{L}’'-]+(?:[,;:.!?)—–]|\\s+${preposition}\\b))`;

/** Words after a name that say who somebody is. */
const definesAfter = new RegExp(
  `^(?:’s|'s)?(?:${[
    // ", a close associate", " (the keeper)"
    `(?:,|\\s+\\()\\s*${article}\\s+${shortPhrase}`,
    // ", Head Master of Rugby"
    `,\\s+(?:\\p{L}+\\s+){0,2}(?:${roles})\\s+(?:of|to|in|at)\\b`,
    // " the orator"
    `\\s+the\\s+(?:${roles})\\b`,
    // ", known as"
    ",\\s+(?:(?:better|also|commonly)\\s+)?(?:known|called|nicknamed|surnamed)\\b",
    // ", who was then a priest"
    ",\\s+who\\s+(?:[^,.;:]{0,40}\\s)?(?:is|was|were|had been|became)\\b",
  ].join("|")})`,
  "iu",
);

/** Words after a name that say who somebody is if the name is their subject: " was the keeper", " was born", " was elected general". */
const definesSubject = new RegExp(
  `^\\s+(?:is|was|were|are|had been|became)\\s+(?:not\\s+)?(?:${article}|born|elected|appointed|crowned)\\b`,
  "iu",
);

/** Ends before a name that is no subject: "the answer of Captain Hall was a mixture of respect and firmness". */
const belongsToNoun =
  /\p{L}\s+(?:about|against|between|by|for|from|of|to|with)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+)*$/u;

/** Words before a name that say who somebody is. */
const definesBefore = new RegExp(
  `(?:${[
    // "party boss Sergei Kirov", "the principal officer of the army, Dr. Hall"
    `\\b(?:${roles})(?:\\s+of\\s+(?:the\\s+)?\\p{L}+){0,1},?`,
    // "the Prime Minister, Lord Hall"
    "\\b\\p{Lu}\\p{L}+\\s+(?:Minister|Secretary|Chancellor|Ambassador|Commissioner|Master|Marshal),?",
    // "a man named Hall", "an office called the Harbour Board"
    "\\b(?:named|called)(?:\\s+the)?",
  ].join("|")})\\s+(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,2}$`,
  "u",
);

/** True if the words around a name say who or what it is. @param name its range in the text */
export function isDefinedAt(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 90)];
  return (
    definesAfter.test(after) ||
    definesBefore.test(before) ||
    (definesSubject.test(after) && !belongsToNoun.test(before))
  );
}

/** True if a sentence says who or what one of the question's names is. */
export function definesName(sentence: IndexedSentence, { names }: Question): boolean {
  return sentence.wordsWith(names).some((name) => isDefinedAt(sentence.paragraph.text, name));
}

/** A sentence with fewer content words besides names and titles says nothing of those whom it names: "Dr. Hall agreed." */
const fewestWords = 3;

/** "who was Kirov", "tell me about Kirov". */
const opensWho = /^\W*(?:and\s+)?(?:who|what|(?:tell|give|show|quote)\s+(?:me|us))\b/iu;

/** True if a question asks who or what a name of the text is. */
function asksWho({ asksAboutNames, answerType, text }: Question): boolean {
  return asksAboutNames && answerType === undefined && opensWho.test(text);
}

/** True if a question asks who somebody is, and a sentence has hardly more than the name. */
export function hardlySaysWho(sentence: IndexedSentence, question: Question): boolean {
  if (!asksWho(question)) return false;
  const { names } = question;
  const named = sentence.words.filter(({ value, stem }) => names.has(stem) || isTitle(value)).length;
  return sentence.contentLength - named < fewestWords && !definesName(sentence, question);
}

/** The gain of a sentence for "who was Kirov?": less if a name of the question stands only elsewhere. */
function gainOf({ sentence, features }: Candidate, question: Question): number {
  if (hardlySaysWho(sentence, question)) return -leadOverName;
  if (!definesName(sentence, question)) return 0;
  return features.namesElsewhere > 0 ? gain / 2 : gain;
}

/**
 * The candidates for "who was Kirov?", with the sentences first that say who he was, and those last that hardly say more than
 * the name. Others are returned as they are.
 */
export function preferDefinitions(
  question: Question,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (!asksWho(question)) return candidates;
  const scores = new Map(
    candidates.map((candidate) => [candidate.sentence, candidate.score + gainOf(candidate, question)]),
  );
  return rankBy(candidates, ({ sentence }) => scores.get(sentence) ?? 0);
}
