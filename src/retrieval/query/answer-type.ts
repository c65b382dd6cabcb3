/** What kind of thing would answer a question. */
export type AnswerType =
  "person" | "name" | "time" | "amount" | "age" | "duration" | "frequency" | "place" | "reason";

/** Most telling first: "how many years" asks for an amount, "how old" for an age. */
const questions: readonly (readonly [AnswerType, RegExp])[] = [
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

/** The kind of answer that a question asks for; undefined when it could be anything. */
export function expectedAnswerType(question: string): AnswerType | undefined {
  return questions.find(([, pattern]) => pattern.test(question))?.[0];
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const counted =
  "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|double|twice|threefold)\\b";
const periods =
  "(?:minutes?|hours?|days?|weeks?|fortnights?|months?|seasons?|years?|decades?|centur(?:y|ies)|generations?|reigns?)";

const signs: Readonly<Record<Exclude<AnswerType, "person" | "name">, RegExp>> = {
  time: new RegExp(
    `\\b1\\d\\d\\d(?:s|\\b)|\\b20\\d\\d(?:s|\\b)|\\b(?:${months})\\b|\\b${periods} (?:later|earlier|before|after|ago)\\b|\\b(?:spring|summer|autumn|winter|morning|evening|noon|midnight|eve) of\\b`,
    "u",
  ),
  amount: new RegExp(counted, "iu"),
  age: /\byears? (?:of age|old)\b|\byear-old\b|\baged?\b|\bbirthday\b|\b(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b/iu,
  duration: new RegExp(`\\b${periods}\\b|\\b(?:until|lifelong|forever|always)\\b`, "iu"),
  frequency:
    /\b(?:never|rarely|seldom|sometimes|often|frequently|usually|always|once|twice|times|every|daily|weekly|monthly|yearly|annually|constantly|occasionally|regularly)\b/iu,
  place:
    /\b(?:in|at|from|to|into|near|of|off|throughout|across|towards?)\s+(?:the\s+|a\s+)?(?:\p{Lu}|city|cities|town|countryside|capital|north|south|east|west|prison|camp|labor|areas?|country|abroad|home)/u,
  reason:
    /\b(?:because|since|therefore|thus|hence|so that|so as|in order|due to|owing|on account|reasons?|caused?|led|leads?|result\w*|consequen\w*|purpose|motiv\w*|explain\w*|lest|for fear|prompted|inspired|to \p{Ll}+)\b/iu,
};

/** Whoever is meant by one of these is somebody. */
const personal = /\b(?:he|she|him|her|his|hers|himself|herself)\b/iu;

/**
 * Whether a sentence holds something of the kind.
 *
 * @param newNames whether it names somebody or something that the question didn't
 */
export function containsAnswerType(type: AnswerType, sentence: string, newNames: boolean): boolean {
  if (type === "person") return newNames || personal.test(sentence);
  return type === "name" ? newNames : signs[type].test(sentence);
}
