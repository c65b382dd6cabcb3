import { stopWords } from "../../nlp/english/stop-words.ts";
import { months, quantities, type AnswerType } from "./answer-type.ts";

/** The kind of words that fill the place of the question word: a date for "when", a number for "how many". */
export type Slot = Exclude<AnswerType, "reason">;

const asksAmount =
  /\bhow (?:many|much|few|far|big|large|high|tall|deep|wide|heavy|fast)\b|\b(?:what|which)(?:['’]?s)? (?:was |were |is |are )?(?:the )?(?:\p{L}+ ){0,2}?(?:number|percentage|proportion|share|amount|price|cost|sum|total|fine|fee|tax|dut(?:y|ies)|rate|size|figure|wages?|salary|pay|income|population|height|weight|length|width|distance|speed|debt|penalty|value|profit)\b/iu;
const asksName = /\b(?:nick)?names?\b|\bcalled\b|\bnamed\b/iu;

/** The slot that a question asks to be filled; undefined if its form doesn't show one. */
export function slotOf(question: string, type: AnswerType | undefined): Slot | undefined {
  if (type === "person" || type === undefined || type === "name") {
    if (type !== "person" && asksAmount.test(question)) return "amount";
    return asksName.test(question) ? "name" : type;
  }
  return type === "reason" ? undefined : type;
}

const period =
  "(?:minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|generations?)";

/** Words that are a point in time. */
const times = new RegExp(
  `\\b1\\d{3}s?\\b|\\b20\\d\\d\\b|\\b(?:${months})\\b|\\b\\d+(?:st|nd|rd|th)\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:Christmas|Easter|midnight|noon|A\\.D\\.|B\\.C\\.)|\\bo['’]clock\\b|\\b(?:[\\p{L}\\d]+) ${period} (?:later|earlier|before|after|ago|afterwards)\\b|\\b(?:spring|summer|autumn|winter|morning|evening|night) of\\b|\\b(?:last|next|following|same|previous) (?:year|month|week|day|spring|summer|autumn|winter|morning|evening|night)\\b`,
  "gu",
);
const numbers = new RegExp(`(?:${quantities})(?:[\\d.,]*\\d)?`, "giu");
const year = /^1\d{3}$|^20\d\d$/;

const simplePatterns = {
  age: /\baged?\b|\byears? (?:old|of age)\b|\b(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b|\b[\p{L}\d]+ years\b/iu,
  duration: new RegExp(
    `\\b(?:an?|${quantities}|one|several|few|many|some)\\d*[- ](?:\\p{L}+ )?${period}\\b|\\b(?:until|till|lifelong|forever)\\b`,
    "iu",
  ),
  frequency:
    /\b(?:never|rarely|seldom|sometimes|often|frequently|usually|always|once|twice|times|every|each|daily|weekly|monthly|yearly|annually|constantly|occasionally|regularly)\b/iu,
} as const;

const placeNouns =
  /\b(?:city|town|village|country|countryside|capital|north|south|east|west|prison|camp|house|palace|castle|church|school|street|road|square|room|hall|island|river|sea|mountain|valley|forest|abroad|home|garden|court|tower|harbou?r|port|bridge|field|shore|coast|desert|inn|hotel|hospital|factory|theatre)\b/giu;
const namedPlaces =
  /\b(?:in|at|from|to|into|near|of|off|throughout|across|towards?|outside|inside|around|over|on)\s+(?:the\s+)?(?<place>\p{Lu}\p{L}+)/gu;
const pronouns = /\b(?:he|she|him|his|her|they|them)\b/iu;

function hasNew(pattern: RegExp, sentence: string, question: string): boolean {
  const known = question.toLowerCase();
  for (const match of sentence.matchAll(pattern)) {
    if (!known.includes((match.groups?.["place"] ?? match[0]).toLowerCase())) return true;
  }
  return false;
}

const countQuestion = /\bhow (?:many|much)\b(?<rest>.*)/isu;
const beforeNoun = /^(?:different|her|his|more|of|other|separate|the|their)$/;
/** Endings in which forms of a noun differ. */
const ending = /(?:ies|es|s|y)$/;

/**
 * The beginnings, without their endings, of the nouns that a question counts: "barrel" for "how many barrels did they sell".
 * None for "how much did it cost".
 */
function countedNouns(question: string): string[] {
  const rest = countQuestion.exec(question)?.groups?.["rest"]?.toLowerCase() ?? "";
  const words = (rest.match(/\p{L}+/gu) ?? []).filter((word) => !beforeNoun.test(word));
  const length = words.findIndex((word) => stopWords.has(word));
  return words.slice(0, length === -1 ? undefined : length).map((word) => word.replace(ending, ""));
}

/**
 * How well a number of the sentence fits "how many …": 1 if the sentence has what is counted, or if nothing is said to be
 * counted, else 0.6.
 */
function amountIn(sentence: string, question: string): number {
  const hasCount = [...sentence.matchAll(numbers)].some(
    ([number]) => !year.test(number) && !question.includes(number),
  );
  if (!hasCount) return 0;
  const nouns = countedNouns(question);
  if (nouns.length === 0) return 1;
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => nouns.some((noun) => word.startsWith(noun))) ? 1 : 0.6;
}

/**
 * How well a sentence fills the slot, 0…1.
 *
 * @param hasNewName true if the sentence has a name that the question doesn't have
 */
export function slotFilling(slot: Slot, sentence: string, question: string, hasNewName: boolean): number {
  switch (slot) {
    case "time":
      return Number(hasNew(times, sentence, question));
    case "amount":
      return amountIn(sentence, question);
    case "name":
      return Number(hasNewName || /\bcalled\b|\bnamed\b|“/u.test(sentence));
    case "person":
      return hasNewName ? 1 : pronouns.test(sentence) ? 0.5 : 0.3;
    case "place":
      return hasNew(namedPlaces, sentence, question) ? 1 : hasNew(placeNouns, sentence, question) ? 0.7 : 0;
    case "age":
    case "duration":
    case "frequency":
      return Number(simplePatterns[slot].test(sentence));
  }
}
