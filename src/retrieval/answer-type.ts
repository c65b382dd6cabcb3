/** What kind of thing would answer a question. */
export type AnswerType = "person" | "time" | "number" | "place" | "reason";

const questions: readonly (readonly [AnswerType, RegExp])[] = [
  ["reason", /\b(?:why|how come|what for|reasons?)\b/iu],
  [
    "number",
    /\b(?:how (?:many|much|often|long|old|few|far|big|large)|what (?:number|percentage|proportion|share|amount|age))\b/iu,
  ],
  ["time", /\b(?:when|(?:what|which) (?:year|date|month|day|time|century|decade)|date|since when)\b/iu],
  ["place", /\b(?:where|(?:what|which) (?:city|country|place|town|region|state|village))\b/iu],
  ["person", /\b(?:who|whom|whose|who's)\b/iu],
];

/** The kind of answer that a question asks for; undefined when it could be anything. */
export function askedType(question: string): AnswerType | undefined {
  return questions.find(([, pattern]) => pattern.test(question))?.[0];
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

const signs: Readonly<Record<Exclude<AnswerType, "person">, RegExp>> = {
  time: new RegExp(
    `\\b1\\d\\d\\ds?\\b|\\b20\\d\\ds?\\b|\\b(?:${months})\\b|\\b(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies)) (?:later|earlier|before|after|ago)\\b`,
    "u",
  ),
  number:
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|several|many|few|fewer|once|twice|rarely|seldom|often|always|never)\b/iu,
  place: /\b(?:in|at|from|to|near|of|throughout|across)\s+(?:the\s+)?\p{Lu}/u,
  reason:
    /\b(?:because|since|therefore|thus|hence|so that|in order|due to|owing|on account|reasons?|caused?|led|result\w*|consequen\w*|purpose|motiv\w*|explain\w*|for fear|to \p{Ll}+)\b/iu,
};

/**
 * Whether a sentence holds something of the kind.
 *
 * @param newNames whether it names somebody or something that the question didn't
 */
export function offersType(type: AnswerType, sentence: string, newNames: boolean): boolean {
  return type === "person" ? newNames : signs[type].test(sentence);
}
