import { lowerCase } from "../../shared/lower-case.ts";

/** The kind of thing that a question asks for. */
export type AnswerType =
  "person" | "name" | "time" | "amount" | "age" | "duration" | "frequency" | "place" | "reason";

/** Patterns of questions. The first that matches decides: "how many years" asks for an amount, not for a time. */
const questionPatterns: readonly (readonly [AnswerType, RegExp])[] = [
  [
    "reason",
    /\b(?:why|how come|what for|(?:what|which) (?:was |were |is |are )?(?:the )?(?:reasons?|causes?))\b/iu,
  ],
  ["age", /\bhow old\b|\b(?:what|which) age\b/iu],
  ["frequency", /\bhow (?:often|frequently)\b/iu],
  ["duration", /\bhow long\b/iu],
  [
    "amount",
    /\bhow (?:many|much|few|far|big|large|high|tall|deep|wide|heavy)\b|\b(?:what|which) (?:was |were |is |are )?(?:the )?(?:actual |exact |total |precise )?(?:number|percentage|proportion|share|amount|price|cost|sum|total|fine|fee|tax|duty|rate|size|figure)\b|\b(?:price|cost|number) of\b/iu,
  ],
  [
    "time",
    /\bwhen\b|\b(?:what|which|exact) (?:year|date|month|day|time|century|decade)\b|\b(?:date|year) (?:of|when)\b|\bdate\??$/iu,
  ],
  [
    "place",
    /\bwhere\b|\b(?:what|which|whose) (?:city|country|place|town|region|state|village|church|camp|prison|house|palace|street)\b/iu,
  ],
  ["person", /\b(?:who|whom|whose|who's|whos)\b/iu],
  ["name", /\bnames?\b|\bcalled\b|\bwhich (?!of\b)\p{L}+/iu],
];

/** The kind of thing that a question asks for; undefined if it asks for nothing particular. */
export function expectedAnswerType(question: string): AnswerType | undefined {
  return questionPatterns.find(([, pattern]) => pattern.test(question))?.[0];
}

/** The names of the months, as alternatives of a pattern. */
export const months = "January|February|March|April|May|June|July|August|September|October|November|December";
/** A digit or a number word, as a pattern. */
export const quantities =
  "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|double|twice|threefold)\\b";
const periods =
  "(?:minutes?|hours?|days?|weeks?|fortnights?|months?|seasons?|years?|decades?|centur(?:y|ies)|generations?|reigns?)";

/** Patterns of sentences that contain a thing of the kind. */
const answerPatterns = {
  time: new RegExp(
    `\\b1\\d\\d\\d(?:s|\\b)|\\b20\\d\\d(?:s|\\b)|\\b(?:${months})\\b|\\b${periods} (?:later|earlier|before|after|ago)\\b|\\b(?:spring|summer|autumn|winter|morning|evening|noon|midnight|eve) of\\b`,
    "u",
  ),
  place:
    /\b(?:in|at|from|to|into|near|of|off|throughout|across|towards?)\s+(?:the\s+|a\s+)?(?:\p{Lu}|city|cities|town|countryside|capital|north|south|east|west|prison|camp|labor|areas?|country|abroad|home)/u,
} as const;

/** The same, for sentences in lower case. */
const lowerCasePatterns = {
  amount: new RegExp(quantities, "u"),
  age: /\byears? (?:of age|old)\b|\byear-old\b|\baged?\b|\bbirthday\b|\b(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b/u,
  duration: new RegExp(`\\b${periods}\\b|\\b(?:until|lifelong|forever|always)\\b`, "u"),
  frequency:
    /\b(?:never|rarely|seldom|sometimes|often|frequently|usually|always|once|twice|times|every|daily|weekly|monthly|yearly|annually|constantly|occasionally|regularly)\b/u,
  reason:
    /\b(?:because|since|therefore|thus|hence|so that|so as|in order|due to|owing|on account|reasons?|caused?|led|leads?|result\w*|consequen\w*|purpose|motiv\w*|explain\w*|lest|for fear|prompted|inspired|to \p{Ll}+)\b/u,
} as const;

const personalPronoun = /\b(?:he|she|him|her|his|hers|himself|herself)\b/iu;

/**
 * True if a sentence contains a thing of the kind.
 *
 * @param newNames true if the sentence has names that the question doesn't have
 */
export function containsAnswerType(type: AnswerType, sentence: string, newNames: boolean): boolean {
  if (type === "person") return newNames || personalPronoun.test(sentence);
  if (type === "name") return newNames;
  if (type === "time" || type === "place") return answerPatterns[type].test(sentence);
  return lowerCasePatterns[type].test(lowerCase(sentence));
}
